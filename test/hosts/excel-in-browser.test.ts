import { rmSync } from 'node:fs';
import { addressOf } from '../../src/model/address';
import { openBrowserExcel } from '../excel/browser-seam';
import type { BrowserExcel } from '../excel/browser-seam';
import { BrowserHost, buildPane } from './browser-host';
import { describeHost } from './contract';

jest.setTimeout(120_000);

let paneFolder = '';
const opened: BrowserExcel[] = [];

beforeAll(async () => {
  paneFolder = await buildPane();
});

afterEach(async () => {
  for (const excel of opened.splice(0)) {
    expect(excel.outsideRequests).toEqual([]);
    expect(excel.errors).toEqual([]);
    await excel.close();
  }
});

afterAll(() => rmSync(paneFolder, { recursive: true }));

describeHost('Excel in Chromium', async (foreign = ['Sheet1']) => {
  const excel = await openBrowserExcel({ paneFolder, sheets: foreign });
  opened.push(excel);
  const { workbook } = excel;
  const host = await BrowserHost.open(excel.page, excel.pane, { drawsCharts: true });
  return {
    host,
    async type(name, text) {
      const cell = (await host.read()).get(name)!;
      const alert = workbook.user.type(cell.sheet, addressOf(cell.row, cell.column), text);
      if (alert) throw new Error(alert.message);
    },
    chartsOn: (sheet) => Promise.resolve(workbook.sheet(sheet).charts.map(({ title }) => title.text)),
    sheetNames: () => Promise.resolve(workbook.sheets.map(({ name }) => name)),
    textsOf: (name) => {
      const sheet = workbook.sheets.find((each) => each.name === name);
      const values = [...(sheet?.cells ?? [])].sort(([a], [b]) => a - b).map(([, cell]) => cell.value);
      return Promise.resolve(
        sheet && values.filter((value): value is string => typeof value === 'string' && value !== ''),
      );
    },
  };
});
