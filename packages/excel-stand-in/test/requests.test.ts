import { openExcel } from './support/open-excel';

const later = (milliseconds = 5) => new Promise((resolve) => setTimeout(resolve, milliseconds));

test('one run with one sync is one request; releases of references are counted apart', async () => {
  const { Excel, wire, references } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    range.load('values');
    await context.sync();
    expect(references.count).toBe(1);
  });
  await later();
  expect(wire.traffic).toMatchObject({ requests: 1, releases: 1 });
  expect(wire.traffic.actions).toBeGreaterThan(1);
  expect(wire.traffic.bytesIn).toBeGreaterThan(200);
  expect(wire.traffic.bytesOut).toBeGreaterThan(20);
  expect(references.count).toBe(0);
});

test('a failing batch leaves its earlier actions applied', async () => {
  const { Excel, workbook } = openExcel();
  const run = Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    worksheets.getItem('没有').getRange('A1').values = [[2]];
    worksheets.getActiveWorksheet().getRange('A2').values = [[3]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({
    code: 'ItemNotFound',
    debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
  });
  expect([workbook.value('Sheet1', 'A1'), workbook.value('Sheet1', 'A2')]).toEqual([1, '']);
});

test('a planned failure hits the n-th request, after as many actions as asked', async () => {
  const { Excel, wire, workbook } = openExcel();
  // Seven actions: five to find the range and hold it, one more look at it, one to write.
  wire.failRequest(2, 'GeneralException', 7);
  const write = (address: string) =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      await context.sync();
      sheet.getRange(address).values = [[1]];
      sheet.getRange('Z9').values = [[1]];
      await context.sync();
    });
  await expect(write('A1')).rejects.toMatchObject({ code: 'GeneralException' });
  expect(wire.pendingFaults).toBe(0);
  expect([workbook.value('Sheet1', 'A1'), workbook.value('Sheet1', 'Z9')]).toEqual([1, '']);
  await write('A2');
  expect(workbook.value('Sheet1', 'A2')).toBe(1);
});

test.each([
  [false, ''],
  [true, 1],
])('a lost connection fails the run (arrived: %p)', async (applied, value) => {
  const { Excel, wire, workbook } = openExcel();
  wire.loseRequest(1, applied);
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'GeneralException' });
  expect(workbook.value('Sheet1', 'A1')).toBe(value);
});

test('answers can be late and out of order', async () => {
  const { Excel, wire } = openExcel();
  const order: string[] = [];
  const release = wire.holdAnswer(1);
  const ask = (name: string) =>
    Excel.run(async (context) => {
      context.workbook.worksheets.load('items/name');
      await context.sync();
      order.push(name);
    });
  const first = ask('first');
  await ask('second');
  release();
  await first;
  expect(order).toEqual(['second', 'first']);
  wire.latency = 30;
  const start = performance.now();
  await ask('third');
  expect(performance.now() - start).toBeGreaterThan(28);
});

test('a cell being edited refuses requests, unless they asked to wait', async () => {
  const { Excel, workbook } = openExcel();
  const write = (context: Excel.RequestContext) => {
    context.workbook.worksheets.getActiveWorksheet().getRange('A1').values = [[1]];
    return context.sync();
  };
  workbook.user.beginEdit();
  await expect(Excel.run(write)).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
  const patient = Excel.run({ delayForCellEdit: true }, write);
  await later();
  expect(workbook.value('Sheet1', 'A1')).toBe('');
  workbook.user.endEdit();
  await patient;
  expect(workbook.value('Sheet1', 'A1')).toBe(1);
}, 20_000);

test('a request above 5 MB is refused', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.settings.add('大', 'x'.repeat(5 * 1024 * 1024));
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
});

test('a member that is not modelled fails by name', async () => {
  const { Excel } = openExcel();
  const run = (use: (sheet: Excel.Worksheet) => void) =>
    Excel.run(async (context) => {
      use(context.workbook.worksheets.getActiveWorksheet());
      await context.sync();
    });
  await expect(run((sheet) => sheet.pivotTables.refreshAll())).rejects.toMatchObject({
    code: 'NotImplemented',
    message: expect.stringContaining('Worksheet.PivotTables'),
  });
  await expect(run((sheet) => sheet.getRange('A1').load('linkedDataTypeState'))).rejects.toThrow(
    'Range.LinkedDataTypeState',
  );
  await expect(run((sheet) => void (sheet.getRange('A1').style = 'Accent1'))).rejects.toThrow(
    'style Accent1',
  );
  await expect(run((sheet) => void (sheet.getRange('A1').format.useStandardHeight = true))).rejects.toThrow(
    'RangeFormat.UseStandardHeight',
  );
});

test('an event that is not modelled fails by name, rather than never being raised', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.onAutoSaveSettingChanged.add(() => Promise.resolve());
    await context.sync();
  });
  await expect(run).rejects.toThrow('_RegisterAutoSaveSettingChangedEvent');
});

test('what an internal member of the stand-in is called is no member of the API', async () => {
  const { Excel } = openExcel();
  const run = Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().load('sheet');
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'NotImplemented' });
});

test('a range held across requests follows the cells when rows are inserted above it', async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange('B5');
    range.load('address');
    await context.sync();
    workbook.user.insert('Sheet1', '2:3');
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Sheet1!B7');
  });
});
