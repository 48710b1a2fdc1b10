import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

/** Runs one batch on the second sheet, which is not in front. */
function onSecond({ Excel }: NodeExcel, use: (sheet: Excel.Worksheet) => unknown): Promise<void> {
  return Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem('二'));
    await context.sync();
  });
}

async function activations(excel: NodeExcel): Promise<string[]> {
  const heard: string[] = [];
  const nameOf = (id: string) => excel.workbook.sheet(id).name;
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onActivated.add(
      async ({ worksheetId }) => void heard.push(`activated ${nameOf(worksheetId)}`),
    );
    worksheets.onDeactivated.add(async ({ worksheetId }) => void heard.push(`left ${nameOf(worksheetId)}`));
    await context.sync();
  });
  return heard;
}

test.each([
  ['PC', ['left 一', 'activated 二']],
  ['Mac', ['left 一', 'activated 二']],
  ['OfficeOnline', []],
] as const)(
  'freezing the panes of a sheet that is not in front tells of a change that nobody sees, on %s [issue 3148]',
  async (platform, told) => {
    const excel = openExcel({ sheets: ['一', '二'], platform });
    const heard = await activations(excel);
    await onSecond(excel, (sheet) => sheet.freezePanes.freezeRows(2));
    await excel.eventsDelivered();
    expect([heard, excel.workbook.active.name]).toEqual([told, '一']);
    excel.workbook.user.activate('二');
    await excel.eventsDelivered();
    heard.splice(0);
    await onSecond(excel, (sheet) => sheet.freezePanes.freezeRows(3));
    await excel.eventsDelivered();
    expect(heard).toEqual([]);
  },
);

test('on some builds freezing panes fails, what came before it in the batch is done [issue 2196]', async () => {
  const excel = openExcel({ sheets: ['一', '二'], platform: 'PC', freezePanes: 'refused' });
  const run = onSecond(excel, (sheet) => {
    sheet.getRange('A1').values = [[1]];
    sheet.freezePanes.freezeRows(2);
    sheet.getRange('A2').values = [[2]];
  });
  await expect(run).rejects.toMatchObject({
    code: 'GeneralException',
    debugInfo: { errorLocation: 'WorksheetFreezePanes.freezeRows' },
  });
  const { workbook } = excel;
  expect([workbook.value('二', 'A1'), workbook.value('二', 'A2')]).toEqual([1, '']);
  expect(workbook.sheet('二').frozen).toBeUndefined();
});

const changes: readonly [string, (layout: Excel.PageLayout) => unknown][] = [
  ['orientation', (layout) => (layout.orientation = 'Landscape')],
  ['zoom', (layout) => (layout.zoom = { horizontalFitToPages: 1 })],
  ['setPrintArea', (layout) => layout.setPrintArea('A1:C3')],
  ['setPrintTitleRows', (layout) => layout.setPrintTitleRows('$1:$2')],
  ['setPrintTitleColumns', (layout) => layout.setPrintTitleColumns('$A:$A')],
  ['setPrintMargins', (layout) => layout.setPrintMargins('Centimeters', { left: 2 })],
  ['centerFooter', (layout) => (layout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页')],
];

test.each(changes)('without a printer %s cannot be set [assumed]', async (_, change) => {
  const excel = openExcel({ sheets: ['一', '二'], pageSetup: 'refused' });
  const before = excel.workbook.snapshot();
  await expect(onSecond(excel, ({ pageLayout }) => change(pageLayout))).rejects.toMatchObject({
    code: 'GeneralException',
  });
  expect(excel.workbook.snapshot()).toEqual(before);
});

test('each change of the page setup may take long, on a clock that a test can put in [assumed]', async () => {
  const excel = openExcel({ sheets: ['一', '二'], pageSetupDelay: 400 });
  const waits: number[] = [];
  excel.wire.wait = async (milliseconds) => void waits.push(milliseconds);
  await onSecond(excel, ({ pageLayout }) => changes.forEach(([, change]) => change(pageLayout)));
  await onSecond(excel, (sheet) => sheet.load('name'));
  expect(waits).toEqual([2800]);
  expect(excel.workbook.sheet('二').pageLayout.orientation).toBe('Landscape');
});

test('fitting to pages may be without effect, while a scale has its own [issue 1860]', async () => {
  const excel = openExcel({ sheets: ['一', '二'], fitToPages: 'ignored' });
  const { pageLayout } = excel.workbook.sheet('二');
  await onSecond(excel, (sheet) => (sheet.pageLayout.zoom = { horizontalFitToPages: 1 }));
  expect(pageLayout.zoom).toEqual({ scale: 100 });
  await onSecond(excel, (sheet) => (sheet.pageLayout.zoom = { scale: 80 }));
  expect(pageLayout.zoom).toEqual({ scale: 80 });
});

test('paper that the API has no word for is refused [doc: Excel.PaperType]', async () => {
  const excel = openExcel({ sheets: ['一', '二'] });
  const set = (paper: string) =>
    onSecond(excel, ({ pageLayout }) => (pageLayout.paperSize = paper as Excel.PaperType));
  await expect(set('A2')).rejects.toMatchObject({ code: 'InvalidArgument' });
  await set('B5');
  expect(excel.workbook.sheet('二').pageLayout.paperSize).toBe('B5');
});
