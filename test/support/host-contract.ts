import { forms } from '../../src/forms/index';
import { HostFault } from '../../src/model/host-fault';
import type { Host } from '../../src/hosts/host';
import type { NamedCells } from '../../src/model/drawing';
import type { Filing } from '../../src/model/filing';
import { LiveSession } from '../../src/session/live-session';
import { readFiling } from '../../src/workbook/read';
import { answerName, textName } from '../../src/workbook/names';
import { thisYear } from './filing-fixture';
import { blankFiling, goldenFiling, realFilings, sessionOf } from './golden';

/** A host, and the hands of a user in the same workbook. */
export interface HostUnderTest {
  readonly host: Host;
  /** Types into a named cell, as a user does; resolves when the edit is done. */
  type(name: string, text: string): Promise<void>;
  /** All texts of a sheet; nothing where there is no such sheet. */
  textsOf(sheet: string): Promise<readonly string[] | undefined>;
  readonly sheetNames: () => Promise<readonly string[]>;
  /** Titles of the charts on a sheet; asked only of hosts that draw charts. */
  chartsOn?(sheet: string): Promise<readonly string[]>;
}

const filingIn = (cells: NamedCells): Filing => {
  const filing = readFiling(cells, forms);
  if (typeof filing === 'string') throw new Error(filing);
  return filing;
};

const quiet = (milliseconds = 250): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Waits until the condition holds; fails after twenty seconds. */
export const until = async (condition: () => boolean): Promise<void> => {
  for (let waited = 0; !condition(); waited += 10) {
    if (waited > 20_000) throw new Error('nothing happened within twenty seconds');
    await quiet(10);
  }
};

const faultOf = async (work: Promise<unknown>): Promise<HostFault> => {
  const error: unknown = await work.then(
    () => new Error('nothing was refused'),
    (reason: unknown) => reason,
  );
  if (error instanceof HostFault) return error;
  throw error;
};

const granted = answerName('requests.granted.person');
const problems = textName('problems');

/**
 * What every host must do, the same cases for all. `foreign` names sheets that were there before; `filings` are those
 * that are drawn and read back whole.
 */
