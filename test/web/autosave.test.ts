import { Autosave } from '../../src/web/autosave';
import type { AutosaveState } from '../../src/web/autosave';

jest.useFakeTimers();

/** An autosave whose saving ends when the test says so. */
const setUp = () => {
  const saves: (() => void)[] = [];
  const broken: ((error: Error) => void)[] = [];
  const states: AutosaveState['stage'][] = [];
  const autosave = new Autosave(
    () =>
      new Promise<void>((resolve, reject) => {
        saves.push(resolve);
        broken.push(reject);
      }),
    ({ stage }) => states.push(stage),
  );
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
  return { autosave, saves, broken, states, pass };
};

it('what is on its way is not saved, and where nothing comes of it, nothing was', async () => {
  const { autosave, states, pass } = setUp();
  let come: (() => void) | undefined;
  void autosave.expect(new Promise<void>((resolve) => (come = resolve)));
  await pass(20_000);
  expect(states).toEqual(['saving']);
  come!();
  await pass(0);
  expect(states).toEqual(['saving', 'unchanged']);
});

describe('a change', () => {
  it('is saved at once, and said to be', async () => {
    const { autosave, saves, states, pass } = setUp();
    autosave.changed();
    await pass(100);
    expect(states).toEqual(['saving']);
    saves[0]!();
    await pass(0);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('that comes while an earlier one is being saved is saved after it, together with others', async () => {
    const { autosave, saves, pass } = setUp();
    autosave.changed();
    await pass(100);
    autosave.changed();
    autosave.changed();
    await pass(1000);
    expect(saves).toHaveLength(1);
    saves[0]!();
    // It took a second: whoever types is left alone for as long as can be lost, two seconds, and no longer.
    await pass(1900);
    expect(saves).toHaveLength(1);
    await pass(200);
    expect(saves).toHaveLength(2);
    saves[1]!();
    await pass(10_000);
    expect(saves).toHaveLength(2);
  });

  it('that could not be saved is said, and tried again', async () => {
    const { autosave, saves, broken, states, pass } = setUp();
    autosave.changed();
    await pass(100);
    broken[0]!(new Error('full'));
    await pass(0);
    expect(states.at(-1)).toBe('failed');
    await pass(6000);
    expect(saves).toHaveLength(2);
    saves[1]!();
    await pass(0);
    expect(states.at(-1)).toBe('saved');
  });

  it('takes back that all is saved at once, and so does one that comes during a save', async () => {
    const { autosave, saves, states, pass } = setUp();
    autosave.changed();
    expect(states).toEqual(['saving']);
    await pass(100);
    autosave.changed();
    saves[0]!();
    await pass(0);
    expect(states).toEqual(['saving']);
    await pass(1000);
    saves[1]!();
    await pass(0);
    expect(states).toEqual(['saving', 'saved']);
    autosave.changed();
    expect(states.at(-1)).toBe('saving');
  });

  it('that the browser never answers for is said to be lost to it, and nobody waits for it', async () => {
    const { autosave, saves, states, pass } = setUp();
    autosave.changed();
    const flushed = autosave.flush();
    await pass(11_000);
    expect(states).toEqual(['saving', 'failed']);
    await expect(flushed).resolves.toBe(false);
    await expect(autosave.flush()).resolves.toBe(false);
    saves[0]!();
    await pass(0);
    expect(states.at(-1)).toBe('saved');
  });

  it('that is stored apart counts as well, and is saved with the work where that fails', async () => {
    const { autosave, saves, states, pass } = setUp();
    let fail: (error: Error) => void = () => undefined;
    void autosave.include(new Promise((_, reject) => (fail = reject)));
    expect(states).toEqual(['saving']);
    fail(new Error('aborted'));
    await pass(10);
    expect(saves).toHaveLength(1);
    saves[0]!();
    await pass(0);
    expect(states).toEqual(['saving', 'saved']);
  });

  it('is not saved once another tab has the work', async () => {
    const { autosave, saves, pass } = setUp();
    autosave.changed();
    autosave.stop();
    autosave.changed();
    await pass(10_000);
    expect(saves).toEqual([]);
  });
});

describe('flushing', () => {
  it('waits for what is being saved and for what has changed since', async () => {
    const { autosave, saves, pass } = setUp();
    autosave.changed();
    await pass(100);
    autosave.changed();
    let done = false;
    const flushed = autosave.flush().then((isUpToDate) => {
      done = true;
      return isUpToDate;
    });
    saves[0]!();
    await pass(0);
    expect([saves.length, done]).toEqual([2, false]);
    saves[1]!();
    await expect(flushed).resolves.toBe(true);
  });

  it('ends where nothing can be saved, and says so', async () => {
    const { autosave, broken, pass } = setUp();
    autosave.changed();
    const flushed = autosave.flush();
    await pass(0);
    broken[0]!(new Error('denied'));
    await expect(flushed).resolves.toBe(false);
  });

  it('waits for what is being stored apart, and does not save the whole work over and over meanwhile', async () => {
    const { autosave, saves, pass } = setUp();
    let end: () => void = () => undefined;
    const stored = autosave.include(new Promise((resolve) => (end = resolve)));
    const flushed = autosave.flush();
    await pass(1000);
    expect(saves).toEqual([]);
    end();
    await stored;
    await expect(flushed).resolves.toBe(true);
  });

  it('does not wait for ever for what is stored apart, and waits again for the next', async () => {
    const { autosave, saves, states, pass } = setUp();
    let [end, endNext]: (() => void)[] = [];
    void autosave.include(new Promise((resolve) => (end = resolve)));
    const flushed = autosave.flush();
    await pass(11_000);
    await expect(flushed).resolves.toBe(false);
    await expect(autosave.flush()).resolves.toBe(false);
    end!();
    await pass(0);
    expect(states).toEqual(['saving', 'failed', 'saved']);
    void autosave.include(new Promise((resolve) => (endNext = resolve)));
    const next = autosave.flush();
    await pass(0);
    endNext!();
    await expect(next).resolves.toBe(true);
    expect(saves).toEqual([]);
  });

  it('does nothing where nothing has changed', async () => {
    const { autosave, saves } = setUp();
    await expect(autosave.flush()).resolves.toBe(true);
    expect(saves).toEqual([]);
  });
});
