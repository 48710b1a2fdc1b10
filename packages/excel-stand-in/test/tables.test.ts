import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

/** A table 订单 in B2:D5, its header and three rows, and a note below it. */
async function withTable(): Promise<NodeExcel> {
  const excel = openExcel();
  excel.workbook.user.type('Sheet1', 'B4', '以下空白');
  await excel.Excel.run(async (context) => {
    const table = context.workbook.worksheets.getItem('Sheet1').tables.add('B2:D2', true);
    table.name = '订单';
    table.getHeaderRowRange().values = [['品名', '数量', '单价']];
    table.rows.add(undefined, [
      ['乙', 2, 30],
      ['甲', 3, '=SUM(C3:C4)'],
      ['丙', 1, 10],
    ]);
    await context.sync();
  });
  return excel;
}

const values = ({ workbook }: NodeExcel, ...addresses: string[]) =>
  addresses.map((address) => workbook.value('Sheet1', address));

test('a table takes rows, and what stands below it gives way', async () => {
  const excel = await withTable();
  const { Excel } = excel;
  await Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('订单');
    const [whole, body, header] = [table.getRange(), table.getDataBodyRange(), table.getHeaderRowRange()];
    for (const range of [whole, body, header]) range.load('address');
    table.load('showHeaders,style,worksheet/name');
    table.rows.load('count');
    table.columns.load('items/name');
    const last = table.rows.getItemAt(2).load('values,index');
    const all = context.workbook.tables.load('count,items/name');
    await context.sync();
    expect([whole.address, body.address, header.address]).toEqual([
      'Sheet1!B2:D5',
      'Sheet1!B3:D5',
      'Sheet1!B2:D2',
    ]);
    expect([table.showHeaders, table.style, table.worksheet.name]).toEqual([
      true,
      'TableStyleMedium2',
      'Sheet1',
    ]);
    expect([table.rows.count, table.columns.items.map(({ name }) => name), all.count]).toEqual([
      3,
      ['品名', '数量', '单价'],
      1,
    ]);
    expect([last.values, last.index]).toEqual([[['丙', 1, 10]], 2]);
    table.rows.add(1, [['丁', 4, 5]]);
    table.rows.getItemAt(0).delete();
    table.columns.add(3, [['金额'], ['=C3*D3'], ['=C4*D4'], ['=C5*D5']]);
    await context.sync();
  });
  expect(values(excel, 'B3', 'B5', 'E3', 'E2', 'B6')).toEqual(['丁', '丙', 20, '金额', '以下空白']);
});

test('columns are read and written, formulas name them, and totals stand below', async () => {
  const excel = await withTable();
  excel.workbook.user.type('Sheet1', 'F1', '=SUM(订单[数量])&订单[#Headers]');
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItemAt(0);
    table.columns.getItem('数量').getDataBodyRange().values = [[10], [20], [30]];
    table.showTotals = true;
    await context.sync();
    const totals = table.getTotalRowRange().load('address');
    await context.sync();
    expect(totals.address).toBe('Sheet1!B6:D6');
    table.columns.getItem('单价').delete();
    table.name = '明细';
    await context.sync();
  });
  expect(values(excel, 'F1', 'B6', 'B7', 'C2')).toEqual(['60品名', '汇总', '以下空白', '数量']);
});

test('a table is sorted and filtered, and is no longer one', async () => {
  const excel = await withTable();
  await excel.Excel.run(async (context) => {
    const table = context.workbook.tables.getItem('订单');
    table.sort.apply([{ key: 1, ascending: false }]);
    await context.sync();
    expect(values(excel, 'B3', 'B4', 'B5')).toEqual(['甲', '乙', '丙']);
    table.columns.getItem('数量').filter.applyCustomFilter('>1', '<3');
    const visible = table.getDataBodyRange().getEntireRow().load('rowHidden');
    await context.sync();
    expect([...excel.workbook.sheet('Sheet1').rowsNotShown]).toEqual([2, 4]);
    expect(visible.rowHidden).toBe(null);
    table.clearFilters();
    await context.sync();
    expect(excel.workbook.sheet('Sheet1').rowsNotShown.size).toBe(0);
    table.convertToRange();
    const left = context.workbook.tables.load('count');
    await context.sync();
    expect(left.count).toBe(0);
  });
});

test('a table tells of its changes, and of the selection within it', async () => {
  const excel = await withTable();
  const told: unknown[] = [];
  await excel.Excel.run(async (context) => {
    const { tables } = context.workbook;
    const table = tables.getItem('订单');
    table.load('id');
    tables.onAdded.add(async ({ tableId }) => void told.push(typeof tableId));
    table.onChanged.add(async ({ address, changeType }) => void told.push(`${changeType} ${address}`));
    table.onSelectionChanged.add(
      async ({ address, isInsideTable }) => void told.push([isInsideTable, address]),
    );
    await context.sync();
  });
  const { user } = excel.workbook;
  user.type('Sheet1', 'C3', '9');
  user.type('Sheet1', 'F9', '9');
  user.select('Sheet1', 'A3:B4');
  user.select('Sheet1', 'F9');
  user.select('Sheet1', 'F10');
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Sheet1').tables.add('J1:K3', false);
    await context.sync();
  });
  await excel.eventsDelivered();
  expect(told).toEqual(['RangeEdited C3', [true, 'B3:B4'], [false, ''], 'string']);
  expect(values(excel, 'J1', 'K1')).toEqual(['列1', '列2']);
});

test('tables do not overlap, have names of their own, and follow rows and drags', async () => {
  const excel = await withTable();
  const failureOf = async (act: (sheet: Excel.Worksheet) => void) =>
    excel.Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('Sheet1'));
      await context.sync();
    }).then(
      () => undefined,
      (error: { code: string }) => error.code,
    );
  expect(await failureOf((sheet) => sheet.tables.add('D5:E9', true))).toBe('InvalidArgument');
  expect(await failureOf((sheet) => (sheet.tables.add('J1:K3', true).name = '订单'))).toBe(
    'ItemAlreadyExists',
  );
  expect(await failureOf((sheet) => sheet.getRange('B3').insert('Down'))).toBe('InsertDeleteConflict');
  expect(await failureOf((sheet) => sheet.getRange('A3').insert('Down'))).toBeUndefined();
  excel.workbook.user.insert('Sheet1', '1:1');
  excel.workbook.user.drag('Sheet1', 'B3:D6', 'E3');
  const table = excel.workbook.sheet('Sheet1').tables.find(({ name }) => name === '订单');
  expect(table?.area).toEqual({ row: 2, column: 4, rows: 4, columns: 3 });
  expect(values(excel, 'E4', 'G5', 'B7')).toEqual(['乙', 5, '以下空白']);
});
