import { actionNames, serveRibbon } from '../../src/taskpane/ribbon';
import type { RibbonActions } from '../../src/taskpane/ribbon';

type Handler = (event: { completed(): void }) => void;

const open = (deeds: Partial<RibbonActions> = {}) => {
  const handlers = new Map<string, Handler>();
  const done: string[] = [];
  const say = (word: string) => () => {
    done.push(word);
    return Promise.resolve();
  };
  const office = {
    actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
    addin: { showAsTaskpane: say('shown') },
  };
  const all = {
    check: say('checked'),
    next: say('gone on'),
    showReport: say('reported'),
    fail: () => undefined,
    ...deeds,
  };
  serveRibbon(office as unknown as Parameters<typeof serveRibbon>[0], all);
  const press = (name: string) =>
    new Promise<void>((completed) => handlers.get(name)!({ completed: () => completed() }));
  return { press, done, names: [...handlers.keys()] };
};

describe('a button of the ribbon', () => {
  it.each([
    [actionNames.check, 'checked'],
    [actionNames.next, 'gone on'],
    [actionNames.report, 'reported'],
  ])('%s shows the pane first, then acts, then says that it has finished', async (name, deed) => {
    const { press, done } = open();
    await press(name);
    expect(done).toEqual(['shown', deed]);
  });

  it('is served under every name of the manifest', () => {
    expect(open().names).toEqual(Object.values(actionNames));
  });

  it('shows what went wrong, and says that it has finished all the same', async () => {
    const failed: unknown[] = [];
    const error = new Error('no');
    const { press } = open({
      check: () => Promise.reject(error),
      fail: (reason) => void failed.push(reason),
    });
    await press(actionNames.check);
    expect(failed).toEqual([error]);
  });
});
