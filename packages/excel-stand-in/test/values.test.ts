import { openExcel } from './support/open-excel';

const sheetName = '三、订单的明细';

/** Writes one value through the client and gives back what Excel made of it. */
async function written(
  value: unknown,
  numberFormat?: string,
): Promise<{ value: unknown; text: string; format: string }> {
  const { Excel } = openExcel();
  return Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    if (numberFormat) cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load('values,text,numberFormat');
    await context.sync();
    return {
      value: cell.values[0]?.[0],
      text: cell.text[0]?.[0] as string,
      format: cell.numberFormat[0]?.[0] as string,
    };
  });
}

test('totals are true in the request that wrote their parts, across sheets with Chinese names', async () => {
  const { Excel, wire } = openExcel({ sheets: [sheetName, '核对'] });
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem(sheetName).getRange('A1:B2').values = [
      [1, 2],
      [3, 4],
    ];
    const checks = worksheets.getItem('核对').getRange('A1:C1');
    checks.formulas = [
      [
        `=SUM('${sheetName}'!A1:B1,'${sheetName}'!A2:B2)`,
        '=IF(AND(ISNUMBER(A1),A1=INT(A1)),"✓","✗")&COUNTBLANK(D1:F1)',
        '=1/0',
      ],
    ];
    checks.load('values,formulas,address,valueTypes');
    await context.sync();
    expect(checks.values).toEqual([[10, '✓3', '#DIV/0!']]);
    expect(checks.formulas[0]?.[0]).toBe(`=SUM('${sheetName}'!A1:B1,'${sheetName}'!A2:B2)`);
    expect(checks.valueTypes).toEqual([['Double', 'String', 'Error']]);
    expect(checks.address).toBe('核对!A1:C1');
  });
  expect(wire.traffic.requests).toBe(1);
});

test.each([
  ['3', { value: 3, text: '3', format: 'General' }],
  [' 3 ', { value: 3, text: '3', format: 'General' }],
  ['1,234', { value: 1234, text: '1234', format: 'General' }],
  ['50%', { value: 0.5, text: '50%', format: '0%' }],
  ['/', { value: '/', text: '/', format: 'General' }],
  ['三', { value: '三', text: '三', format: 'General' }],
  ['true', { value: true, text: 'TRUE', format: 'General' }],
  ["'3", { value: '3', text: '3', format: 'General' }],
  ['2024-1-31', { value: 45322, text: '2024/1/31', format: 'yyyy/m/d' }],
  ['2024-13-31', { value: '2024-13-31', text: '2024-13-31', format: 'General' }],
])('a written text %p becomes what typing it would make of it', async (text, expected) => {
  expect(await written(text)).toEqual(expected);
});

test('a cell formatted as text keeps what is written', async () => {
  expect(await written('003', '@')).toEqual({ value: '003', text: '003', format: '@' });
});

test('null leaves a cell alone, an empty string clears it, one value fills a range', async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:C1').values = 7 as unknown as number[][];
    sheet.getRange('A1:C1').values = [[null, '', 8]];
    await context.sync();
  });
  expect(['A1', 'B1', 'C1'].map((address) => workbook.value('Sheet1', address))).toEqual([7, '', 8]);
});

test('a matrix of another shape than the range is refused', async () => {
  const { Excel } = openExcel();
  const wrong = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:B2').values = [[1]];
    await context.sync();
  });
  await expect(wrong).rejects.toMatchObject({
    code: 'InvalidArgument',
    debugInfo: { errorLocation: 'Range.values' },
  });
});

test('a formula that Excel cannot read is refused', async () => {
  const { Excel } = openExcel();
  const wrong = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').formulas = [['=SUM(']];
    await context.sync();
  });
  await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('more than 1,500 cells travel in chunks and arrive whole, in one request', async () => {
  const { Excel, wire, workbook } = openExcel();
  const rows = Array.from({ length: 400 }, (_, row) =>
    Array.from({ length: 10 }, (__, column) => row * 10 + column),
  );
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1:J400').values = rows;
    await context.sync();
  });
  expect(wire.traffic.requests).toBe(1);
  expect(wire.traffic.actions).toBeGreaterThan(3);
  expect([
    workbook.value('Sheet1', 'A1'),
    workbook.value('Sheet1', 'E151'),
    workbook.value('Sheet1', 'J400'),
  ]).toEqual([0, 1504, 3999]);
});

test('the used range spans values and formats, or values only', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    const blank = sheet.getUsedRangeOrNullObject();
    await context.sync();
    expect(blank.isNullObject).toBe(true);
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('D4').format.fill.color = '#FF0000';
    const all = sheet.getUsedRange();
    const valuesOnly = sheet.getUsedRange(true);
    all.load('address');
    valuesOnly.load('address');
    await context.sync();
    expect([all.address, valuesOnly.address]).toEqual(['Sheet1!B2:D4', 'Sheet1!B2']);
  });
});

test('ranges are found by address, by index, by name and from one another', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    context.workbook.names.add('合计', sheet.getRange('C3'));
    const found = {
      '$A$1:B2': sheet.getRange('$A$1:B2'),
      'B:C': sheet.getRange('B:C'),
      '3:5': sheet.getRange('3:5'),
      byIndex: sheet.getRangeByIndexes(2, 3, 1, 2),
      byName: sheet.getRange('合计'),
      cell: sheet.getRange('B2:D4').getCell(1, 2),
      entireRow: sheet.getRange('B2').getEntireRow(),
      resized: sheet.getRange('B2').getResizedRange(1, 1),
      last: sheet.getRange('B2:D4').getLastCell(),
      common: sheet.getRange('A1:C3').getIntersection('B2:D4'),
    };
    Object.values(found).forEach((range) => range.load('address'));
    await context.sync();
    expect(Object.fromEntries(Object.entries(found).map(([name, { address }]) => [name, address]))).toEqual({
      '$A$1:B2': 'Sheet1!A1:B2',
      'B:C': 'Sheet1!B:C',
      '3:5': 'Sheet1!3:5',
      byIndex: 'Sheet1!D3:E3',
      byName: 'Sheet1!C3',
      cell: 'Sheet1!D3',
      entireRow: 'Sheet1!2:2',
      resized: 'Sheet1!B2:C3',
      last: 'Sheet1!D4',
      common: 'Sheet1!B2:C3',
    });
  });
});

test.each(['A0', 'ZZZZ1', 'A1:', '三', 'A1048577'])('the address %p is refused', async (address) => {
  const { Excel } = openExcel();
  const wrong = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange(address).load('address');
    await context.sync();
  });
  await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('calculation can be suspended until the next sync, and events of the add-in switched off', async () => {
  const { Excel, workbook, eventsDelivered } = openExcel();
  const seen: string[] = [];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.onChanged.add(async ({ address }) => void seen.push(address));
    sheet.getRange('A1:B1').formulas = [[1, '=A1*2']];
    await context.sync();
    context.runtime.enableEvents = false;
    context.application.suspendApiCalculationUntilNextSync();
    sheet.getRange('A1').values = [[5]];
    const stale = sheet.getRange('B1');
    stale.load('values');
    await context.sync();
    expect(stale.values).toEqual([[2]]);
  });
  await eventsDelivered();
  expect(workbook.value('Sheet1', 'B1')).toBe(10);
  expect(seen).toEqual(['A1:B1']);
});
