import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

/** A form with input cells B2:C4, unlocked and checked, and everything else locked; B2 and C4 are named. */
async function withForm(): Promise<NodeExcel> {
  const excel = openExcel({ sheets: ['表', '其他'] });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    const input = sheet.getRange('B2:C4');
    input.format.protection.locked = false;
    input.numberFormat = '0' as unknown as string[][];
    input.format.fill.color = '#FFF2CC';
    input.dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' } };
    const red = input.conditionalFormats.add('Custom');
    red.custom.rule.formula = '=B2>9';
    red.custom.format.fill.color = '#FF0000';
    sheet.getRange('A9').formulas = [['=SUM(B2:C4)+B2+C4']];
    context.workbook.names.add('first', sheet.getRange('B2'));
    context.workbook.names.add('last', sheet.getRange('C4'));
    sheet.protection.protect();
    await context.sync();
  });
  return excel;
}

const source = 'real-excel 2: pasting, cutting and dragging';

test(`${source}: formatted text locks the cell, drops its number format and its checks`, async () => {
  const { workbook, Excel } = await withForm();
  const { user } = workbook;
  expect(user.paste('表', 'B2', [[{ value: '12' }, { value: '13', bold: true }]])).toBeUndefined();
  expect(workbook.value('表', 'B2')).toBe(12);
  expect(workbook.shownFormat('表', 'B2')).toMatchObject({
    locked: true,
    numberFormat: 'General',
    fill: '#FFFFFF',
  });
  expect(workbook.shownFormat('表', 'C2')).toMatchObject({ locked: true, bold: true });
  // The red cells below are still counted from their own first cell.
  user.type('表', 'B3', '10');
  expect(workbook.shownFormat('表', 'B3').fill).toBe('#FF0000');
  expect(user.type('表', 'B2', '3')).toMatchObject({ message: expect.stringContaining('受保护') });
  await Excel.run(async (context) => {
    const input = context.workbook.worksheets.getItem('表').getRange('B2:B4');
    input.load('format/protection/locked,dataValidation/type');
    const below = context.workbook.worksheets.getItem('表').getRange('B3:C4').dataValidation;
    below.load('type');
    await context.sync();
    expect([input.format.protection.locked, input.dataValidation.type, below.type]).toEqual([
      null,
      'Inconsistent',
      'WholeNumber',
    ]);
  });
});

test(`${source}: numbers that bring the format of text are texts`, async () => {
  const { workbook } = await withForm();
  workbook.user.paste('表', 'B2', [[{ value: '12', numberFormat: '@', locked: false }]]);
  workbook.user.type('表', 'B2', '13');
  expect([workbook.value('表', 'B2'), workbook.value('表', 'A9')]).toEqual(['13', 13]);
  workbook.user.paste('表', 'B2', [['14']]);
  expect(workbook.value('表', 'B2')).toBe('14');
});

test(`${source}: one change of the block is told, and its formats`, async () => {
  const excel = await withForm();
  const told: string[] = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address, source, details }) => {
      told.push(`changed ${address} ${source} ${details?.valueAfter ?? ''}`);
    });
    worksheets.onFormatChanged.add(
      async ({ address, source }) => void told.push(`format ${address} ${source}`),
    );
    await context.sync();
  });
  excel.workbook.coAuthor.paste('表', 'B2', [[{ value: 1 }, { value: 2 }]]);
  excel.workbook.user.paste('表', 'B3', [[{ value: 7 }]]);
  excel.workbook.user.paste('表', 'C3', [['8']]);
  await excel.eventsDelivered();
  expect(told).toEqual([
    'changed B2:C2 Remote ',
    'format B2:C2 Remote',
    'changed B3 Local 7',
    'format B3 Local',
    'changed C3 Local 8',
  ]);
});

