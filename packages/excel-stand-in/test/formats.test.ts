import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

function onSheet<T>(
  { Excel }: NodeExcel,
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T> | T,
): Promise<T> {
  return Excel.run(async (context) => {
    const result = await use(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
    return result;
  });
}

test('formats are set and read; where cells differ the answer is null', async () => {
  await onSheet(openExcel(), async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.format.fill.color = 'yellow';
    range.format.horizontalAlignment = 'Center';
    range.format.wrapText = true;
    range.format.protection.locked = false;
    sheet.getRange('B1').format.font.set({ bold: true, size: 16, name: '仿宋', color: '#ff0000' });
    range.load(
      'format/fill/color,format/font/bold,format/font/size,format/wrapText,format/protection/locked',
    );
    const second = sheet.getRange('B1');
    second.load('format/font/name,format/font/color,format/font/size');
    await context.sync();
    expect(range.format.fill.color).toBe('#FFFF00');
    expect([
      range.format.font.bold,
      range.format.font.size,
      range.format.wrapText,
      range.format.protection.locked,
    ]).toEqual([null, null, true, false]);
    expect(second.format.font.toJSON()).toMatchObject({ name: '仿宋', color: '#FF0000', size: 16 });
  });
});

test.each([
  ['a colour', (range: Excel.Range) => (range.format.fill.color = 'no colour')],
  ['an alignment', (range: Excel.Range) => (range.format.horizontalAlignment = 'Middle' as 'Center')],
  ['a font size', (range: Excel.Range) => (range.format.font.size = 0)],
  ['a row height', (range: Excel.Range) => (range.format.rowHeight = 500)],
])('%s that Excel does not know is refused', async (_, set) => {
  await expect(onSheet(openExcel(), (sheet) => void set(sheet.getRange('A1')))).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
});

test('neighbours share the border between them', async () => {
  const excel = openExcel();
  await onSheet(excel, async (sheet, context) => {
    const borders = sheet.getRange('B2:C3').format.borders;
    for (const side of ['EdgeBottom', 'InsideVertical'] as const) borders.getItem(side).style = 'Continuous';
    borders.getItem('EdgeBottom').color = '#123456';
    const below = sheet.getRange('B4:C4').format.borders.getItem('EdgeTop');
    const above = sheet.getRange('B2:C2').format.borders.getItem('EdgeTop');
    below.load('style,color,weight');
    above.load('style');
    await context.sync();
    expect([below.style, below.color, below.weight, above.style]).toEqual([
      'Continuous',
      '#123456',
      'Thin',
      'None',
    ]);
  });
  expect(excel.workbook.sheet('Sheet1').borderAt(1, 1, 'right')).toMatchObject({ style: 'Continuous' });
  expect(excel.workbook.sheet('Sheet1').borderAt(1, 2, 'right')).toBeNull();
});

test('row heights and column widths are set, read and fitted', async () => {
  await onSheet(openExcel(), async (sheet, context) => {
    sheet.getRange('A1:A2').format.rowHeight = 30;
    sheet.getRange('B:C').format.columnWidth = 100;
    const rows = sheet.getRange('A1:A3');
    const columns = sheet.getRange('B1:C1');
    rows.load('format/rowHeight');
    columns.load('format/columnWidth');
    sheet.getRange('D1').values = [['客户服务部门全年工作总结']];
    sheet.getRange('D:D').format.autofitColumns();
    const fitted = sheet.getRange('D1');
    fitted.load('format/columnWidth');
    await context.sync();
    expect([rows.format.rowHeight, columns.format.columnWidth]).toEqual([null, 100]);
    expect(fitted.format.columnWidth).toBeGreaterThan(12 * 11);
  });
});

test('a whole sheet is formatted without a cell for each of its billions, present cells included', async () => {
  const excel = openExcel();
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1').format.font.bold = true;
    sheet.getRange().format.font.name = '宋体';
    sheet.getRange('C3').values = [[1]];
  });
  const { workbook } = excel;
  const font = (row: number, column: number) => workbook.sheet('Sheet1').formatAt(row, column).fontName;
  expect([font(0, 0), font(2, 2), font(500, 50)]).toEqual(['宋体', '宋体', '宋体']);
  expect(workbook.sheet('Sheet1').formatAt(0, 0).bold).toBe(true);
  expect(workbook.sheet('Sheet1').cells.size).toBeLessThan(5);
});

