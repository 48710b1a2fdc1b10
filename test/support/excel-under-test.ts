import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { addressOf } from '../../src/model/address';
import { areaOfName, findName, type HostOptions, type NodeExcel, type Workbook } from 'excel-stand-in';
import { openExcel } from './excel';
import type { HostUnderTest } from './host-contract';

export interface ExcelUnderTest extends HostUnderTest {
  readonly excel: NodeExcel;
  readonly host: ExcelHost;
}

/** The sheet of a new workbook, for tests that bring none of their own. */
const firstSheet = 'Sheet1';

/** Types into a named cell, wherever it is by now. */
export const typeInto = (workbook: Workbook, name: string, text: string): void => {
  const { sheet, area } = areaOfName(findName(workbook.names, name)!, workbook.sheets)!;
  const alert = workbook.user.type(sheet.name, addressOf(area.row, area.column), text);
  if (alert) throw new Error(alert.message);
};

/** The Excel host on the shipped client, with a user at the keyboard of the stand-in. */
export const openExcelHost = (
  foreign: readonly string[] = [firstSheet],
  options: HostOptions = {},
): ExcelUnderTest => {
  const excel = openExcel({ sheets: foreign, ...options });
  const host = new ExcelHost(excel);
  return {
    excel,
    host,
    async type(name, text) {
      typeInto(excel.workbook, name, text);
      await excel.eventsDelivered();
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
