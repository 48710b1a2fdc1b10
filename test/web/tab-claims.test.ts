import { TabClaims } from '../../src/web/tab-claims';
import type { ClaimEvents } from '../../src/web/tab-claims';
import { BrowserInMemory } from './tabs-in-memory';

jest.useFakeTimers();

const setUp = () => {
  const browser = new BrowserInMemory();
  const tab = (name: string): TabClaims => new TabClaims(browser.leases, browser.channelOf(name));
  const heard: string[] = [];
  const events = (name: string, onWanted: () => void = () => undefined): ClaimEvents => ({
    onWanted: () => {
      heard.push(`${name} is wanted`);
      onWanted();
    },
    onLost: () => heard.push(`${name} is lost`),
  });
  const pass = (milliseconds: number) => jest.advanceTimersByTimeAsync(milliseconds);
  return { browser, tab, heard, events, pass };
};

/** What has become of a promise by now. */
const stateOf = async <Result>(promise: Promise<Result>): Promise<Result | 'pending'> => {
  await jest.advanceTimersByTimeAsync(0);
  return Promise.race([promise, Promise.resolve('pending' as const)]);
};

describe('a work', () => {
  it('that a tab has is not given to another, which knows at once', async () => {
    const { tab, events } = setUp();
    const [first, second] = [tab('first'), tab('second')];
    expect(await first.claim('w', events('first'))).toBeDefined();
    expect(await stateOf(second.claim('w', events('second')))).toBeUndefined();
    expect(await stateOf(second.claimed())).toEqual(new Set(['w']));
    expect(await stateOf(first.claimed())).toEqual(new Set(['w']));
  });

  it('is given on at once where its tab has given it up or gone away, and soon where it was killed', async () => {
    const { browser, tab, events, pass } = setUp();
    const [first, second, third, fourth] = [tab('1'), tab('2'), tab('3'), tab('4')];
    (await first.claim('w', events('1')))!.release();
    expect(await stateOf(second.claim('w', events('2')))).toBeDefined();
    second.leave();
    expect(await stateOf(third.claim('w', events('3')))).toBeDefined();
    browser.kill('3');
    const taken = fourth.claim('w', events('4'));
    expect(await stateOf(taken)).toBe('pending');
    await pass(2000);
    expect(await stateOf(taken)).toBeDefined();
  });

  it('is handed over once the tab that has it has saved its last changes', async () => {
    const { tab, heard, events, pass } = setUp();
    const [first, second] = [tab('first'), tab('second')];
    let save: () => void = () => undefined;
    const claim = (await first.claim(
      'w',
      events('first', () => (save = () => claim.release())),
    ))!;
    const taken = second.takeOver('w', events('second'));
    await pass(3000);
    expect(await stateOf(taken)).toBe('pending');
    save();
    expect(await stateOf(taken)).toBeDefined();
    expect(heard).toEqual(['first is wanted']);
  });

  it('is taken from a tab that does not come to save it, or does not answer, which hears of it', async () => {
    const { tab, heard, events, pass } = setUp();
    const [first, second] = [tab('first'), tab('second')];
    await first.claim('w', events('first'));
    const taken = second.takeOver('w', events('second'));
    await pass(5000);
    expect(await stateOf(taken)).toBeDefined();
    expect(heard).toEqual(['first is wanted', 'first is lost']);
  });

  it('that was taken while a tab did not run is known to be lost when it runs again', async () => {
    const { browser, tab, heard, events, pass } = setUp();
    const first = tab('first');
    await first.claim('w', events('first'));
    browser.kill('first');
    const taken = tab('second').claim('w', events('second'));
    await pass(2000);
    await taken;
    await first.lookAgain();
    expect(heard).toEqual(['first is lost']);
  });

  it('of a tab that was killed is waited for at one listing alone, and of one that only slept is its own again', async () => {
    const { browser, tab, events, pass } = setUp();
    const first = tab('first');
    await first.claim('w', events('first'));
    const second = tab('second');
    const wake = browser.kill('first');
    const listed = second.claimed();
    await pass(2000);
    expect(await stateOf(listed)).toEqual(new Set());
    expect(await stateOf(second.claimed())).toEqual(new Set());
    wake();
    await first.lookAgain();
    expect(await stateOf(second.claimed())).toEqual(new Set(['w']));
  });
});
