import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

const onSheet = (
  excel: NodeExcel,
  act: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<void>,
) => excel.Excel.run((context) => act(context.workbook.worksheets.getItem('Sheet1'), context));

const valuesOf = ({ workbook }: NodeExcel, ...addresses: string[]) =>
  addresses.map((address) => workbook.value('Sheet1', address));

test('copyFrom brings all, formulas, values or formats, skips blanks, turns and repeats', async () => {
  const excel = openExcel();
  excel.workbook.user.paste('Sheet1', 'A1', [['1', '', '=A1+1']]);
  await onSheet(excel, async (sheet, context) => {
    sheet.getRange('A1').format.fill.color = '#FF0000';
    sheet.getRange('A5').copyFrom('A1:C1');
    sheet.getRange('A6').copyFrom('Sheet1!A1:C1', 'Values');
    sheet.getRange('B7').values = [[9]];
    sheet.getRange('A7').copyFrom('A1:C1', 'Formulas', true);
    sheet.getRange('E1').copyFrom(sheet.getRange('A1:C1'), 'Values', false, true);
    sheet.getRanges('G1:G3,I1').copyFrom('A1', 'Formats');
    sheet.getRange('G1:G3').copyFrom('C1', 'Values');
    await context.sync();
  });
  expect(valuesOf(excel, 'A5', 'C5', 'C6', 'B7', 'C7', 'E1', 'E3', 'G3')).toEqual([1, 2, 2, 9, 2, 1, 2, 2]);
  const formula = (row: number) => excel.workbook.sheet('Sheet1').peek(row, 2)?.formula;
  expect([formula(4), formula(5), formula(6)]).toEqual(['=A5+1', undefined, '=A7+1']);
  const fills = ['A5', 'A6', 'G2', 'I1'].map((address) => excel.workbook.shownFormat('Sheet1', address).fill);
  expect(fills).toEqual(['#FF0000', '#FFFFFF', '#FF0000', '#FF0000']);
});

test('moveTo takes names along, autoFill continues, duplicates go, R1C1 is read', async () => {
  const excel = openExcel();
  excel.workbook.user.paste('Sheet1', 'A1', [
    ['1', 'x'],
    ['3', 'X'],
    ['=A1+A2', 'y'],
  ]);
  await onSheet(excel, async (sheet, context) => {
    context.workbook.names.add('first', sheet.getRange('A1'));
    sheet.getRange('A1:A2').autoFill('A1:A2');
    sheet.getRange('D1:D2').copyFrom('A1:A2');
    sheet.getRange('D1:D2').autoFill('D1:D5');
    sheet.getRange('A3').autoFill('A3:C3', 'FillCopy');
    const result = sheet.getRange('B1:B2').removeDuplicates([0], false).load('removed,uniqueRemaining');
    await context.sync();
    expect([result.removed, result.uniqueRemaining]).toEqual([1, 1]);
    sheet.getRange('A1').moveTo('F9');
    sheet.getRange('F10').formulasR1C1 = [['=R[-1]C*2+R9C6']];
    await context.sync();
  });
  expect(excel.workbook.names[0]?.formula).toBe('=Sheet1!$F$9');
  expect(excel.workbook.sheet('Sheet1').peek(2, 0)?.formula).toBe('=F9+A2');
  expect(valuesOf(excel, 'D5', 'B2', 'F10')).toEqual([9, '', 3]);
  expect(excel.workbook.sheet('Sheet1').peek(9, 5)?.formula).toBe('=F9*2+$F$9');
});

test('cells are found: by text, by kind, at the edge of the data, beside a range, by merges', async () => {
  const excel = openExcel();
  excel.workbook.user.paste('Sheet1', 'B2', [
    ['甲公司', '1'],
    ['乙', '=C2*2'],
    ['甲', 'TRUE'],
  ]);
  await onSheet(excel, async (sheet, context) => {
    sheet.getRange('E1:F1').merge();
    const range = sheet.getRange('A1:F9');
    const found = [
      range.find('甲', {}),
      range.find('甲', { completeMatch: true }),
      range.find('甲*', { searchDirection: 'Backwards', completeMatch: true }),
      sheet.getRange('B2').getRangeEdge('Down'),
      sheet.getRange('B9').getRangeEdge('Up'),
      sheet.getRange('B2').getExtendedRange('Right'),
      sheet.getRange('C3').getSurroundingRegion(),
      sheet.getRange('C3:D3').getRowsAbove(2),
      sheet.getRange('C3').getColumnsBefore(1),
    ];
    const several = [
      sheet.findAll('甲', {}),
      range.getSpecialCells('Formulas'),
      range.getSpecialCells('Constants', 'LogicalText'),
      range.getMergedAreasOrNullObject(),
      sheet.getRanges('A:A,C:D'),
    ];
    const nothing = [range.findOrNullObject('丙', {}), sheet.findAllOrNullObject('丙', {})];
    for (const each of [...found, ...several]) each.load('address');
    several[4]?.load('isEntireColumn');
    await context.sync();
    expect(found.map(({ address }) => address.replace('Sheet1!', ''))).toEqual([
      'B2',
      'B4',
      'B4',
      'B4',
      'B4',
      'B2:C2',
      'B2:C4',
      'C1:D2',
      'B3',
    ]);
    expect(several.map(({ address }) => address.replaceAll('Sheet1!', ''))).toEqual([
      'B2,B4',
      'C3',
      'B2:B3,B4:C4',
      'E1:F1',
      'A:A,C:D',
    ]);
    expect([several[4]?.isEntireColumn, ...nothing.map(({ isNullObject }) => isNullObject)]).toEqual([
      true,
      true,
      true,
    ]);
  });
});

test('what a formula reads, and who reads a cell, across sheets', async () => {
  const excel = openExcel({ sheets: ['Sheet1', '合计'] });
  excel.workbook.user.paste('Sheet1', 'A1', [['1', '=A1', '=B1']]);
  excel.workbook.user.type('合计', 'A1', '=SUM(Sheet1!A1:C1)');
  await onSheet(excel, async (sheet, context) => {
    const direct = sheet.getRange('C1').getDirectPrecedents().load('addresses');
    const all = sheet.getRange('C1').getPrecedents().load('addresses');
    const readers = sheet.getRange('B1').getDependents();
    const other = readers.areas.getItemAt(1).load('address');
    readers.areas.load('items/address');
    await context.sync();
    expect([direct.addresses, all.addresses]).toEqual([['Sheet1!B1'], ['Sheet1!B1,Sheet1!A1']]);
    expect(readers.areas.items.map(({ address }) => address)).toEqual(['Sheet1!C1', '合计!A1']);
    expect(other.address).toBe('合计!A1');
    sheet.getRange('A1').getPrecedents();
    await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
  });
});
