import { openExcel } from './support/open-excel';

type Use = (sheet: Excel.Worksheet, context: Excel.RequestContext) => void;

const changes: Record<string, Use> = {
  'a value': (sheet) => (sheet.getRange('B2').values = [[1]]),
  'a formula of the same value': (sheet) => (sheet.getRange('A1').formulas = [['=1']]),
  'a format': (sheet) => (sheet.getRange('B2').format.font.bold = true),
  'the format of a column': (sheet) => (sheet.getRange('B:B').format.fill.color = '#FF0000'),
  'a border': (sheet) => (sheet.getRange('B2').format.borders.getItem('EdgeTop').style = 'Dash'),
  'a width': (sheet) => (sheet.getRange('B2').format.columnWidth = 99),
  'a hidden row': (sheet) => (sheet.getRange('2:2').rowHidden = true),
  'a merge': (sheet) => sheet.getRange('B2:C2').merge(),
  'a rule': (sheet) => (sheet.getRange('B2').dataValidation.rule = { custom: { formula: '=TRUE' } }),
  'a conditional format': (sheet) =>
    (sheet.getRange('B2').conditionalFormats.add('Custom').custom.rule.formula = '=TRUE'),
  'a name': (_, { workbook }) => void workbook.names.add('新', '=1'),
  'a name of a sheet': (sheet) => void sheet.names.add('新', '=1'),
  'a setting': (_, { workbook }) => void workbook.settings.add('新', 1),
  'a sheet': (_, { workbook }) => void workbook.worksheets.add('新'),
  'a hidden sheet': (_, { workbook }) => (workbook.worksheets.getItem('二').visibility = 'Hidden'),
  'the order of sheets': (sheet) => (sheet.position = 1),
  protection: (sheet) => sheet.protection.protect(),
  'protection of the structure': (_, { workbook }) => workbook.protection.protect(),
  'frozen panes': (sheet) => sheet.freezePanes.freezeRows(1),
  'the page layout': (sheet) => (sheet.pageLayout.orientation = 'Landscape'),
  'the sheet in front': (_, { workbook }) => workbook.worksheets.getItem('二').activate(),
  'the selection': (sheet) => sheet.getRange('C3').select(),
};

test.each(Object.entries(changes))('a snapshot tells %s', async (_, use) => {
  const { Excel, workbook } = openExcel({ sheets: ['一', '二'] });
  workbook.user.type('一', 'A1', '1');
  const before = workbook.snapshot();
  await Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem('一'), context);
    await context.sync();
  });
  expect(workbook.snapshot()).not.toEqual(before);
});

test('a snapshot is equal once a change is taken back, and after everything was only read', async () => {
  const { Excel, workbook } = openExcel();
  const before = workbook.snapshot();
  const batch = (use: Use) =>
    Excel.run(async (context) => {
      use(context.workbook.worksheets.getActiveWorksheet(), context);
      await context.sync();
    });
  await batch((sheet) => sheet.getRange('A1:C3').load());
  expect(workbook.snapshot()).toEqual(before);
  await batch((sheet) => {
    sheet.getRange('B2').values = [[1]];
    sheet.getRange('B2').conditionalFormats.add('Custom');
    sheet.getRange('B2').clear();
  });
  expect(workbook.snapshot()).toEqual(before);
});
