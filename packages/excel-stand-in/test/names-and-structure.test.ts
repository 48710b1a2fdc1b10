import fc from 'fast-check';
import { formatArea, parseArea, spanning } from '../src/model/address';
import { offsetFormula, renameSheet, shiftArea, shiftFormula } from '../src/model/references';
import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

const sheetName = '三、订单的明细';

async function withNames(): Promise<NodeExcel> {
  const excel = openExcel({ sheets: [sheetName, '其他'] });
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    context.workbook.names.add('orders.received.total', sheet.getRange('D5'), '订单总数');
    context.workbook.names.add('form', '2021');
    context.workbook.names.add('rate', '=0.5+1');
    sheet.names.add('local', sheet.getRange('A1:B2'));
    await context.sync();
  });
  return excel;
}

test('names of the workbook and of a sheet are listed, read and found', async () => {
  const { Excel } = await withNames();
  await Excel.run(async (context) => {
    const { names } = context.workbook;
    names.load('items/name,items/type,items/value,items/formula,items/scope,items/comment');
    const local = context.workbook.worksheets.getItem(sheetName).names.getItem('LOCAL');
    local.load('scope,value');
    const range = names.getItem('orders.received.total').getRange();
    range.load('address');
    const constant = names.getItem('form').getRangeOrNullObject();
    const missing = names.getItemOrNullObject('没有');
    await context.sync();
    expect(
      names.items.map(({ name, type, value, formula }): unknown[] => [name, type, value, formula]),
    ).toEqual([
      ['orders.received.total', 'Range', `'${sheetName}'!$D$5`, `='${sheetName}'!$D$5`],
      ['form', 'String', '2021', '="2021"'],
      ['rate', 'Double', 1.5, '=0.5+1'],
    ]);
    expect(names.items[0]).toMatchObject({ scope: 'Workbook', comment: '订单总数' });
    expect([local.scope, range.address, constant.isNullObject, missing.isNullObject]).toEqual([
      'Worksheet',
      `'${sheetName}'!D5`,
      true,
      true,
    ]);
  });
});

test.each([['A1'], ['有 空格'], ['1a'], ['R1C1'], ['']])('the name %p is refused', async (name) => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.names.add(name, '=1');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a second name of the same spelling is refused, and a name can be deleted', async () => {
  const { Excel, workbook } = await withNames();
  await expect(
    Excel.run(async (context) => {
      context.workbook.names.add('FORM', '=1');
      await context.sync();
    }),
  ).rejects.toMatchObject({ code: 'ItemAlreadyExists' });
  await Excel.run(async (context) => {
    context.workbook.names.getItem('form').delete();
    await context.sync();
  });
  expect(workbook.names.map(({ name }) => name)).toEqual(['orders.received.total', 'rate']);
});

test('formulas use names, and see a name of their own sheet first', async () => {
  const { workbook, Excel } = await withNames();
  workbook.user.type(sheetName, 'D5', '7');
  workbook.user.type('其他', 'A1', '=orders.received.total+rate&"件"');
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem('其他').names.add('rate', '=10');
    await context.sync();
  });
  workbook.user.type(sheetName, 'A9', '=rate');
  expect([workbook.value('其他', 'A1'), workbook.value(sheetName, 'A9')]).toEqual(['17件', 1.5]);
});

