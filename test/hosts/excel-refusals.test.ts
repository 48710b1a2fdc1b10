import type { HostFault } from '../../src/model/host-fault';
import { faultFor } from '../../src/hosts/excel/faults';
import { answerName } from '../../src/workbook/names';
import { until } from '../support/host-contract';
import { expectSame } from '../support/same';
import { openExcelHost } from '../support/excel-under-test';
import { goldenFiling, sessionOf } from '../support/golden';

/** What is said when Excel refuses a change: never more than what has happened. */

const filled = sessionOf(goldenFiling('2023-prefecture-city')).draw();
const granted = answerName('requests.granted.person');
const received = answerName('requests.received.person');

const refused = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing was refused',
    (fault: unknown) => (fault as HostFault).message,
  );

const drawn = async () => {
  const it = openExcelHost();
  await it.host.draw(filled);
  const cells = await it.host.read();
  const write = () =>
    it.host.write(
      [granted, received].map((name) => ({ name, before: cells.get(name)!, value: 99, isText: false })),
    );
  const { sheet } = cells.get(granted)!;
  return { ...it, cells, write, sheet };
};

type Drawn = Awaited<ReturnType<typeof drawn>>;

const lock = ({ cells, excel }: Drawn, name: string): void => {
  const { sheet, row, column } = cells.get(name)!;
  excel.workbook.sheet(sheet).patchFormat({ row, column, rows: 1, columns: 1 }, { locked: true });
};

/** In milliseconds: a request that waits for the end of an edit which never comes fails its test soon. */
const patience = 30_000;

const editing = '正在编辑单元格，没有改动。请先按回车键完成输入，再试一次。';
const locked = '这个单元格受保护，没有改动。请在“审阅”中取消工作表保护，再试一次。';
const unclear = '没有完成，工作簿没有改动。请先点一下要填的工作簿，再试一次；如仍不行，请保存后重新打开。';
const notVerified = '没有完成，也没能核对工作簿有没有改动。请看一下刚才要改的地方，再试一次。';
const otherWorkbook = '前面是另一个工作簿，没有改动。请先点一下要填的工作簿，再试一次。';

it.each<[string, number, (it: Drawn) => Promise<unknown>]>([
  ['writing', 1, ({ write }) => write()],
  ['replacing a sheet', 1, ({ host }) => host.redraw(filled.sheets.at(-1)!)],
  ['drawing', 2, ({ host }) => host.draw({ sheets: [{ ...filled.sheets[0]!, name: '图解' }], names: [] })],
])(
  '%s is refused whole in cell edit mode, and where another workbook is in front',
  async (_, nth, act) => {
    const it = await drawn();
    const before = it.excel.workbook.snapshot();
    it.excel.workbook.user.beginEdit();
    expect(await refused(act(it))).toBe(editing);
    it.excel.workbook.user.endEdit();
    it.excel.wire.failRequest(nth, 'InactiveWorkbook');
    expect(await refused(act(it))).toBe(otherWorkbook);
    expectSame(it.excel.workbook.snapshot(), before);
  },
  patience,
);

it(
  'a cell that is edited after the look at the workbook refuses the drawing whole',
  async () => {
    const { host, excel } = openExcelHost();
    const before = excel.workbook.snapshot();
    const release = excel.wire.holdAnswer(1);
    const drawing = refused(host.draw(filled));
    await until(() => excel.wire.traffic.requests === 1);
    excel.workbook.user.beginEdit();
    release();
    expect(await drawing).toBe(editing);
    excel.workbook.user.endEdit();
    expectSame(excel.workbook.snapshot(), before);
  },
  patience,
);

it.each(['documented', 'InactiveWorkbook'] as const)(
  'no sheet is added or replaced while another workbook is in front (%s)',
  async (withoutFocus) => {
    const it = await drawn();
    it.excel.workbook.behaviour.withoutFocus = withoutFocus;
    const before = it.excel.workbook.snapshot();
    const other = it.excel.workbook.user.openWorkbook();
    const says = withoutFocus === 'documented' ? unclear : otherWorkbook;
    expect(await refused(it.host.redraw(filled.sheets.at(-1)!))).toBe(says);
    const charts = { ...filled.sheets[0]!, name: '图解' };
    expect(await refused(it.host.draw({ sheets: [charts], names: [] }))).toBe(says);
    it.excel.workbook.user.closeWorkbook(other);
    expectSame(it.excel.workbook.snapshot(), before);
  },
);

it('a cell that was locked meanwhile is said to be protected, and no other cell is changed', async () => {
  const it = await drawn();
  lock(it, received);
  const before = it.excel.workbook.snapshot();
  expect(await refused(it.write())).toBe(locked);
  expectSame(it.excel.workbook.snapshot(), before);
});

it('a workbook that has become read-only is said to be so', async () => {
  const it = await drawn();
  it.excel.workbook.readOnly = true;
  const readOnly = '工作簿是只读的，不能改动。请另存一份，再试一次。';
  expect(await refused(it.write())).toBe(readOnly);
  expect(await refused(it.host.redraw(filled.sheets.at(-1)!))).toBe(readOnly);
});

it('a workbook whose structure was protected meanwhile is said to be so', async () => {
  const it = await drawn();
  it.excel.workbook.structureProtected = true;
  expect(await refused(it.host.redraw(filled.sheets.at(-1)!))).toBe(
    '工作簿的结构受保护，不能添加工作表。请先在“审阅”中取消“保护工作簿”，再试一次。',
  );
});

it('warns of a half only when one is seen and cannot be put back', async () => {
  const it = await drawn();
  lock(it, received);
  // The first looks at formats, the third reads back, the fourth would put back.
  it.excel.wire.failRequest(4);
  expect(await refused(it.write())).toBe(
    `没有完成，工作簿里留下了一部分改动。请不要保存，关闭后重新打开工作簿。（${it.sheet}）`,
  );
});

it('a half that was to be put back is not claimed where Excel answers no more', async () => {
  const it = await drawn();
  lock(it, received);
  for (const request of [4, 5, 6, 7, 8]) it.excel.wire.loseRequest(request);
  expect(await refused(it.write())).toBe(notVerified);
});

it('where nothing can be read back either, it says that', async () => {
  const it = await drawn();
  for (const request of [2, 3, 4, 5, 6]) it.excel.wire.loseRequest(request);
  expect(await refused(it.write())).toBe(notVerified);
});

it.each([
  ['RequestAborted', 'Excel 正忙，没有完成，工作簿没有改动。请稍等片刻，再试一次。'],
  ['MemoryLimitReached', 'Excel 的内存不够，没有完成，工作簿没有改动。请关闭别的工作簿或程序，再试一次。'],
  ['InvalidSelection', otherWorkbook],
  ['UnsupportedSheet', '前面是图表工作表，没有改动。请先点一下别的工作表，再试一次。'],
  [
    'UnsupportedOperation',
    '现在的 Excel 不能做这一步，工作簿没有改动。请更新 Excel 后再试，或者改用浏览器版。',
  ],
])('%s is said in words', (code, words) => {
  expect(faultFor({ code }).withNothingChanged.message).toBe(words);
});
