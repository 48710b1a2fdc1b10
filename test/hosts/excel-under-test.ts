import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { addressOf } from '../../src/model/address';
import { openExcel } from '../excel/node-seam';
import type { NodeExcel } from '../excel/node-seam';
import type { HostUnderTest } from './contract';

export interface ExcelUnderTest extends HostUnderTest {
  readonly excel: NodeExcel;
  readonly host: ExcelHost;
}

/** The sheet of a new workbook, for tests that bring none of their own. */
const firstSheet = 'Sheet1';

/** The Excel host on the shipped client, with a user at the keyboard of the stand-in. */
export const openExcelHost = (foreign: readonly string[] = [firstSheet]): ExcelUnderTest => {
  const excel = openExcel({ sheets: foreign });
  const host = new ExcelHost(excel);
  const places = new Map<string, { sheet: string; address: string }>();
  return {
    excel,
    host,
    async type(name, text) {
      if (!places.has(name)) {
        const cell = (await host.read()).get(name)!;
        places.set(name, { sheet: cell.sheet, address: addressOf(cell.row, cell.column) });
      }
      const { sheet, address } = places.get(name)!;
      const alert = excel.workbook.user.type(sheet, address, text);
      if (alert) throw new Error(alert.message);
    },
    sheetNames: () => Promise.resolve(excel.workbook.sheets.map(({ name }) => name)),
    chartsOn: (sheet) => Promise.resolve(excel.workbook.sheet(sheet).charts.map(({ title }) => title.text)),
    textsOf: async (sheet) =>
      excel.Excel.run(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getUsedRange();
        range.load('values');
        await context.sync();
        return range.values
          .flat()
          .filter((value): value is string => typeof value === 'string' && value !== '');
      }),
  };
};
