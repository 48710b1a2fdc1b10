import { openExcel } from './support/open-excel';

type Use = (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown;

async function refusal({ Excel }: ReturnType<typeof openExcel>, use: Use): Promise<string> {
  return Excel.run(async (context) => {
    use(context, context.workbook.worksheets.getItem('一'));
    await context.sync();
  }).then(
    () => 'none',
    (error: OfficeExtension.Error) => error.code,
  );
}

const needFocus: readonly [string, Use, string][] = [
  ['WorksheetCollection.add', ({ workbook }) => workbook.worksheets.add('新'), 'GeneralException'],
  ['Worksheet.activate', (_, sheet) => sheet.activate(), 'GeneralException'],
  ['Worksheet.delete', (_, sheet) => sheet.delete(), 'InvalidSelection'],
  ['Worksheet.gridlines', (_, sheet) => (sheet.showGridlines = false), 'GeneralException'],
  ['Worksheet.showHeadings', (_, sheet) => (sheet.showHeadings = false), 'GeneralException'],
  ['freezeAt', (_, sheet) => sheet.freezePanes.freezeAt('A1:B2'), 'GeneralException'],
  ['freezeRows', (_, sheet) => sheet.freezePanes.freezeRows(1), 'GeneralException'],
  ['freezeColumns', (_, sheet) => sheet.freezePanes.freezeColumns(1), 'GeneralException'],
  ['unfreeze', (_, sheet) => sheet.freezePanes.unfreeze(), 'GeneralException'],
  ['getLocationOrNullObject', (_, sheet) => sheet.freezePanes.getLocationOrNullObject(), 'GeneralException'],
  ['Range.select', (_, sheet) => sheet.getRange('A1').select(), 'GeneralException'],
  ['getActiveCell', ({ workbook }) => workbook.getActiveCell().load('address'), 'InvalidSelection'],
  ['getSelectedRange', ({ workbook }) => workbook.getSelectedRange().load('address'), 'InvalidSelection'],
];

test.each(needFocus)(
  '%s needs the focus [doc: API limitations when the active workbook switches]',
  async (_, use, code) => {
    const excel = openExcel({ sheets: ['一', '二'], platform: 'PC' });
    const before = excel.workbook.snapshot();
    excel.workbook.user.openWorkbook();
    expect(await refusal(excel, use)).toBe(code);
    excel.workbook.behaviour.withoutFocus = 'InactiveWorkbook';
    expect(await refusal(excel, use)).toBe('InactiveWorkbook');
    expect(excel.workbook.snapshot()).toEqual(before);
    excel.workbook.user.switchTo();
    expect(await refusal(excel, use)).toBe('none');
  },
);

test('a name cannot be added, and the names of a sheet not be read, while another workbook is in front [issues 2078, 6365]', async () => {
  const excel = openExcel({ sheets: ['一'], platform: 'PC' });
  excel.workbook.user.openWorkbook();
  expect(await refusal(excel, ({ workbook }) => workbook.names.add('甲', '=一!$A$1'))).toBe('ItemNotFound');
  expect(await refusal(excel, (_, sheet) => sheet.names.load('items/name'))).toBe('InvalidSelection');
  expect(await refusal(excel, ({ workbook }) => workbook.names.load('items/name'))).toBe('none');
  expect(excel.workbook.names).toEqual([]);
});

test('cells are read and written in a workbook that is not in front, whose own sheets stay as they are', async () => {
  const excel = openExcel({ sheets: ['一'], platform: 'PC' });
  const other = excel.workbook.user.openWorkbook();
  await excel.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getRange('A1:A2').values = [[2], ['=A1*2']];
    const total = sheet.getRange('A2');
    total.load('values');
    await context.sync();
    expect(total.values).toEqual([[4]]);
  });
  expect([other.name, other.value('Sheet1', 'A1')]).toEqual(['工作簿2.xlsx', '']);
});

test('on the web every workbook has a tab of its own, and nothing is refused [doc: only Windows and Mac]', async () => {
  const excel = openExcel({ sheets: ['一', '二'] });
  excel.workbook.user.openWorkbook();
  for (const [, use] of needFocus.filter(([name]) => name !== 'Worksheet.delete'))
    expect(await refusal(excel, use)).toBe('none');
});

test.each([
  ['PC', true],
  ['Mac', false],
  ['OfficeOnline', true],
] as const)(
  'a workbook that the add-in makes on %s is in front: %p [issue 6943 for Mac]',
  async (platform, inFront) => {
    const { Excel, workbook } = openExcel({ platform });
    await Excel.createWorkbook('UEsDBA==');
    const [made] = workbook.windows.others;
    expect([workbook.windows.others.length, made?.file]).toEqual([1, 'UEsDBA==']);
    expect(workbook.windows.front).toBe(inFront ? made?.workbook : undefined);
  },
);

test('the add-in hears when its workbook is in front again [doc: Workbook.onActivated]', async () => {
  const excel = openExcel({ platform: 'PC' });
  const heard: string[] = [];
  await excel.Excel.run(async (context) => {
    context.workbook.onActivated.add(async ({ type }) => void heard.push(type));
    await context.sync();
  });
  const other = excel.workbook.user.openWorkbook();
  await excel.eventsDelivered();
  expect(heard).toEqual([]);
  excel.workbook.user.closeWorkbook(other);
  await excel.eventsDelivered();
  expect(heard).toEqual(['WorkbookActivated']);
});

test.each([
  'InactiveWorkbook',
  'InvalidSelection',
  'MemoryLimitReached',
  'RequestAborted',
  'UnsupportedSheet',
] as const)('a request can be made to fail with %s [doc: error codes and messages]', async (code) => {
  const excel = openExcel({ sheets: ['一'] });
  excel.wire.failRequest(1, code);
  expect(await refusal(excel, (_, sheet) => sheet.load('name'))).toBe(code);
});
