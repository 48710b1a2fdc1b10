import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

function onSheet(
  { Excel }: NodeExcel,
  use: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void | Promise<void>,
): Promise<void> {
  return Excel.run(async (context) => {
    await use(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
}

const countRule = { formula1: 0, operator: 'GreaterThanOrEqualTo' as const };
const alert = { style: 'Stop' as const, title: '数字有误', message: '请填写非负整数。', showAlert: true };

test('what the user types is held against the rule of its cell; a paste and an add-in are not', async () => {
  const excel = openExcel();
  const { user } = excel.workbook;
  await onSheet(excel, (sheet) => {
    const { dataValidation } = sheet.getRange('A1:B2');
    dataValidation.rule = { wholeNumber: countRule };
    dataValidation.errorAlert = alert;
  });
  for (const text of ['-1', '1.5', '三'])
    expect(user.type('Sheet1', 'B2', text)).toEqual({
      style: 'Stop',
      title: '数字有误',
      message: '请填写非负整数。',
    });
  expect(excel.workbook.value('Sheet1', 'B2')).toBe('');
  for (const text of ['0', '12', '']) expect(user.type('Sheet1', 'B2', text)).toBeUndefined();
  expect(user.type('Sheet1', 'C1', '-1')).toBeUndefined();
  expect(user.paste('Sheet1', 'A1', [['-1', '7']])).toBeUndefined();
  await onSheet(excel, async (sheet, context) => {
    const all = sheet.getRange('A1:B2').dataValidation;
    const right = sheet.getRange('B1:B2').dataValidation;
    all.load('valid,type,rule,errorAlert');
    right.load('valid');
    await context.sync();
    expect([all.valid, all.type, right.valid]).toEqual([null, 'WholeNumber', true]);
    expect(all.rule).toEqual({ wholeNumber: countRule });
  });
});

test('a custom rule is evaluated as if the typed value were there, relative to the first cell', async () => {
  const excel = openExcel();
  const { user } = excel.workbook;
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1:A3').dataValidation.set({
      rule: { custom: { formula: '=IF(ISNUMBER(A1),A1=INT(A1),A1="/")' } },
      ignoreBlanks: false,
    });
    sheet.getRange('D1').formulas = [['=A2*2']];
  });
  expect(user.type('Sheet1', 'A2', '1.5')).toMatchObject({ style: 'Stop' });
  expect(excel.workbook.value('Sheet1', 'D1')).toBe(0);
  expect(user.type('Sheet1', 'A2', '4')).toBeUndefined();
  expect(user.type('Sheet1', 'A3', '/')).toBeUndefined();
  expect(['A2', 'A3', 'D1'].map((address) => excel.workbook.value('Sheet1', address))).toEqual([4, '/', 8]);
});

test('a warning lets the value in, a list and a text length do not let others in', async () => {
  const excel = openExcel();
  const { user } = excel.workbook;
  await onSheet(excel, (sheet) => {
    sheet.getRange('A1').dataValidation.rule = { list: { inCellDropDown: true, source: '行政机关,企业' } };
    sheet.getRange('A2').dataValidation.rule = { textLength: { formula1: 3, operator: 'LessThanOrEqualTo' } };
    const warned = sheet.getRange('A3').dataValidation;
    warned.rule = { decimal: { formula1: '=B1', formula2: 9, operator: 'Between' } };
    warned.errorAlert = { ...alert, style: 'Warning' };
  });
  expect([user.type('Sheet1', 'A1', '其他'), user.type('Sheet1', 'A2', '四个字啊')]).toMatchObject([
    { style: 'Stop' },
    { style: 'Stop' },
  ]);
  expect([user.type('Sheet1', 'A1', '企业'), user.type('Sheet1', 'A2', '三个字')]).toEqual([
    undefined,
    undefined,
  ]);
  user.type('Sheet1', 'B1', '5');
  expect(user.type('Sheet1', 'A3', '4')).toMatchObject({ style: 'Warning' });
  expect(user.type('Sheet1', 'A3', '6')).toBeUndefined();
  expect(excel.workbook.value('Sheet1', 'A3')).toBe(6);
});

