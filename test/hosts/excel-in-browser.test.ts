import type { BrowserExcel } from 'excel-stand-in/browser';
import { openBrowserExcel } from '../support/excel-in-browser';
import { BrowserHost } from './browser-host';
import { hostPageFolder } from '../support/built/host-page';
import { describeHost } from '../support/host-contract';
import type { HostUnderTest } from '../support/host-contract';
import { typeInto } from '../support/excel-under-test';

const paneFolder = hostPageFolder();
const opened: BrowserExcel[] = [];

afterEach(async () => {
  for (const excel of opened.splice(0)) {
    expect(excel.outsideRequests).toEqual([]);
    expect(excel.errors).toEqual([]);
    await excel.close();
  }
});

const open = async (foreign: readonly string[] = ['Sheet1']): Promise<HostUnderTest> => {
  const excel = await openBrowserExcel({ paneFolder, sheets: foreign });
  opened.push(excel);
  const { workbook } = excel;
  const host = await BrowserHost.open(excel.page, excel.pane, { drawsCharts: true });
  return {
    host,
    type: (name, text) => Promise.resolve(typeInto(workbook, name, text)),
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
};

// The same host has drawn all of them in Node; here it is the page that is tried.
describeHost('Excel in Chromium', open, ['2024-prefecture-city']);
