import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

function onSheet({ Excel }: NodeExcel, use: Use): Promise<void> {
  return Excel.run(async (context) => {
    use(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
}

/** A protected sheet whose only unlocked cell is B2. */
async function protectedSheet(options?: Excel.WorksheetProtectionOptions): Promise<NodeExcel> {
  const excel = openExcel();
  await onSheet(excel, (sheet) => {
    sheet.getRange('B2').format.protection.locked = false;
    sheet.protection.protect(options);
  });
  return excel;
}

const denied = { code: 'AccessDenied' };

test('an add-in writes unlocked cells of a protected sheet and no others', async () => {
  const excel = await protectedSheet();
  await onSheet(excel, (sheet) => (sheet.getRange('B2').values = [[5]]));
  expect(excel.workbook.value('Sheet1', 'B2')).toBe(5);
  const before = excel.workbook.snapshot();
  const refused: Record<string, Use> = {
    value: (sheet) => (sheet.getRange('A1').values = [[1]]),
    block: (sheet) => (sheet.getRange('B2:B3').values = [[1], [1]]),
    format: (sheet) => (sheet.getRange('B2').format.fill.color = '#FF0000'),
    width: (sheet) => (sheet.getRange('B2').format.columnWidth = 9),
    lock: (sheet) => (sheet.getRange('B2').format.protection.locked = true),
    merge: (sheet) => sheet.getRange('B2:C2').merge(),
    rule: (sheet) => (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } }),
    conditional: (sheet) => void sheet.getRange('B2').conditionalFormats.add('Custom'),
    row: (sheet) => void sheet.getRange('2:2').insert('Down'),
    again: (sheet) => sheet.protection.protect(),
  };
  for (const use of Object.values(refused)) await expect(onSheet(excel, use)).rejects.toMatchObject(denied);
  expect(excel.workbook.snapshot()).toEqual(before);
});

test('what the options of the protection allow goes through', async () => {
  const excel = await protectedSheet({ allowFormatCells: true, allowInsertRows: true });
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1').format.fill.color = '#FF0000';
    sheet.getRange('2:2').insert('Down');
    sheet.protection.load('protected,options');
  });
  await expect(onSheet(excel, (sheet) => sheet.getRange('2:2').delete('Up'))).rejects.toMatchObject(denied);
  expect(excel.workbook.sheet('Sheet1').protection).toMatchObject({
    allowFormatCells: true,
    allowDeleteRows: false,
  });
});

test('a password is needed to unprotect where one was set', async () => {
  const excel = openExcel();
  await onSheet(excel, (sheet) => sheet.protection.protect(undefined, '密'));
  await expect(onSheet(excel, (sheet) => sheet.protection.unprotect('错'))).rejects.toMatchObject(denied);
  await onSheet(excel, (sheet) => sheet.protection.unprotect('密'));
  expect(excel.workbook.sheet('Sheet1').protection).toBeUndefined();
});

test('the user is stopped by the protection too, and shown why', async () => {
  const { workbook } = await protectedSheet();
  const before = workbook.snapshot();
  const { user } = workbook;
  for (const alert of [
    user.type('Sheet1', 'A1', '1'),
    user.paste('Sheet1', 'B2', [['1', '2']]),
    user.clear('Sheet1', 'A1:B2'),
    user.insert('Sheet1', '1:1'),
  ]) {
    expect(alert).toMatchObject({ style: 'Stop', message: expect.stringContaining('受保护') });
  }
  expect(workbook.snapshot()).toEqual(before);
  expect(user.type('Sheet1', 'B2', '3')).toBeUndefined();
  expect(workbook.value('Sheet1', 'B2')).toBe(3);
});

test('a protected workbook structure keeps its sheets as they are', async () => {
  const excel = openExcel({ sheets: ['一', '二'] });
  await onSheet(excel, (_, { workbook }) => workbook.protection.protect());
  const before = excel.workbook.snapshot();
  const refused: Use[] = [
    (_, { workbook }) => void workbook.worksheets.add('三'),
    (sheet) => sheet.delete(),
    (sheet) => (sheet.name = '壹'),
    (sheet) => (sheet.visibility = 'Hidden'),
    (sheet) => (sheet.position = 1),
  ];
  for (const use of refused) await expect(onSheet(excel, use)).rejects.toMatchObject(denied);
  expect(excel.workbook.user.renameSheet('一', '壹')).toMatchObject({ style: 'Stop' });
  expect(excel.workbook.snapshot()).toEqual(before);
  await onSheet(excel, (sheet) => (sheet.getRange('A1').values = [[1]]));
  await onSheet(excel, (sheet, { workbook }) => {
    workbook.protection.unprotect();
    sheet.name = '壹';
  });
  expect(excel.workbook.sheets[0]?.name).toBe('壹');
});

test('a read-only file can be read and not written', async () => {
  const excel = openExcel();
  excel.workbook.user.type('Sheet1', 'A1', '1');
  excel.workbook.readOnly = true;
  const before = excel.workbook.snapshot();
  await excel.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('A1');
    cell.load('values');
    context.workbook.load('readOnly');
    await context.sync();
    expect([cell.values, context.workbook.readOnly]).toEqual([[[1]], true]);
  });
  const refused: Use[] = [
    (sheet) => (sheet.getRange('A1').values = [[2]]),
    (sheet) => (sheet.getRange('A1').format.font.bold = true),
    (_, { workbook }) => void workbook.worksheets.add('新'),
    (_, { workbook }) => void workbook.names.add('新', '=1'),
    (_, { workbook }) => void workbook.settings.add('新', 1),
    (sheet) => sheet.protection.protect(),
    (sheet) => (sheet.pageLayout.orientation = 'Landscape'),
  ];
  for (const use of refused) await expect(onSheet(excel, use)).rejects.toMatchObject(denied);
  expect(excel.workbook.snapshot()).toEqual(before);
});

test('a write by the add-in empties the undo list, a read does not', async () => {
  const excel = openExcel();
  excel.workbook.user.type('Sheet1', 'A1', '1');
  excel.workbook.user.type('Sheet1', 'A2', '2');
  await onSheet(excel, (sheet) => void sheet.getRange('A1:A2').load('values'));
  expect(excel.workbook.undoSteps).toBe(2);
  await onSheet(excel, (sheet) => (sheet.getRange('A3').values = [[3]]));
  expect(excel.workbook.undoSteps).toBe(0);
});
