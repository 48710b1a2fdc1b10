import { forms } from '../../../src/forms/index';
import type { Filing } from '../../../src/model/filing';
import { AsideRunner } from '../../../src/session/aside/aside-runner';
import { ExamineAside } from '../../../src/session/aside/examine-aside';
import { LatestOnly } from '../../../src/session/aside/latest-only';
import type { Request } from '../../../src/session/aside/messages';
import type { AsideKind, Given, RunAside } from '../../../src/session/aside/tasks';
import { formOf } from '../../../src/filing/known-forms';
import { thisYear } from '../../support/filing-fixture';
import { goldenFiling, sessionOf } from '../../support/golden';
import { WorkerInMemory } from '../../support/worker-in-memory';

const filing = goldenFiling('2023-prefecture-city');
const form = formOf(forms, filing.form);
const endless = '没完没了';

const never: RunAside = () => Promise.reject(new Error('not in a worker'));

const readsEndless = ({ kind, given }: Request): boolean => {
  if (kind !== 'examine') return false;
  const { filing: examined, leftOut = [] } = given as Given<'examine'>;
  return Object.entries(examined.texts).some(
    ([slot, text]) => text.includes(endless) && !leftOut.includes(slot),
  );
};

/** Examines with a worker that hangs; its time passes at once. @returns how often a worker was asked */
const examiner = (hangs: (request: Request) => boolean) => {
  const asked: AsideKind[] = [];
  const counted = (request: Request): boolean => {
    asked.push(request.kind);
    return hangs(request);
  };
  const { run } = new AsideRunner(() => new WorkerInMemory(counted), never);
  const examiner = new ExamineAside(run);
  const examine = async (examined: Filing) => {
    asked.length = 0;
    const found = examiner.examine(form, { filing: examined, thisYear });
    const isDone = found.then(
      () => true,
      () => true,
    );
    while (!(await Promise.race([isDone, jest.advanceTimersByTimeAsync(500).then(() => false)]))) continue;
    return { ...(await found), asked: asked.length };
  };
  return examine;
};

const withText = (slot: string, text: string): Filing => ({
  ...filing,
  texts: { ...filing.texts, [slot]: text },
});

const texts = (found: {
  readonly checked: { readonly notChecked: readonly { rule: string; reason: string }[] };
}) => found.checked.notChecked.filter(({ rule }) => rule === 'texts').map(({ reason }) => reason);

describe('what takes too long', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick', 'setImmediate'] }));
  afterEach(() => jest.useRealTimers());

  it('is named and left out, and all the rest is examined', async () => {
    const examine = examiner(readsEndless);
    const slip = withText('problems', `${endless}地写下去，有数字1件，又有2件，再有3件，还有4件。`);
    const found = await examine(slip);
    expect(texts(found)).toEqual([
      '这一段太长或太特别，没有核对：“没完没了地写下去，有数字1件，又有2件，……”',
    ]);
    const others = sessionOf(filing)
      .check()
      .findings.filter(({ at }) => at !== 'problems');
    expect(
      found.checked.findings.filter(({ at }) => at !== 'problems').map(({ message }) => message),
    ).toEqual(
      expect.arrayContaining(
        others.filter(({ rule }) => rule === 'text-agrees-with-tables').map(({ message }) => message),
      ),
    );
    expect(found.advice).toEqual(sessionOf(filing).examine().advice);

    // It is known by now.
    expect((await examine(slip)).asked).toBe(1);
    const mended = await examine(withText('problems', '改短了。'));
    expect(texts(mended)).toEqual([]);
    expect(mended.asked).toBe(2);
  });

  it('is said of the advice, where no text is at fault', async () => {
    const examine = examiner(
      ({ kind, given }) => kind === 'examine' && (given as Given<'examine'>).withoutAdvice !== true,
    );
    const { checked, advice } = await examine(filing);
    expect(advice).toEqual({ causes: [], fills: [] });
    expect(checked.notChecked.map(({ reason }) => reason)).toContain(
      '不符的地方太多，没有算出可能填错的格子；请按各条提示逐一核对',
    );
    expect(texts({ checked })).toEqual([]);
  });

  it('is said of all texts, where they are too much together', async () => {
    const examine = examiner(
      ({ kind, given }) => kind === 'examine' && ((given as Given<'examine'>).leftOut ?? []).length < 2,
    );
    const two = { ...filing, texts: { problems: '甲乙丙。', disclosure: '丁戊己。' } };
    expect(texts(await examine(two))).toEqual([
      '这一段太长或太特别，没有核对：“甲乙丙。”',
      '这一段太长或太特别，没有核对：“丁戊己。”',
    ]);
  });
});

describe('readings that overtake one another', () => {
  it('are answered by the last, and those between are not begun', async () => {
    const begun: number[] = [];
    let end: () => void = () => undefined;
    const latest = new LatestOnly(async (given: number) => {
      begun.push(given);
      if (given === 1) await new Promise<void>((resolve) => (end = resolve));
      if (given === 3) throw new Error('three');
      return given;
    });
    const asked = [1, 2, 3, 4].map((given) => latest.ask(given));
    end();
    expect(await Promise.all(asked)).toEqual([4, 4, 4, 4]);
    expect(begun).toEqual([1, 4]);
    await expect(latest.ask(3)).rejects.toThrow('three');
    expect(await latest.ask(5)).toBe(5);
  });
});
