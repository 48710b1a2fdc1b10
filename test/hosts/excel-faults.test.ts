import type { HostFault } from '../../src/model/host-fault';
import { answerName } from '../../src/workbook/names';
import { expectSame } from '../support/same';
import { openExcelHost } from '../support/excel-under-test';
import type { ExcelUnderTest } from '../support/excel-under-test';
import { blankFiling, goldenFiling, sessionOf } from '../support/golden';

const blank = sessionOf(blankFiling()).draw();
const filled = sessionOf(goldenFiling('2023-prefecture-city')).draw();
const granted = answerName('requests.granted.person');
const received = answerName('requests.received.person');

/** Every way of changing the workbook, from a state in which it can be done, in so many requests that may spoil it. */
const changes: Readonly<
  Record<string, { requests: number; from: (it: ExcelUnderTest) => Promise<() => Promise<unknown>> }>
> = {
  draw: { requests: 2, from: ({ host }) => Promise.resolve(() => host.draw(filled)) },
  write: {
    requests: 2,
    from: async ({ host }) => {
      await host.draw(filled);
      const cells = await host.read();
      return () =>
        host.write(
          [granted, received].map((name) => ({ name, before: cells.get(name)!, value: 99, isText: false })),
        );
    },
  },
  redraw: {
    requests: 1,
    from: async ({ host }) => {
      await host.draw(blank);
      return () => host.redraw(filled.sheets.at(-1)!);
    },
  },
  'redraw of a missing sheet': {
    requests: 3,
    from: async ({ host, excel }) => {
      await host.draw(blank);
      excel.workbook.user.deleteSheet('报告');
      return () => host.redraw(filled.sheets.at(-1)!);
    },
  },
};

const unchanged = '没有完成，工作簿没有改动。请先点一下要填的工作簿，再试一次；如仍不行，请保存后重新打开。';

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

/** After how many actions of a request the failure strikes. */
const points = [0, 1, 5, 40, 200, 1000, 4000];

describe.each(Object.keys(changes))('a failure in the middle of %s', (name) => {
  const { requests, from } = changes[name]!;

  it.each(Array.from({ length: requests }, (_, index) => index + 1))(
    'leaves the workbook as it was, wherever it strikes in request %i',
    async (request) => {
      const it = openExcelHost();
      const change = await from(it);
      await settle();
      const before = it.excel.workbook.snapshot();
      let struck = 0;
      for (const actions of points) {
        it.excel.wire.failRequest(request, 'GeneralException', actions);
        const error = await change().then(
          () => undefined,
          (reason: unknown) => reason,
        );
        // A request with fewer actions than that runs through; then there is nothing more to fail in it.
        if (error === undefined) break;
        await settle();
        struck++;
        expect((error as HostFault).message).toBe(unchanged);
        expectSame(it.excel.workbook.snapshot(), before);
      }
      expect(struck).toBeGreaterThan(0);
    },
  );

  it('leaves it as it was when the connection is lost before the request arrives', async () => {
    const it = openExcelHost();
    const change = await from(it);
    await settle();
    const before = it.excel.workbook.snapshot();
    it.excel.wire.loseRequest(requests);
    await expect(change()).rejects.toThrow(unchanged);
    expectSame(it.excel.workbook.snapshot(), before);
  });
});

/** Excel answers none of the tries to find out what a failed request has left. */
const answerNoMore = ({ excel }: ExcelUnderTest, from: number): void => {
  for (let request = from; request < from + 4; request++) excel.wire.loseRequest(request);
};

it('speaks of a half only where one is seen', async () => {
  const it = openExcelHost();
  it.excel.wire.failRequest(2, 'GeneralException', 1000);
  answerNoMore(it, 3);
  await expect(it.host.draw(filled)).rejects.toThrow(
    /^没有完成，工作簿里留下了一部分改动。请不要保存，关闭后重新打开工作簿。（封面、/u,
  );
  const other = openExcelHost();
  other.excel.wire.loseRequest(2);
  answerNoMore(other, 3);
  await expect(other.host.draw(filled)).rejects.toThrow(
    '没有完成，也没能核对工作簿有没有改动。请看一下刚才要改的地方，再试一次。',
  );
});

it.each(Object.keys(changes))('%s has succeeded where only its answer was lost', async (name) => {
  const it = openExcelHost();
  const { requests, from } = changes[name]!;
  const change = await from(it);
  it.excel.wire.loseRequest(requests, true);
  await change();
  const sound = openExcelHost();
  await (
    await from(sound)
  )();
  expectSame(it.excel.workbook.snapshot(), sound.excel.workbook.snapshot());
});

it('never takes the sheet of a co-author for its own', async () => {
  const { host, excel } = openExcelHost();
  const release = excel.wire.holdAnswer(1);
  const drawing = host.draw(filled);
  await settle();
  excel.workbook.coAuthor.addSheet('五、问题改进');
  excel.workbook.coAuthor.type('五、问题改进', 'A1', '我的草稿');
  const before = excel.workbook.snapshot();
  release();
  await expect(drawing).rejects.toThrow('工作簿里已经有同名的工作表。');
  expectSame(excel.workbook.snapshot(), before);
});