test('whole columns give no values and take none', async () => {
  await onSheet(openExcel(), async (sheet, context) => {
    const column = sheet.getRange('B:B');
    column.load('values,address,cellCount');
    await context.sync();
    expect([column.values, column.address, column.cellCount]).toEqual([null, 'Sheet1!B:B', 1_048_576]);
    column.values = [[1]];
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

test('a merge keeps its first value, hides the others and refuses to be cut', async () => {
  const excel = openExcel();
  const { workbook } = excel;
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange('A1:B2').merge();
    sheet.getRange('B2').values = [[9]];
    sheet.getRange('A4:B5').merge(true);
  });
  expect(['A1', 'B1', 'B2'].map((address) => workbook.value('Sheet1', address))).toEqual([1, '', '']);
  expect(workbook.snapshot().sheets).toMatchObject([{ merges: ['A1:B2', 'A4:B4', 'A5:B5'] }]);
  await expect(onSheet(excel, (sheet) => sheet.getRange('B2:C3').merge())).rejects.toMatchObject({
    code: 'InvalidArgument',
  });
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1:C3').merge();
    sheet.getRange('A4').unmerge();
  });
  expect(workbook.snapshot().sheets).toMatchObject([{ merges: ['A1:C3', 'A5:B5'] }]);
});

test('several ranges are formatted in one action, and cells one by one with setCellProperties', async () => {
  const excel = openExcel();
  await onSheet(excel, (sheet) => {
    sheet.getRanges('A1,C3:D4').format.fill.color = '#00FF00';
    sheet
      .getRange('A6:B6')
      .setCellProperties([
        [{ format: { font: { bold: true }, borders: { bottom: { style: 'Double' } } } }, {}],
      ]);
    sheet.getRange('A7:B7').setColumnProperties([{ format: { columnWidth: 33 } }, {}]);
  });
  const sheet = excel.workbook.sheet('Sheet1');
  expect([sheet.formatAt(0, 0).fill, sheet.formatAt(3, 3).fill, sheet.formatAt(1, 1).fill]).toEqual([
    '#00FF00',
    '#00FF00',
    '#FFFFFF',
  ]);
  expect([
    sheet.formatAt(5, 0).bold,
    sheet.formatAt(5, 1).bold,
    sheet.borderAt(5, 0, 'bottom')?.style,
  ]).toEqual([true, false, 'Double']);
  expect(sheet.columnWidths.get(0)).toBe(33);
  await onSheet(excel, (each) => each.getRange('A8').setCellProperties([[{ style: 'Good' }]]));
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A6:A8');
    const found = range.getCellProperties({ address: true, style: true, format: { font: { bold: true } } });
    await context.sync();
    expect(found.value[0]?.[0]).toEqual({
      ...{ address: 'Sheet1!A6', style: 'Normal' },
      format: { font: { bold: true } },
    });
    expect(found.value[2]?.[0]?.style).toBe('Good');
  });
});

test('clearing takes values, formats or both, and spares what lies outside', async () => {
  const excel = openExcel();
  const { workbook } = excel;
  const fill = () => workbook.sheet('Sheet1').formatAt(0, 0).fill;
  const prepare = () =>
    onSheet(excel, (sheet) => {
      sheet.getRange('A1:B1').values = [[1, 2]];
      sheet.getRange('A1:B1').format.fill.color = '#111111';
    });
  await prepare();
  await onSheet(excel, (sheet) => sheet.getRange('A1').clear('Contents'));
  expect([workbook.value('Sheet1', 'A1'), workbook.value('Sheet1', 'B1'), fill()]).toEqual([
    '',
    2,
    '#111111',
  ]);
  await prepare();
  await onSheet(excel, (sheet) => sheet.getRange('A1').clear('Formats'));
  expect([workbook.value('Sheet1', 'A1'), fill()]).toEqual([1, '#FFFFFF']);
  await prepare();
  await onSheet(excel, (sheet) => sheet.getRange('A1').clear());
  expect([workbook.value('Sheet1', 'A1'), fill(), workbook.sheet('Sheet1').formatAt(0, 1).fill]).toEqual([
    '',
    '#FFFFFF',
    '#111111',
  ]);
});

test('number formats show in the text, not in the value', async () => {
  await onSheet(openExcel(), async (sheet, context) => {
    const range = sheet.getRange('A1:B1');
    range.values = [[1234.5, 0.256]];
    range.numberFormat = [['#,##0.00', '0.0%']];
    range.load('values,text,numberFormat');
    await context.sync();
    expect(range.text).toEqual([['1,234.50', '25.6%']]);
    expect(range.values).toEqual([[1234.5, 0.256]]);
  });
});