test('a later rule takes its cells away from an earlier one, and clearing leaves the others', async () => {
  const excel = openExcel();
  await onSheet(excel, async (sheet, context) => {
    sheet.getRange('A1:A5').dataValidation.rule = { wholeNumber: countRule };
    sheet.getRange('A3').dataValidation.rule = { custom: { formula: '=TRUE' } };
    sheet.getRange('A5').dataValidation.clear();
    const types = ['A1:A2', 'A3', 'A4', 'A5', 'A1:A5'].map(
      (address) => sheet.getRange(address).dataValidation,
    );
    types.forEach((each) => each.load('type'));
    await context.sync();
    expect(types.map(({ type }) => type)).toEqual([
      'WholeNumber',
      'Custom',
      'WholeNumber',
      'None',
      'Inconsistent',
    ]);
  });
});

test('a rule of two kinds or of none is refused', async () => {
  const wrong = onSheet(openExcel(), (sheet) => {
    sheet.getRange('A1').dataValidation.rule = { wholeNumber: countRule, custom: { formula: '=TRUE' } };
  });
  await expect(wrong).rejects.toMatchObject({ code: 'InvalidArgument' });
  const unknown = onSheet(openExcel(), (sheet) => {
    sheet.getRange('A1').dataValidation.rule = { colour: {} } as Excel.DataValidationRule;
  });
  await expect(unknown).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a conditional format turns cells red where its formula holds, each cell looking from its own place', async () => {
  const excel = openExcel();
  await onSheet(excel, (sheet) => {
    const { custom } = sheet.getRange('A1:A3').conditionalFormats.add('Custom');
    custom.rule.formula = '=$B1<>A1';
    custom.format.fill.color = '#FFC7CE';
    custom.format.font.color = '#9C0006';
    sheet.getRange('A1:B2').values = [
      [1, 1],
      [2, 3],
    ];
  });
  const fills = () => ['A1', 'A2', 'B2'].map((address) => excel.workbook.shownFormat('Sheet1', address).fill);
  expect(fills()).toEqual(['#FFFFFF', '#FFC7CE', '#FFFFFF']);
  expect(excel.workbook.shownFormat('Sheet1', 'A2')).toMatchObject({ fontColor: '#9C0006', bold: false });
  excel.workbook.user.type('Sheet1', 'B2', '2');
  expect(fills()).toEqual(['#FFFFFF', '#FFFFFF', '#FFFFFF']);
});

test('conditional formats on values are listed by priority, the last added first, and cleared', async () => {
  const excel = openExcel();
  await onSheet(excel, async (sheet, context) => {
    const formats = sheet.getRange('A1:B2').conditionalFormats;
    const first = formats.add('CellValue');
    first.cellValue.rule = { formula1: '=5', operator: 'GreaterThan' };
    first.cellValue.format.fill.color = '#00FF00';
    const second = formats.add('CellValue');
    second.cellValue.rule = { formula1: '=1', formula2: '=9', operator: 'Between' };
    second.cellValue.format.fill.color = '#FF0000';
    sheet.getRange('A1:B1').values = [[10, 7]];
    formats.load('items/type,items/priority,items/id');
    const here = sheet.getRange('B2').conditionalFormats.getCount();
    const elsewhere = sheet.getRange('C3').conditionalFormats.getCount();
    await context.sync();
    expect([formats.items.map(({ priority }) => priority), here.value, elsewhere.value]).toEqual([
      [0, 1],
      2,
      0,
    ]);
    expect(['A1', 'B1'].map((address) => excel.workbook.shownFormat('Sheet1', address).fill)).toEqual([
      '#00FF00',
      '#FF0000',
    ]);
    sheet.getRange('A1').conditionalFormats.clearAll();
    formats.getItemAt(0).delete();
    await context.sync();
    expect(['A1', 'B1'].map((address) => excel.workbook.shownFormat('Sheet1', address).fill)).toEqual([
      '#FFFFFF',
      '#00FF00',
    ]);
  });
});
