import type { NodeExcel } from '../src/node-seam';
import { openExcel } from './support/open-excel';

/** The code with which a batch fails, or none. */
function refusal({ Excel }: NodeExcel, use: (workbook: Excel.Workbook) => unknown): Promise<string> {
  return Excel.run(async (context) => {
    use(context.workbook);
    await context.sync();
  }).then(
    () => 'none',
    (error: OfficeExtension.Error) => error.code,
  );
}

test('while a chart sheet is in front there is no active worksheet and no selection [issue 2444]', async () => {
  const excel = openExcel({ sheets: ['一', '二'] });
  const { user } = excel.workbook;
  user.select('二', 'B2');
  user.addChartSheet('图表');
  const active = ({ worksheets }: Excel.Workbook) => worksheets.getActiveWorksheet().load('name');
  const selected = (workbook: Excel.Workbook) => workbook.getSelectedRange().load('address');
  expect([await refusal(excel, active), await refusal(excel, selected)]).toEqual([
    'UnsupportedSheet',
    'InvalidSelection',
  ]);
  expect(
    await refusal(excel, ({ worksheets }) => worksheets.getItem('一').getRange('A1').load('values')),
  ).toBe('none');
  user.activate('二');
  expect([await refusal(excel, active), await refusal(excel, selected)]).toEqual(['none', 'none']);
  expect(excel.workbook.selection.area).toMatchObject({ row: 1, column: 1 });
});

test('a chart sheet is no worksheet, but its name is taken [issue 2444]', async () => {
  const excel = openExcel({ sheets: ['一'] });
  excel.workbook.user.addChartSheet('报告');
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    const missing = worksheets.getItemOrNullObject('报告');
    await context.sync();
    expect([worksheets.items.map(({ name }) => name), missing.isNullObject]).toEqual([['一'], true]);
  });
  expect(await refusal(excel, ({ worksheets }) => worksheets.add('报告'))).toBe('ItemAlreadyExists');
  expect(await refusal(excel, ({ worksheets }) => (worksheets.getItem('一').name = '报告'))).toBe(
    'ItemAlreadyExists',
  );
});

test('going to a chart sheet leaves a worksheet, coming back enters it; the API can come back too', async () => {
  const excel = openExcel({ sheets: ['一'] });
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onActivated.add(async () => void heard.push('activated'));
    worksheets.onDeactivated.add(async () => void heard.push('left'));
    await context.sync();
  });
  excel.workbook.user.addChartSheet('图表');
  await excel.eventsDelivered();
  expect(heard).toEqual(['left']);
  expect(await refusal(excel, ({ worksheets }) => worksheets.getItem('一').activate())).toBe('none');
  await excel.eventsDelivered();
  expect([heard, excel.workbook.chartSheets.front]).toEqual([['left', 'activated'], undefined]);
});

test('rows that a filter lets fall are hidden for the add-in, and come back with the filter', async () => {
  const excel = openExcel({ sheets: ['一'] });
  const { user } = excel.workbook;
  const hidden = () =>
    excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('一');
      const ranges = ['A4:A6', 'A5:A6', 'A7', 'A:A'].map((address) => sheet.getRange(address));
      for (const range of ranges) range.load('rowHidden');
      await context.sync();
      return ranges.map(({ rowHidden }) => rowHidden as boolean | null);
    });
  user.filterRows('一', '5:6');
  expect(await hidden()).toEqual([null, true, false, null]);
  user.insert('一', '1:1');
  expect(await hidden()).toEqual([null, null, true, null]);
  user.clearFilter('一');
  expect(await hidden()).toEqual([false, false, false, false]);
  await refusal(excel, ({ worksheets }) => worksheets.getItem('一').protection.protect());
  expect(user.filterRows('一', '5:6')?.style).toBe('Stop');
});

test('a filter and a hand hide rows side by side: each gives back its own, and the filter moves along', async () => {
  const excel = openExcel({ sheets: ['一'] });
  const { user } = excel.workbook;
  user.paste('一', 'A1', [['数'], ['1'], ['2'], ['3']]);
  await refusal(excel, ({ worksheets }) => {
    const sheet = worksheets.getItem('一');
    sheet.getRange('3:3').rowHidden = true;
    sheet.getRange('C:C').columnHidden = true;
    sheet.autoFilter.apply(sheet.getRange('A1:A4'), 0, { filterOn: 'Custom', criterion1: '>2' });
  });
  user.insert('一', '1:1');
  const state = () =>
    excel.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('一');
      const rows = [3, 4, 5].map((row) => sheet.getRange(`${row}:${row}`).load('rowHidden'));
      const visible = sheet.getRange('A1:A5').getSpecialCells('Visible').load('address');
      const filtered = sheet.autoFilter.getRange().load('address');
      sheet.autoFilter.load('isDataFiltered');
      const columns = ['A:C', 'C:C'].map((address) => sheet.getRange(address).load('columnHidden'));
      await context.sync();
      expect(columns.map(({ columnHidden }) => columnHidden as boolean | null)).toEqual([null, true]);
      const hidden = rows.map(({ rowHidden }) => rowHidden);
      return [hidden, visible.address, filtered.address, sheet.autoFilter.isDataFiltered];
    });
  expect(await state()).toEqual([[true, true, false], '一!A2,一!A5', '一!A2:A5', true]);
  user.clearFilter('一');
  expect(await state()).toEqual([[false, true, false], '一!A2:A3,一!A5', '一!A2:A5', false]);
});

test.each(['Hidden', 'VeryHidden'] as const)(
  'a %s sheet is read and written, but neither activated nor selected in [assumed]',
  async (visibility) => {
    const excel = openExcel({ sheets: ['一', '二'] });
    excel.workbook.user.activate('二');
    excel.workbook.user.hideSheet('二', visibility);
    expect(excel.workbook.active.name).toBe('一');
    const sheetOf = ({ worksheets }: Excel.Workbook) => worksheets.getItem('二');
    expect(await refusal(excel, (workbook) => (sheetOf(workbook).getRange('A1').values = [[1]]))).toBe(
      'none',
    );
    expect(await refusal(excel, (workbook) => sheetOf(workbook).activate())).toBe('InvalidOperation');
    expect(await refusal(excel, (workbook) => sheetOf(workbook).getRange('A1').select())).toBe(
      'InvalidOperation',
    );
    // As documented of Worksheet.delete, only the very hidden one is refused.
    expect(await refusal(excel, (workbook) => sheetOf(workbook).delete())).toBe(
      visibility === 'Hidden' ? 'none' : 'InvalidOperation',
    );
    if (visibility === 'VeryHidden') excel.workbook.user.showSheet('二');
    expect(excel.workbook.findSheet('二')?.visibility).toBe(visibility === 'Hidden' ? undefined : 'Visible');
  },
);
