import { Autosave } from '../../src/web/autosave';
import type { SaveStatus } from '../../src/web/autosave';

jest.useFakeTimers();

/** An autosave whose keeping ends when the test says so. */
const setUp = () => {
  const kept: (() => void)[] = [];
  const broken: ((error: Error) => void)[] = [];
  const told: SaveStatus['stage'][] = [];
  const autosave = new Autosave(
    () =>
      new Promise<void>((resolve, reject) => {
        kept.push(resolve);
        broken.push(reject);
      }),
    ({ stage }) => told.push(stage),
  );
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
  return { autosave, kept, broken, told, pass };
};

describe('a change', () => {
  it('is kept at once, and said to be', async () => {
    const { autosave, kept, told, pass } = setUp();
    autosave.changed();
    await pass(100);
    expect(told).toEqual(['saving']);
    kept[0]!();
    await pass(0);
    expect(told).toEqual(['saving', 'saved']);
  });

  it('that comes while an earlier one is being kept is kept after it, together with others', async () => {
    const { autosave, kept, pass } = setUp();
    autosave.changed();
    await pass(100);
    autosave.changed();
    autosave.changed();
    await pass(1000);
    expect(kept).toHaveLength(1);
    kept[0]!();
    await pass(5000);
    expect(kept).toHaveLength(2);
    kept[1]!();
    await pass(10_000);
    expect(kept).toHaveLength(2);
  });

  it('that could not be kept is said, and tried again', async () => {
    const { autosave, kept, broken, told, pass } = setUp();
    autosave.changed();
    await pass(100);
    broken[0]!(new Error('full'));
    await pass(0);
    expect(told.at(-1)).toBe('failed');
    await pass(6000);
    expect(kept).toHaveLength(2);
    kept[1]!();
    await pass(0);
    expect(told.at(-1)).toBe('saved');
  });

  it('is not kept once another tab has the work', async () => {
    const { autosave, kept, pass } = setUp();
    autosave.changed();
    autosave.stop();
    autosave.changed();
    await pass(10_000);
    expect(kept).toEqual([]);
  });
});

describe('flushing', () => {
  it('waits for what is being kept and for what has changed since', async () => {
    const { autosave, kept, pass } = setUp();
    autosave.changed();
    await pass(100);
    autosave.changed();
    let done = false;
    const flushed = autosave.flush().then((allKept) => {
      done = true;
      return allKept;
    });
    kept[0]!();
    await pass(0);
    expect([kept.length, done]).toEqual([2, false]);
    kept[1]!();
    await expect(flushed).resolves.toBe(true);
  });

  it('ends where nothing can be kept, and says so', async () => {
    const { autosave, broken, pass } = setUp();
    autosave.changed();
    const flushed = autosave.flush();
    await pass(0);
    broken[0]!(new Error('denied'));
    await expect(flushed).resolves.toBe(false);
  });

  it('does nothing where nothing has changed', async () => {
    const { autosave, kept } = setUp();
    await expect(autosave.flush()).resolves.toBe(true);
    expect(kept).toEqual([]);
  });
});