export const describeHost = (
  name: string,
  open: (foreign?: readonly string[]) => Promise<HostUnderTest>,
  filings: readonly (typeof realFilings)[number][] = realFilings,
): void => {
  describe(`${name} as a host`, () => {
    it.each(filings)('draws %s and reads it back, figure by figure', async (golden) => {
      const { host } = await open();
      const given = goldenFiling(golden);
      await host.draw(sessionOf(given).draw());
      const filing = filingIn(await host.read());
      expect(
        Object.fromEntries(Object.entries(filing.answers).filter(([, value]) => value !== null)),
      ).toEqual(given.answers);
      expect({ ...filing, answers: {}, computed: undefined, unread: undefined }).toEqual({
        ...given,
        answers: {},
        computed: undefined,
        unread: undefined,
      });
      expect(filing.unread).toEqual([]);
      expect(sessionOf(filing).check()).toEqual(sessionOf(given).check());
    });

    it('keeps what was typed apart: a number, a blank, a slash, a text that looks like a number', async () => {
      const { host, type } = await open();
      await host.draw(sessionOf(goldenFiling('2022-investment-zone')).draw());
      await type(granted, '3');
      await type(problems, '=1+1 不是公式');
      const filing = filingIn(await host.read());
      expect(filing.answers['requests.granted.person']).toBe(3);
      expect(filing.answers['requests.granted.total']).toBe(3);
      expect(filing.texts['problems']).toBe('=1+1 不是公式');
    });

    it('draws nothing over a filing that is there', async () => {
      const { host, type, sheetNames } = await open();
      await host.draw(sessionOf(blankFiling()).draw());
      await type(granted, '7');
      const before = await sheetNames();
      const fault = await faultOf(host.draw(sessionOf(blankFiling()).draw()));
      expect([fault.kind, fault.message]).toEqual([
        'already-ours',
        '这个工作簿里已经有年度报告的表格，可以直接使用。',
      ]);
      expect(await sheetNames()).toEqual(before);
      expect(filingIn(await host.read()).answers['requests.granted.person']).toBe(7);
    });

    it('leaves a sheet alone that has a name of ours', async () => {
      const { host, sheetNames } = await open(['封面', '台账']);
      const fault = await faultOf(host.draw(sessionOf(blankFiling()).draw()));
      expect(fault.message).toBe('工作簿里已经有同名的工作表。（封面）');
      expect(await sheetNames()).toEqual(['封面', '台账']);
      expect(readFiling(await host.read(), forms)).toBe('not-ours');
    });

    it('writes cells: figures as figures, texts as they are', async () => {
      const { host } = await open();
      await host.draw(sessionOf(blankFiling()).draw());
      const before = await host.read();
      await host.write([
        { name: granted, before: before.get(granted)!, value: 12, isText: false },
        { name: problems, before: before.get(problems)!, value: '2025\n=A1', isText: true },
      ]);
      const filing = filingIn(await host.read());
      expect(filing.answers['requests.granted.person']).toBe(12);
      expect(filing.texts['problems']).toBe('2025\n=A1');
    });

    it('writes a formula, which is then read as the form’s own, and over it, and back again', async () => {
      const { host, type } = await open();
      const total = answerName('requests.granted.total');
      const session = new LiveSession(host, forms, () => thisYear);
      await host.draw(sessionOf(blankFiling()).draw());
      await type(granted, '4');
      await session.refresh();
      const { formula } = (await host.read()).get(total)!;
      const isComputed = () => session.snapshot.filing.computed?.has('requests.granted.total');
      const undo = await (await session.writes()).setFigures([{ field: 'requests.granted.total', value: 9 }]);
      await session.refresh();
      expect([session.snapshot.filing.answers['requests.granted.total'], isComputed()]).toEqual([9, false]);
      expect((await host.read()).get(total)).not.toHaveProperty('formula');
      await (await session.writes()).takeBack(undo);
      await session.refresh();
      expect([session.snapshot.filing.answers['requests.granted.total'], isComputed()]).toEqual([4, true]);
      expect((await host.read()).get(total)?.formula).toBe(formula);
    });

    it('writes all cells or none', async () => {
      const { host } = await open();
      await host.draw(sessionOf(blankFiling()).draw());
      const before = await host.read();
      const missing = { ...before.get(granted)! };
      const fault = await faultOf(
        host.write([
          { name: granted, before: before.get(granted)!, value: 12, isText: false },
          { name: 'gouji.answers.nothing', before: missing, value: 1, isText: false },
        ]),
      );
      expect(fault.message).toBe('找不到这个单元格，可能已被删除。请撤销删除，或重新建表。');
      expect(filingIn(await host.read()).answers['requests.granted.person'] ?? null).toBeNull();
    });

    it('replaces the report and nothing else', async () => {
      const { host, textsOf, sheetNames } = await open();
      const session = sessionOf(goldenFiling('2023-prefecture-city'));
      await host.draw(sessionOf(blankFiling()).draw());
      const before = [...(await sheetNames())].sort();
      await host.redraw(session.draw().sheets.at(-1)!);
      expect((await textsOf('报告'))?.[0]).toBe('宿迁市2023年政府信息公开工作年度报告');
      expect([...(await sheetNames())].sort()).toEqual(before);
      expect(filingIn(await host.read()).body).toBe('');
    });

    it('adds a sheet of charts to a filing and renews it; where no charts can be drawn, its figures stand', async () => {
      const { host, textsOf, sheetNames, chartsOn } = await open();
      const session = sessionOf(goldenFiling('2023-prefecture-city'));
      await host.draw(session.draw());
      const before = await sheetNames();
      const sheet = session.draw(session.charts()).sheets.at(-1)!;
      await host.draw({ sheets: [sheet], names: [] });
      await host.redraw(sheet);
      expect([...(await sheetNames())].sort()).toEqual([...before, '图解'].sort());
      expect(await textsOf('图解')).toEqual(expect.arrayContaining(['自然人', '予以公开']));
      expect(host.drawsCharts === true).toBe(chartsOn !== undefined);
      expect((await chartsOn?.('图解')) ?? ['新收申请的申请人', '申请的办理结果']).toEqual([
        '新收申请的申请人',
        '申请的办理结果',
      ]);
    });

    it('tells of edits once they are done, and no more often than the clerk can read', async () => {
      const { host, type } = await open();
      await host.draw(sessionOf(goldenFiling('2022-investment-zone')).draw());
      const seen: unknown[] = [];
      const stop = await host.watch({
        edited: (cells) => seen.push(filingIn(cells).answers['requests.granted.total']),
        failed: (fault) => seen.push(fault.message),
      });
      await type(granted, '1');
      await until(() => seen.length > 0);
      await quiet();
      // Not before the total is worked out; a host may tell of it more than once.
      expect(new Set(seen)).toEqual(new Set([1]));
      const before = seen.length;
      const start = performance.now();
      for (const text of ['2', '3', '4', '5']) await type(granted, text);
      await until(() => seen.at(-1) === 5);
      await quiet();
      // At once, then no more often than every 150 milliseconds, however long the typing took.
      expect(seen.length - before).toBeLessThanOrEqual(2 + (performance.now() - start) / 150);
      await stop();
      await type(granted, '6');
      await quiet();
      expect(seen.at(-1)).toBe(5);
    });

    it('does not take its own writing for an edit', async () => {
      const { host, type } = await open();
      await host.draw(sessionOf(goldenFiling('2022-investment-zone')).draw());
      const seen: unknown[] = [];
      const stop = await host.watch({
        edited: () => seen.push('edited'),
        failed: ({ kind }) => seen.push(kind),
      });
      const before = await host.read();
      await host.write([{ name: granted, before: before.get(granted)!, value: 2, isText: false }]);
      await host.redraw(sessionOf(goldenFiling('2022-investment-zone')).draw().sheets.at(-1)!);
      await quiet();
      expect(seen).toEqual([]);
      await type(granted, '3');
      await until(() => seen.length > 0);
      await stop();
    });

    it('says when the cell to show is gone', async () => {
      const { host } = await open();
      await host.draw(sessionOf(blankFiling()).draw());
      await expect(host.reveal(granted)).resolves.toBeUndefined();
      expect((await faultOf(host.reveal('gouji.answers.nothing'))).kind).toBe('cell-gone');
    });

    it('keeps settings with the workbook', async () => {
      const { host } = await open();
      await host.draw(sessionOf(blankFiling()).draw());
      expect(await host.loadSetting('gouji.live')).toBeUndefined();
      await host.saveSetting('gouji.live', '否');
      expect(await host.loadSetting('gouji.live')).toBe('否');
    });
  });
};
