import { openExcel } from './support/open-excel';

/** What a batch on the sheet fails with; undefined if it does not. */
async function failureOf(
  act: (sheet: Excel.Worksheet, names: Excel.NamedItemCollection) => void,
): Promise<string | undefined> {
  const { Excel } = openExcel();
  try {
    await Excel.run(async (context) => {
      act(context.workbook.worksheets.getItem('Sheet1'), context.workbook.names);
      await context.sync();
    });
  } catch (error) {
    return (error as { code: string }).code;
  }
  return undefined;
}

const x = (count: number) => 'x'.repeat(count);

test.each([
  ['a missing sheet', 'a', '=没有!$A$1'],
  ['a formula that cannot be parsed', 'a', '=SUM((('],
  ['a space in the name', 'a b', '=1'],
  ['a name that reads as a cell', 'ABC12', '=1'],
  ['a name that reads as a cell by numbers', 'r2c3', '=1'],
  ['a name of 256 characters', x(256), '=1'],
])('real-excel 4: names.add refuses %s', async (_, name, formula) => {
  expect(await failureOf((_sheet, names) => names.add(name, formula))).toBe('InvalidArgument');
});

test('real-excel 4: a name of 255 characters, a lost reference and an unknown function are taken', async () => {
  const taken = await failureOf((_, names) => {
    names.add(x(255), '=#REF!');
    names.add('later', '=FROM.TOMORROW(Sheet1!$A$1)');
    names.add('several', '=Sheet1!$A$1,Sheet1!$B$2');
  });
  expect(taken).toBeUndefined();
});

test('real-excel 4: a name is set again, not to nonsense, and can be hidden', async () => {
  const { Excel, workbook } = openExcel();
  await Excel.run(async (context) => {
    const name = context.workbook.names.add('total', '=Sheet1!$A$1');
    name.visible = false;
    name.formula = '=Sheet1!$B$2';
    await context.sync();
    name.formula = '=Sheet1!(';
    await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
  expect(workbook.names).toMatchObject([{ formula: '=Sheet1!$B$2', visible: false }]);
});

const rule = (sheet: Excel.Worksheet, formula: string) =>
  (sheet.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula);
const cellValue = (sheet: Excel.Worksheet, formula1: string) =>
  (sheet.getRange('A1').conditionalFormats.add('CellValue').cellValue.rule = {
    formula1,
    operator: 'EqualTo',
  });
const validation = (sheet: Excel.Worksheet) => sheet.getRange('A1').dataValidation;
const list = (sheet: Excel.Worksheet, source: string) =>
  (validation(sheet).rule = { list: { inCellDropDown: true, source } });
const alert = (sheet: Excel.Worksheet, message: string, title: string) =>
  (validation(sheet).errorAlert = { message, title, showAlert: true, style: 'Stop' });
const prompt = (sheet: Excel.Worksheet, message: string, title: string) =>
  (validation(sheet).prompt = { message, title, showPrompt: true });
const footer = (sheet: Excel.Worksheet, text: string) =>
  (sheet.pageLayout.headersFooters.defaultForAllPages.centerFooter = text);

test.each<[string, (sheet: Excel.Worksheet) => unknown, (sheet: Excel.Worksheet) => unknown]>([
  [
    '5 (assumed): a conditional format that cannot be parsed',
    (s) => rule(s, '=AND((('),
    (s) => rule(s, 'A1>1'),
  ],
  [
    '5 (assumed): a comparison that cannot be parsed',
    (s) => cellValue(s, '=1+'),
    (s) => cellValue(s, '=1+1'),
  ],
  ['7: a list of 256 characters', (s) => list(s, x(256)), (s) => list(s, x(255))],
  ['7: an alert of 226 characters', (s) => alert(s, x(226), ''), (s) => alert(s, x(225), '')],
  ['7: a title of 33 characters', (s) => alert(s, '', x(33)), (s) => alert(s, '', x(32))],
  ['7: a prompt of 256 characters', (s) => prompt(s, x(256), ''), (s) => prompt(s, x(255), x(32))],
  ['7: a footer of 256 characters', (s) => footer(s, x(256)), (s) => footer(s, x(255))],
  [
    '8 [issue 5198]: addresses of more than 8,192 characters',
    (s) => s.getRanges('AA1000,'.repeat(1171).slice(0, -1)),
    (s) => s.getRanges('AA1000,'.repeat(1170).slice(0, -1)),
  ],
])('real-excel %s: InvalidArgument', async (_, tooMuch, justRight) => {
  expect(await failureOf(tooMuch)).toBe('InvalidArgument');
  expect(await failureOf(justRight)).toBeUndefined();
});

test('real-excel, too strict: colours by name, ranges resized downwards, any chart, and charts by their place', async () => {
  const { Excel } = openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    const range = sheet.getRange('B2:D4');
    range.format.fill.color = 'Pink';
    sheet.tabColor = 'orange';
    const smaller = range.getResizedRange(-2, -1);
    const turned = sheet.getRange('D4').getResizedRange(0, -2);
    sheet.charts.add('Doughnut', range);
    sheet.charts.add('CylinderCol', range);
    const chart = sheet.charts.getItemAt(1);
    range.load('format/fill/color');
    for (const each of [smaller, turned]) each.load('address');
    chart.load('chartType');
    sheet.load('tabColor');
    await context.sync();
    expect([range.format.fill.color, sheet.tabColor]).toEqual(['#FFC0CB', '#FFA500']);
    expect([smaller.address, turned.address, chart.chartType]).toEqual([
      'Sheet1!B2:C2',
      'Sheet1!B4:D4',
      'CylinderCol',
    ]);
  });
  expect(await failureOf((sheet) => (sheet.getRange('A1').format.font.color = 'nocolour'))).toBe(
    'InvalidArgument',
  );
  expect(await failureOf((sheet) => sheet.charts.getItemAt(0))).toBe('InvalidArgument');
});
