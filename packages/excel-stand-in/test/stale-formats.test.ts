import { openExcel } from './support/open-excel';

/** A sheet whose A2 is red while it is less than A1, as in the issue. */
async function withRule(options: Parameters<typeof openExcel>[0]): Promise<ReturnType<typeof openExcel>> {
  const excel = openExcel({ sheets: ['一', '二'], ...options });
  excel.workbook.user.paste('一', 'A1', [['1'], ['2']]);
  await excel.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('一').getRange('A2');
    const { cellValue } = range.conditionalFormats.add('CellValue');
    cellValue.format.fill.color = '#FF0000';
    cellValue.rule = { formula1: '=A1', operator: 'LessThan' };
    await context.sync();
  });
  return excel;
}

const fill = ({ workbook }: ReturnType<typeof openExcel>) => workbook.shownFormat('一', 'A2').fill;

test('a conditional format may stay as it was when the cell that it depends on changes [issue 5299]', async () => {
  const excel = await withRule({ conditionalFormats: 'stale' });
  excel.workbook.user.type('一', 'A1', '3');
  expect(fill(excel)).toBe('#FFFFFF');
  const fresh = await withRule({});
  fresh.workbook.user.type('一', 'A1', '3');
  expect(fill(fresh)).toBe('#FF0000');
});

test.each<[string, (excel: ReturnType<typeof openExcel>) => unknown]>([
  [
    'the sheet comes to the front',
    ({ workbook: { user } }) => {
      user.activate('二');
      user.activate('一');
    },
  ],
  ['the user presses F9', ({ workbook }) => workbook.user.recalculate()],
  [
    'the add-in calculates',
    ({ Excel }) => Excel.run((context) => (context.application.calculate('Full'), context.sync())),
  ],
  [
    'the add-in suspends screen updating [issue 1157]',
    ({ Excel }) =>
      Excel.run((context) => (context.application.suspendScreenUpdatingUntilNextSync(), context.sync())),
  ],
])('it is right again once %s', async (_, redraw) => {
  const excel = await withRule({ conditionalFormats: 'stale' });
  excel.workbook.user.type('一', 'A1', '3');
  await redraw(excel);
  expect(fill(excel)).toBe('#FF0000');
  excel.workbook.user.type('一', 'A1', '0');
  expect(fill(excel)).toBe('#FF0000');
});
