import { openExcel } from './support/open-excel';

/** In milliseconds: a batch that nobody wakes fails its test soon, not after the ten minutes of a busy machine. */
const patience = 20_000;

const turn = () => new Promise((resolve) => setTimeout(resolve, 0));

/** Notes what the add-in hears. */
async function heard({ Excel }: ReturnType<typeof openExcel>): Promise<string[]> {
  const events: string[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onChanged.add(async ({ address }) => void events.push(`changed ${address}`));
    worksheets.onSelectionChanged.add(async ({ address }) => void events.push(`selected ${address}`));
    await context.sync();
  });
  return events;
}

async function addList({ Excel }: ReturnType<typeof openExcel>): Promise<void> {
  await Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
    cell.dataValidation.rule = { list: { inCellDropDown: true, source: '是, 否' } };
    await context.sync();
  });
}

test(
  'a batch that asked to wait runs once the user presses Enter, and finds what was typed [doc: delay while a cell is being edited]',
  async () => {
    const { Excel, workbook } = openExcel();
    workbook.user.beginEdit('Sheet1', 'B2');
    let seen: unknown;
    const reading = Excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange('B2');
      range.load('values');
      await context.sync();
      seen = range.values[0]?.[0];
    });
    await turn();
    expect([seen, workbook.user.isEditing]).toEqual([undefined, true]);
    workbook.user.endEdit('12');
    await reading;
    expect([seen, workbook.selection.area.row, workbook.user.isEditing]).toEqual([12, 1, false]);
  },
  patience,
);

test('Escape leaves the cell as it was, and a refused text too', async () => {
  const excel = openExcel();
  const { user } = excel.workbook;
  await addList(excel);
  user.type('Sheet1', 'B2', '是');
  user.beginEdit('Sheet1', 'B2');
  expect(user.endEdit()).toBeUndefined();
  user.beginEdit('Sheet1', 'B2');
  expect(user.endEdit('也许')).toMatchObject({ style: 'Stop' });
  expect([excel.workbook.value('Sheet1', 'B2'), user.isEditing]).toEqual(['是', false]);
});

test('on the web a choice from a list raises no onChanged; the add-in hears when the user moves on [issues 3888, 4066]', async () => {
  const excel = openExcel({ platform: 'OfficeOnline' });
  await addList(excel);
  excel.workbook.user.select('Sheet1', 'B2');
  const events = await heard(excel);
  excel.workbook.user.pick('Sheet1', 'B2', '否');
  await excel.eventsDelivered();
  expect([excel.workbook.value('Sheet1', 'B2'), events]).toEqual(['否', []]);
  excel.workbook.user.select('Sheet1', 'B3');
  excel.workbook.user.type('Sheet1', 'B4', '1');
  await excel.eventsDelivered();
  expect(events).toEqual(['selected B3', 'changed B4']);
});

test.each([{ platform: 'PC' }, { platform: 'OfficeOnline', listPicks: 'raised' }] as const)(
  'elsewhere, and where the web is said to have been mended, it does (%p) [issue 420: fixed]',
  async (options) => {
    const excel = openExcel(options);
    await addList(excel);
    const events = await heard(excel);
    excel.workbook.user.pick('Sheet1', 'B2', '否');
    await excel.eventsDelivered();
    expect(events).toEqual(['changed B2']);
    expect(() => excel.workbook.user.pick('Sheet1', 'B2', '也许')).toThrow('也许');
    expect(() => excel.workbook.user.pick('Sheet1', 'C2', '是')).toThrow('C2');
  },
);

test('a locked cell of a protected sheet refuses a choice and edit mode as it refuses a text', async () => {
  const excel = openExcel({ platform: 'PC' });
  await addList(excel);
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().protection.protect();
    await context.sync();
  });
  expect(excel.workbook.user.pick('Sheet1', 'B2', '是')?.style).toBe('Stop');
  expect(excel.workbook.user.beginEdit('Sheet1', 'B2')?.style).toBe('Stop');
  expect(excel.workbook.user.isEditing).toBe(false);
  expect(excel.workbook.value('Sheet1', 'B2')).toBe('');
});

test.each(['PC', 'Mac', 'OfficeOnline'] as const)(
  'Office says that it is %s; browser windows open on the desktop only [doc: Open Browser Window API requirement sets]',
  async (platform) => {
    const { Office, browserWindows } = openExcel({ platform });
    const { context } = Office;
    expect([context.platform, context.diagnostics.platform, (await Office.onReady()).platform]).toEqual(
      Array(3).fill(platform),
    );
    const onDesktop = platform !== 'OfficeOnline';
    expect(context.requirements.isSetSupported('OpenBrowserWindowApi')).toBe(onDesktop);
    const open = () => context.ui.openBrowserWindow('https://example.com/');
    if (onDesktop) open();
    else expect(open).toThrow('openBrowserWindow');
    expect(browserWindows).toEqual(onDesktop ? ['https://example.com/'] : []);
  },
);
