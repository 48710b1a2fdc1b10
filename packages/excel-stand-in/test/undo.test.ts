import { openExcel } from './support/open-excel';

type Use = (sheet: Excel.Worksheet, workbook: Excel.Workbook) => unknown;

function run({ Excel }: ReturnType<typeof openExcel>, use: Use): Promise<void> {
  return Excel.run(async (context) => {
    use(context.workbook.worksheets.getItem('一'), context.workbook);
    await context.sync();
  });
}

const open = (options: Parameters<typeof openExcel>[0] = {}) =>
  openExcel({ sheets: ['一', '二'], undo: 'kept', ...options });

test('a write by the add-in is one more step, which the user can undo as his own [doc: Undo support]', async () => {
  const excel = open();
  const { user } = excel.workbook;
  user.type('一', 'A1', '1');
  user.type('一', 'B1', '=A1*2');
  const before = excel.workbook.snapshot();
  await run(excel, (sheet) => {
    sheet.getRange('A1:C1').values = [[5, 6, '7']];
    sheet.getRange('A1').format.fill.color = '#FF0000';
  });
  expect([excel.workbook.undoSteps, excel.workbook.value('一', 'B1')]).toEqual([4, 6]);
  expect([user.undo(), user.undo()]).toEqual([true, true]);
  expect(excel.workbook.snapshot()).toEqual(before);
  expect(excel.workbook.value('一', 'B1')).toBe(2);
  expect([user.undo(), user.undo(), user.undo()]).toEqual([true, true, false]);
  expect(excel.workbook.value('一', 'A1')).toBe('');
});

test('on builds before undo was supported any write by the add-in empties the list [assumed]', async () => {
  const excel = open({ undo: 'cleared' });
  const { user } = excel.workbook;
  user.type('一', 'A1', '1');
  await run(excel, (sheet) => sheet.getRange('A1').load('values'));
  expect(excel.workbook.undoSteps).toBe(1);
  await run(excel, (sheet) => (sheet.getRange('A3').values = [[3]]));
  expect([excel.workbook.undoSteps, user.undo(), excel.workbook.value('一', 'A1')]).toEqual([0, false, 1]);
});

test('undoing is an edit, of which the add-in hears [assumed]', async () => {
  const excel = open();
  const heard: unknown[] = [];
  excel.workbook.user.paste('一', 'A1', [['1', '2']]);
  excel.workbook.user.type('一', 'B2', '3');
  await run(excel, (sheet) => {
    sheet.onChanged.add(async ({ address, details }) => void heard.push([address, details?.valueAfter]));
  });
  excel.workbook.user.undo();
  excel.workbook.user.undo();
  await excel.eventsDelivered();
  expect(heard).toEqual([
    ['B2', ''],
    ['A1:B1', undefined],
  ]);
});

test('inserted and deleted rows, merges and cleared cells come back, with what stood on them', async () => {
  const excel = open();
  const { workbook } = excel;
  await run(excel, (sheet, { names }) => {
    sheet.getRange('A1:A3').values = [[1], [2], ['=SUM(A1:A2)']];
    names.add('合计', sheet.getRange('A3'));
    sheet.getRange('A2').dataValidation.rule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };
  });
  const before = workbook.snapshot();
  const steps = workbook.undoSteps;
  workbook.user.remove('一', '2:2');
  workbook.user.insert('一', '1:1');
  const beforeMerging = workbook.snapshot();
  await run(excel, (sheet) => {
    sheet.getRange('C1:D2').merge();
    sheet.getRange('F:F').format.font.bold = true;
  });
  workbook.user.undo();
  workbook.user.undo();
  expect(workbook.snapshot()).toEqual(beforeMerging);
  workbook.user.clear('一', 'A2');
  expect(workbook.value('一', 'A3')).not.toBe(3);
  while (workbook.undoSteps > steps) workbook.user.undo();
  expect(workbook.snapshot()).toEqual(before);
  expect(workbook.value('一', 'A3')).toBe(3);
});

const clears: readonly [string, Use][] = [
  ['WorksheetProtection.protect', (sheet) => sheet.protection.protect()],
  ['WorksheetProtection.unprotect', (sheet) => sheet.protection.unprotect()],
  ['WorkbookProtection.protect', (_, { protection }) => protection.protect()],
  ['Worksheet.delete', (_, { worksheets }) => worksheets.getItem('二').delete()],
];

test.each(clears)('after %s nothing before it can be undone [doc: Unsupported APIs]', async (_, use) => {
  const excel = open();
  excel.workbook.user.type('一', 'A1', '1');
  await run(excel, use);
  expect(excel.workbook.undoSteps).toBe(0);
});

test.each([
  ['PC', 0],
  ['OfficeOnline', 2],
] as const)(
  'on %s %p steps are left after a sheet was renamed, moved or hidden [doc: Unsupported APIs]',
  async (platform, steps) => {
    for (const use of [
      (sheet: Excel.Worksheet) => (sheet.name = '壹'),
      (sheet: Excel.Worksheet) => (sheet.position = 1),
      (sheet: Excel.Worksheet) => (sheet.visibility = 'Hidden'),
    ]) {
      const excel = open({ platform });
      excel.workbook.user.type('一', 'A1', '1');
      await run(excel, use);
      expect(excel.workbook.undoSteps).toBe(steps);
    }
  },
);

test('a step that is only counted is not taken back in silence', async () => {
  const excel = open();
  await run(excel, (_, { names }) => names.add('甲', '=1'));
  expect(() => excel.workbook.user.undo()).toThrow('a new name');
  expect([excel.workbook.undoSteps, excel.workbook.names.length]).toEqual([1, 1]);
});

test("a co-author's edits are no steps of the user", () => {
  const { workbook } = open();
  workbook.user.type('一', 'A1', '1');
  workbook.coAuthor.type('一', 'A2', '2');
  expect(workbook.undoSteps).toBe(1);
  workbook.coAuthor.insert('一', '1:1');
  expect(workbook.undoSteps).toBe(0);
});

test('what was pasted with formats, cut or dragged comes back, with the names that moved along', async () => {
  const { workbook, Excel } = open();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('一');
    sheet.getRange('A1:A2').values = [[1], ['=A1+1']];
    context.workbook.names.add('甲', sheet.getRange('A1'));
    await context.sync();
  });
  const { user } = workbook;
  const before = workbook.snapshot();
  user.drag('一', 'A1', 'C3');
  expect(workbook.names[0]?.formula).toBe('=一!$C$3');
  user.undo();
  user.cut('一', 'A1');
  user.paste('二', 'B2');
  user.undo();
  user.copy('一', 'A2');
  user.paste('一', 'A1');
  expect(workbook.value('一', 'A1')).not.toBe(1);
  user.undo();
  expect(workbook.snapshot()).toEqual(before);
  expect(workbook.value('一', 'A2')).toBe(2);
});
