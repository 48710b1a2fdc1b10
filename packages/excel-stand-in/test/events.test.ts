import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

type Changed = Excel.WorksheetChangedEventArgs;

/** Registers a handler for changes anywhere in the workbook. */
async function watch({ Excel }: NodeExcel, handler: (event: Changed) => Promise<void>): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(handler);
    await context.sync();
  });
}

async function recorded(excel: NodeExcel): Promise<Changed[]> {
  const events: Changed[] = [];
  await watch(excel, async (event) => void events.push(event));
  return events;
}

test('typing into one cell tells where, who, and the value before and after', async () => {
  const excel = openExcel({ sheets: ['三、订单的明细'] });
  const events = await recorded(excel);
  const { workbook } = excel;
  workbook.user.type('三、订单的明细', 'D5', '3');
  workbook.user.type('三、订单的明细', 'D5', '/');
  await excel.eventsDelivered();
  expect(events).toMatchObject([
    {
      type: 'WorksheetChanged',
      worksheetId: workbook.sheets[0]?.id,
      address: 'D5',
      changeType: 'RangeEdited',
      source: 'Local',
      details: { valueBefore: '', valueAfter: 3, valueTypeBefore: 'Empty', valueTypeAfter: 'Double' },
    },
    {
      address: 'D5',
      details: { valueBefore: 3, valueAfter: '/', valueTypeBefore: 'Double', valueTypeAfter: 'String' },
    },
  ]);
});

test('an edit of several cells is one event without details', async () => {
  const excel = openExcel();
  const events = await recorded(excel);
  excel.workbook.user.paste('Sheet1', 'B2', [
    ['1', '2'],
    ['3', '4'],
  ]);
  excel.workbook.user.clear('Sheet1', 'B2:C2');
  await excel.eventsDelivered();
  expect(events.map(({ address, details }) => [address, details])).toEqual([
    ['B2:C3', undefined],
    ['B2:C2', undefined],
  ]);
});

test('the add-in hears its own writes, and those of a co-author as remote', async () => {
  const excel = openExcel();
  const events = await recorded(excel);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
  });
  excel.workbook.coAuthor.type('Sheet1', 'A2', '2');
  await excel.eventsDelivered();
  expect(events).toMatchObject([
    { source: 'Local', triggerSource: 'ThisLocalAddin' },
    { source: 'Remote', triggerSource: 'Unknown', address: 'A2' },
  ]);
});

test('a handler reads totals that are true already, through the range of the event too', async () => {
  const excel = openExcel();
  excel.workbook.user.type('Sheet1', 'C1', '=SUM(A1:B1)');
  const seen: unknown[] = [];
  await watch(excel, (event) =>
    excel.Excel.run(async (context) => {
      const range = event.getRange(context);
      const total = context.workbook.worksheets.getItem(event.worksheetId).getRange('C1');
      range.load('address');
      total.load('values');
      await context.sync();
      seen.push([range.address, total.values[0]?.[0]]);
    }),
  );
  excel.workbook.user.type('Sheet1', 'B1', '4');
  await excel.eventsDelivered();
  await new Promise((resolve) => setTimeout(resolve, 10));
  expect(seen).toEqual([['Sheet1!B1', 4]]);
});

test('what does not change a cell raises nothing: a recalculated total, a refused edit, a format', async () => {
  const excel = openExcel();
  const { user } = excel.workbook;
  user.type('Sheet1', 'C1', '=A1');
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').dataValidation.rule = {
      wholeNumber: { formula1: 0, operator: 'GreaterThan' },
    };
    await context.sync();
  });
  const events = await recorded(excel);
  user.type('Sheet1', 'A1', '-1');
  user.type('Sheet1', 'A1', '1');
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').format.font.bold = true;
    await context.sync();
  });
  await excel.eventsDelivered();
  expect(events.map(({ address }) => address)).toEqual(['A1']);
});

test('inserted and deleted rows and columns are told as such', async () => {
  const excel = openExcel();
  const events = await recorded(excel);
  const { user } = excel.workbook;
  user.insert('Sheet1', '5:6');
  user.remove('Sheet1', '5:5');
  user.insert('Sheet1', 'B:B');
  await excel.eventsDelivered();
  expect(events.map(({ changeType, address }) => [changeType, address])).toEqual([
    ['RowInserted', '5:6'],
    ['RowDeleted', '5:5'],
    ['ColumnInserted', 'B:B'],
  ]);
});

test('a handler on one sheet hears that sheet only, and none once removed', async () => {
  const excel = openExcel({ sheets: ['一', '二'] });
  const events: string[] = [];
  await excel.Excel.run(async (context) => {
    const handler = context.workbook.worksheets
      .getItem('二')
      .onChanged.add(async ({ address }) => void events.push(address));
    await context.sync();
    excel.workbook.user.type('一', 'A1', '1');
    excel.workbook.user.type('二', 'A2', '2');
    await excel.eventsDelivered();
    handler.remove();
    await context.sync();
    excel.workbook.user.type('二', 'A3', '3');
    await excel.eventsDelivered();
  });
  expect(events).toEqual(['A2']);
});

test('selecting, switching, adding and deleting sheets are told', async () => {
  const excel = openExcel({ sheets: ['一', '二'] });
  const told: string[] = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(async ({ address }) => void told.push(`selected ${address}`));
    worksheets.onActivated.add(
      async ({ worksheetId }) => void told.push(`activated ${excel.workbook.sheet(worksheetId).name}`),
    );
    worksheets.onDeactivated.add(
      async ({ worksheetId }) => void told.push(`left ${excel.workbook.sheet(worksheetId).name}`),
    );
    worksheets.onAdded.add(async ({ source }) => void told.push(`added ${source}`));
    worksheets.onDeleted.add(async ({ source }) => void told.push(`deleted ${source}`));
    await context.sync();
  });
  const { user, coAuthor } = excel.workbook;
  user.select('二', 'B2:C3');
  coAuthor.addSheet('三');
  user.deleteSheet('三');
  await excel.eventsDelivered();
  expect(told).toEqual(['left 一', 'activated 二', 'selected B2:C3', 'added Remote', 'deleted Local']);
});

test('the selection of the user is what the add-in finds, and the add-in can select', async () => {
  const { Excel, workbook } = openExcel({ sheets: ['一', '二'] });
  workbook.user.select('二', 'C4');
  await Excel.run(async (context) => {
    const selected = context.workbook.getSelectedRange();
    selected.load('address');
    await context.sync();
    expect(selected.address).toBe('二!C4');
    context.workbook.worksheets.getItem('一').getRange('D5:E5').select();
    await context.sync();
  });
  expect([workbook.active.name, workbook.selection.area]).toEqual([
    '一',
    { row: 4, column: 3, rows: 1, columns: 2 },
  ]);
});

test('a merged cell is selected whole, and typed into at its first cell', async () => {
  const excel = openExcel();
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('B2:C3').merge();
    await context.sync();
  });
  const events = await recorded(excel);
  excel.workbook.user.select('Sheet1', 'C3');
  excel.workbook.user.type('Sheet1', 'C3', '5');
  await excel.eventsDelivered();
  expect(excel.workbook.selection.area).toEqual({ row: 1, column: 1, rows: 2, columns: 2 });
  expect([excel.workbook.value('Sheet1', 'B2'), events[0]?.address]).toEqual([5, 'B2']);
});
