import { openExcel } from './support/open-excel';

test('calculation, formulas, protection, hidden rows, clicks, sorting and charts are told', async () => {
  const excel = openExcel();
  const { workbook } = excel;
  const told: string[] = [];
  const hear =
    (name: string, detail: (event: never) => unknown = () => '') =>
    async (event: unknown) =>
      void told.push(`${name} ${String(detail(event as never))}`.trim());
  workbook.user.paste('Sheet1', 'A1', [['3'], ['1'], ['2']]);
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.onCalculated.add(hear('calculated'));
    sheet.onFormulaChanged.add(
      hear('formula', (event: Excel.WorksheetFormulaChangedEventArgs) =>
        event.formulaDetails.map(({ cellAddress, previousFormula }) => cellAddress + previousFormula).join(),
      ),
    );
    sheet.onProtectionChanged.add(
      hear('protected', ({ isProtected }: Excel.WorksheetProtectionChangedEventArgs) => isProtected),
    );
    sheet.onRowHiddenChanged.add(
      hear(
        'rows',
        ({ address, changeType }: Excel.WorksheetRowHiddenChangedEventArgs) => `${address} ${changeType}`,
      ),
    );
    sheet.onSingleClicked.add(
      hear('clicked', ({ address }: Excel.WorksheetSingleClickedEventArgs) => address),
    );
    sheet.onRowSorted.add(hear('sorted', ({ address }: Excel.WorksheetRowSortedEventArgs) => address));
    sheet.charts.onAdded.add(hear('chart'));
    await context.sync();
  });
  workbook.user.type('Sheet1', 'B1', '=A1+1');
  workbook.user.type('Sheet1', 'A1', '4');
  workbook.user.type('Sheet1', 'B1', '=A1+2');
  workbook.user.select('Sheet1', 'A2');
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Sheet1');
    sheet.getRange('A1:A3').sort.apply([{ key: 0, ascending: true }], false, false, 'Rows');
    sheet.getRange('2:3').rowHidden = true;
    const [some, all] = [sheet.getRange('1:3').load('rowHidden'), sheet.getRange('2:2').load('rowHidden')];
    sheet.charts.add('Line', sheet.getRange('A1:A3'));
    sheet.protection.protect();
    await context.sync();
    expect([some.rowHidden, all.rowHidden]).toEqual([null, true]);
  });
  await excel.eventsDelivered();
  expect(told).toEqual([
    'formula B1',
    'calculated',
    'calculated',
    'formula B1=A1+1',
    'calculated',
    'clicked A2',
    'sorted A1:A3',
    'rows 2:3 Hidden',
    'chart',
    'protected true',
    'calculated',
  ]);
  expect(['A1', 'A2', 'A3'].map((address) => workbook.value('Sheet1', address))).toEqual([1, 2, 4]);
});
