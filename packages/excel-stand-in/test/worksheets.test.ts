import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

/** Runs one batch on the worksheets. */
function onSheets({ Excel }: NodeExcel, use: (sheets: Excel.WorksheetCollection) => void): Promise<void> {
  return Excel.run(async (context) => {
    use(context.workbook.worksheets);
    await context.sync();
  });
}

const namesOf = ({ workbook }: NodeExcel) => workbook.sheets.map(({ name }) => name);

test('sheets are added last, renamed, moved, hidden, activated and deleted', async () => {
  const excel = openExcel({ sheets: ['封面', '报告'] });
  await onSheets(excel, (sheets) => {
    const added = sheets.add('二、库存');
    added.position = 1;
    added.activate();
    sheets.getItem('报告').visibility = 'Hidden';
    sheets.getItem('封面').name = '首页';
    sheets.add();
  });
  expect(namesOf(excel)).toEqual(['首页', '二、库存', '报告', 'Sheet4']);
  expect([excel.workbook.active.name, excel.workbook.sheet('报告').visibility]).toEqual([
    '二、库存',
    'Hidden',
  ]);
  await onSheets(excel, (sheets) => sheets.getItem('二、库存').delete());
  expect(namesOf(excel)).toEqual(['首页', '报告', 'Sheet4']);
  expect(excel.workbook.active.name).toBe('Sheet4');
});

test('a collection loads its items, with what was asked of each', async () => {
  const { Excel } = openExcel({ sheets: ['一', '二'] });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name,items/visibility');
    const count = worksheets.getCount();
    await context.sync();
    expect(worksheets.items.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['一', 'Visible'],
      ['二', 'Visible'],
    ]);
    expect(count.value).toBe(2);
    expect(() => worksheets.items[0]?.position).toThrow(
      expect.objectContaining({ code: 'PropertyNotLoaded' }),
    );
  });
});

test('a sheet keeps its id when it is renamed', async () => {
  const { Excel, workbook } = openExcel({ sheets: ['一', '二'] });
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('二');
    sheet.load('id,name');
    await context.sync();
    workbook.user.renameSheet('二', '贰');
    const again = context.workbook.worksheets.getItem(sheet.id);
    again.load('name');
    await context.sync();
    expect(again.name).toBe('贰');
  });
});

test('a missing item is ItemNotFound, or a null object on which nothing happens', async () => {
  const excel = openExcel();
  await expect(onSheets(excel, (sheets) => sheets.getItem('没有').delete())).rejects.toMatchObject({
    code: 'ItemNotFound',
  });
  await excel.Excel.run(async (context) => {
    const missing = context.workbook.worksheets.getItemOrNullObject('没有');
    missing.delete();
    missing.load('name');
    await context.sync();
    expect(missing.isNullObject).toBe(true);
  });
  expect(namesOf(excel)).toEqual(['Sheet1']);
});

test.each([
  ['a taken name, whatever the case', 'SHEET1', 'ItemAlreadyExists'],
  ['32 characters', '长'.repeat(32), 'InvalidArgument'],
  ['a colon', 'a:b', 'InvalidArgument'],
  ['nothing', '', 'InvalidArgument'],
])('a new sheet cannot be called by %s', async (_, name, code) => {
  const excel = openExcel();
  await expect(onSheets(excel, (sheets) => sheets.add(name))).rejects.toMatchObject({ code });
  expect(namesOf(excel)).toEqual(['Sheet1']);
});

test('the last visible sheet cannot be deleted or hidden', async () => {
  const excel = openExcel({ sheets: ['一', '二'] });
  excel.workbook.sheet('二').visibility = 'Hidden';
  await expect(onSheets(excel, (sheets) => sheets.getItem('一').delete())).rejects.toMatchObject({
    code: 'InvalidOperation',
  });
  await expect(
    onSheets(excel, (sheets) => void (sheets.getItem('一').visibility = 'Hidden')),
  ).rejects.toMatchObject({ code: 'InvalidOperation' });
});