test('names, formulas, merges, heights, rules and values move with inserted and deleted rows', async () => {
  const { Excel, workbook } = await withNames();
  const { user } = workbook;
  user.type(sheetName, 'D5', '7');
  user.type(sheetName, 'D6', '=SUM(D4:D5)');
  user.type('其他', 'A1', `='${sheetName}'!$D$6&D6`);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheetName);
    sheet.getRange('A5:C6').merge();
    sheet.getRange('D4').format.fill.color = '#ABCDEF';
    sheet.getRange('A6').format.rowHeight = 40;
    sheet.getRange('D5').dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: 'GreaterThanOrEqualTo' },
    };
    await context.sync();
  });
  const before = workbook.snapshot();
  user.insert(sheetName, '5:6');
  const sheet = workbook.sheet(sheetName);
  expect(workbook.names[0]?.formula).toBe(`='${sheetName}'!$D$7`);
  expect([
    workbook.value(sheetName, 'D7'),
    sheet.peek(7, 3)?.formula,
    workbook.value(sheetName, 'D8'),
  ]).toEqual([7, '=SUM(D4:D7)', 7]);
  expect([workbook.sheet('其他').peek(0, 0)?.formula, workbook.value('其他', 'A1')]).toEqual([
    `='${sheetName}'!$D$8&D6`,
    '7',
  ]);
  expect([
    sheet.merges.map((merge) => formatArea(merge)),
    sheet.rowHeights.get(7),
    sheet.validations[0]?.areas[0]?.row,
  ]).toEqual([['A7:C8'], 40, 6]);
  expect(sheet.formatAt(4, 3).fill).toBe('#ABCDEF');
  user.remove(sheetName, '5:6');
  expect(workbook.snapshot()).toEqual({ ...before, selection: before.selection });
  user.remove(sheetName, '5:5');
  expect([workbook.names[0]?.formula, sheet.peek(4, 3)?.formula]).toEqual([
    `='${sheetName}'!#REF!`,
    '=SUM(D4:D4)',
  ]);
});

test('the add-in inserts and deletes whole rows and columns, and parts of them', async () => {
  const { Excel, workbook } = openExcel();
  workbook.user.paste('Sheet1', 'A1', [
    ['1', '2'],
    ['3', '4'],
  ]);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const inserted = sheet.getRange('B:B').insert('Right');
    inserted.load('address');
    sheet.getRange('A1').getEntireRow().delete('Up');
    await context.sync();
    expect(inserted.address).toBe('Sheet1!B:B');
  });
  expect(['A1', 'B1', 'C1'].map((address) => workbook.value('Sheet1', address))).toEqual([3, '', 4]);
  workbook.user.type('Sheet1', 'D1', '=SUM(A1:B2)+C1');
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:B1').insert('Down');
    await context.sync();
    expect(['A1', 'A2', 'C1', 'D1'].map((address) => workbook.value('Sheet1', address))).toEqual([
      '',
      3,
      4,
      7,
    ]);
    expect(workbook.sheet('Sheet1').peek(0, 3)?.formula).toBe('=SUM(A2:B3)+C1');
    sheet.getRange('A2:B2').delete('Left');
    await context.sync();
  });
  expect(['A2', 'D1'].map((address) => workbook.value('Sheet1', address))).toEqual(['', 4]);
});

test('references are rewritten, texts that look like them are not', () => {
  const formula = `=SUM($A5:B$6,'${sheetName}'!A5)&"A5"&LOG10(5)&合计5+A:A`;
  expect(offsetFormula(formula, 2, 1)).toBe(`=SUM($A7:C$6,'${sheetName}'!B7)&"A5"&LOG10(5)&合计5+B:B`);
  expect(shiftFormula(formula, 'Sheet1', sheetName, { axis: 'row', at: 0, count: 1 })).toBe(
    `=SUM($A5:B$6,'${sheetName}'!A6)&"A5"&LOG10(5)&合计5+A:A`,
  );
  expect(shiftFormula('=A1:C1', 'S', 's', { axis: 'column', at: 1, count: 2 })).toBe('=A1:E1');
  expect(renameSheet(formula, sheetName, "它's")).toContain("'它''s'!A5");
});

test('an address survives being written and read, and an insertion undone by its deletion', () => {
  const row = fc.integer({ min: 0, max: 500 });
  const column = fc.integer({ min: 0, max: 800 });
  fc.assert(
    fc.property(
      row,
      column,
      row,
      column,
      row,
      fc.integer({ min: 1, max: 9 }),
      (r1, c1, r2, c2, at, count) => {
        const area = spanning(r1, c1, r2, c2);
        expect(parseArea(formatArea(area, true))).toEqual(area);
        const inserted = shiftArea(area, { axis: 'row', at, count });
        expect(inserted && shiftArea(inserted, { axis: 'row', at, count: -count })).toEqual(area);
      },
    ),
  );
});