test(`${source}: what is copied brings formulas, formats and rules, also from another workbook`, async () => {
  const { workbook } = await withForm();
  const other = openExcel().workbook;
  other.user.type('Sheet1', 'A1', '=B1*2');
  other.user.type('Sheet1', 'B1', '21');
  const copied = other.user.copy('Sheet1', 'A1:B1');
  expect(workbook.user.paste('表', 'A2', copied)).toMatchObject({ style: 'Stop' });
  expect(workbook.user.paste('表', 'B3', copied)).toBeUndefined();
  expect([workbook.value('表', 'B3'), workbook.sheet('表').peek(2, 1)?.formula]).toEqual([42, '=C3*2']);
  expect(workbook.shownFormat('表', 'B3')).toMatchObject({ locked: true, fill: '#FFFFFF' });
  workbook.user.type('表', 'B2', '10');
  workbook.user.copy('表', 'B2');
  expect(workbook.user.paste('其他', 'D5:E6')).toBeUndefined();
  expect(workbook.value('其他', 'E6')).toBe(10);
  expect(workbook.shownFormat('其他', 'E6')).toMatchObject({
    locked: false,
    numberFormat: '0',
    fill: '#FF0000',
  });
  expect(workbook.user.type('其他', 'E6', '-1')).toMatchObject({ style: 'Stop' });
});

test(`${source}: a cut cell takes its name along, the overwritten one loses its own`, async () => {
  const excel = await withForm();
  const { workbook } = excel;
  const { user } = workbook;
  user.type('表', 'B2', '10');
  expect(user.cut('表', 'A9')).toMatchObject({ message: expect.stringContaining('受保护') });
  expect(user.cut('表', 'B2')).toBeUndefined();
  expect(user.paste('表', 'A1')).toMatchObject({ style: 'Stop' });
  expect(user.paste('表', 'C4')).toBeUndefined();
  expect(workbook.names.map(({ name, formula }) => [name, formula])).toEqual([
    ['first', '=表!$C$4'],
    ['last', '=表!#REF!'],
  ]);
  expect(workbook.sheet('表').peek(8, 0)?.formula).toBe('=SUM(B2:C4)+C4+#REF!');
  // What was left behind is of the style "Normal".
  expect(workbook.shownFormat('表', 'B2')).toMatchObject({ locked: true, numberFormat: 'General' });
  expect(workbook.shownFormat('表', 'C4')).toMatchObject({ locked: false, fill: '#FF0000' });
  expect(user.type('表', 'C4', '-1')).toMatchObject({ style: 'Stop' });
  // What was cut is pasted once.
  user.paste('表', 'B3');
  expect(workbook.value('表', 'B3')).toBe('');
});

test(`${source}: dragging and moving to another sheet carry values, references and merges`, async () => {
  const { workbook } = openExcel({ sheets: ['甲', '乙'] });
  const { user } = workbook;
  user.paste('甲', 'A1', [['1', '=A1+C1', '5']]);
  user.type('乙', 'A1', '=甲!B1');
  user.drag('甲', 'A1:B1', 'B1');
  expect([workbook.value('甲', 'C1'), workbook.sheet('甲').peek(0, 2)?.formula]).toEqual([
    '#REF!',
    '=B1+#REF!',
  ]);
  user.paste('甲', 'A3', [['1', '=A3+C3', '5']]);
  user.cut('甲', 'A3:B3');
  user.paste('乙', 'D4');
  expect([workbook.value('乙', 'E4'), workbook.sheet('乙').peek(3, 4)?.formula]).toEqual([6, '=乙!D4+甲!C3']);
  expect(workbook.sheet('乙').peek(0, 0)?.formula).toBe('=甲!C1');
});

test(`${source}: a merge is not cut through`, async () => {
  const { workbook, Excel } = openExcel();
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B2:C2').merge();
    await context.sync();
  });
  const before = workbook.snapshot();
  const cells = [[{ value: 1 }, { value: 2 }]];
  const refused = { message: '无法对合并单元格执行此操作。' };
  expect(workbook.user.paste('Sheet1', 'A2', cells)).toMatchObject(refused);
  expect(workbook.user.drag('Sheet1', 'A2:B2', 'A5')).toMatchObject(refused);
  expect(workbook.snapshot()).toEqual(before);
  workbook.user.paste('Sheet1', 'B2', cells);
  expect(workbook.sheet('Sheet1').merges).toEqual([]);
});

test(`${source}: an add-in moves cells as the user does`, async () => {
  const { workbook, Excel } = await withForm();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('表');
    sheet.protection.unprotect();
    sheet.getRange('B2').moveTo('D2');
    sheet.getRange('B3').moveTo(sheet.getRange('C4'));
    await context.sync();
  });
  expect(workbook.names.map(({ formula }) => formula)).toEqual(['=表!$D$2', '=表!#REF!']);
});