test('formulas and names follow a renamed sheet and lose a deleted one', async () => {
  const excel = openExcel({ sheets: ['三、订单的明细', '核对'] });
  const { workbook } = excel;
  workbook.user.type('三、订单的明细', 'D5', '4');
  workbook.user.type('核对', 'A1', "='三、订单的明细'!D5*2");
  await excel.Excel.run(async (context) => {
    context.workbook.names.add('合计', context.workbook.worksheets.getFirst().getRange('D5'));
    await context.sync();
  });
  workbook.user.renameSheet('三、订单的明细', '订单');
  expect([workbook.sheet('核对').peek(0, 0)?.formula, workbook.value('核对', 'A1')]).toEqual([
    '=订单!D5*2',
    8,
  ]);
  expect(workbook.names[0]?.formula).toBe('=订单!$D$5');
  workbook.user.deleteSheet('订单');
  expect([workbook.sheet('核对').peek(0, 0)?.formula, workbook.names[0]?.formula]).toEqual([
    '=#REF!*2',
    '=#REF!',
  ]);
  expect(workbook.value('核对', 'A1')).toBe('#REF!');
});

test('gridlines and headings are hidden, and read as they are', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('showGridlines,showHeadings');
    await context.sync();
    expect([sheet.showGridlines, sheet.showHeadings]).toEqual([true, true]);
    sheet.showGridlines = false;
    sheet.showHeadings = false;
    const again = context.workbook.worksheets.getActiveWorksheet().load();
    await context.sync();
    expect([again.showGridlines, again.showHeadings]).toEqual([false, false]);
  });
});

test('panes are frozen and thawed', async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const { freezePanes } = context.workbook.worksheets.getActiveWorksheet();
    freezePanes.freezeAt('A1:B3');
    const location = freezePanes.getLocationOrNullObject();
    location.load('address');
    await context.sync();
    expect(location.address).toBe('Sheet1!A1:B3');
    freezePanes.unfreeze();
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    expect(none.isNullObject).toBe(true);
    freezePanes.freezeRows(2);
    await context.sync();
  });
  expect(workbook.sheet('Sheet1').frozen).toMatchObject({ rows: 2, columns: 16_384 });
});

test('the page is laid out, with print area and title rows moving along', async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getActiveWorksheet();
    pageLayout.orientation = 'Landscape';
    pageLayout.paperSize = 'A4';
    pageLayout.centerHorizontally = true;
    pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
    pageLayout.setPrintArea('A1:J30');
    pageLayout.setPrintTitleRows('$1:$3');
    pageLayout.setPrintMargins('Centimeters', { left: 2.5 });
    pageLayout.headersFooters.defaultForAllPages.centerFooter = '第 &P 页';
    await context.sync();
    workbook.user.insert('Sheet1', '2:2');
    pageLayout.load('orientation,leftMargin,zoom');
    const area = pageLayout.getPrintArea();
    const rows = pageLayout.getPrintTitleRowsOrNullObject();
    area.load('address');
    rows.load('address');
    await context.sync();
    expect([area.address, rows.address]).toEqual(['Sheet1!A1:J31', 'Sheet1!1:4']);
    expect(pageLayout.leftMargin).toBeCloseTo(70.87, 1);
    expect(pageLayout.zoom).toMatchObject({ horizontalFitToPages: 1 });
    pageLayout.orientation = 'Sideways' as Excel.PageOrientation;
    await expect(context.sync()).rejects.toMatchObject({
      code: 'InvalidArgument',
      debugInfo: { errorLocation: 'PageLayout.orientation' },
    });
  });
  expect(workbook.sheet('Sheet1').pageLayout).toMatchObject({
    orientation: 'Landscape',
    headersFooters: { CenterFooter: '第 &P 页' },
  });
});

test('settings of the workbook and of the document are there when the file is opened again', async () => {
  const { Excel, Office, workbook } = openExcel();
  await Excel.run(async (context) => {
    context.workbook.settings.add('form', { year: 2021 });
    context.workbook.settings.add('gone', 1);
    context.workbook.settings.getItem('gone').delete();
    await context.sync();
  });
  Office.context.document.settings.set('remark', '已核对');
  expect(openExcel({ workbook }).Office.context.document.settings.get('remark')).toBeNull();
  await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
  const again = openExcel({ workbook });
  expect(again.Office.context.document.settings.get('remark')).toBe('已核对');
  await again.Excel.run(async (context) => {
    const { settings } = context.workbook;
    settings.load('items/key,items/value');
    const missing = settings.getItemOrNullObject('gone');
    await context.sync();
    expect(settings.items.map(({ key, value }): unknown[] => [key, value])).toEqual([
      ['form', { year: 2021 }],
    ]);
    expect(missing.isNullObject).toBe(true);
  });
});
