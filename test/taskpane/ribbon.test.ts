import { Observed } from '../../src/pane/state/observed';
import { initialState } from '../../src/pane/state/state';
import type { PaneState } from '../../src/pane/state/state';
import { ribbonActions, serveRibbon } from '../../src/taskpane/ribbon';

type Handler = (event: { completed(): void }) => void;
type PaneOfRibbon = Parameters<typeof serveRibbon>[1];

const open = (
  changes: Partial<PaneOfRibbon> = {},
  tellsOf: () => Promise<unknown> = () => Promise.resolve(),
) => {
  let tell: (message: { visibilityMode: string }) => void = () => undefined;
  const handlers = new Map<string, Handler>();
  const done: unknown[] = [];
  const office = {
    actions: { associate: (name: string, handler: Handler) => void handlers.set(name, handler) },
    addin: {
      showAsTaskpane: async () => void done.push('shown'),
      onVisibilityModeChanged: (handler: typeof tell) => {
        tell = handler;
        return tellsOf();
      },
    },
  };
  const pane: PaneOfRibbon = {
    store: new Observed<PaneState>({ ...initialState, task: null }),
    run: async (action) => void done.push(action),
    fail: () => undefined,
    ...changes,
  };
  serveRibbon(office as unknown as Parameters<typeof serveRibbon>[0], pane);
  const press = (name: string) =>
    new Promise<void>((completed) => handlers.get(name)!({ completed: () => completed() }));
  const hide = () => tell({ visibilityMode: 'Hidden' });
  return { press, done, hide, names: [...handlers.keys()] };
};

describe('a button of the ribbon', () => {
  it.each(Object.entries(ribbonActions))(
    '%s shows the pane first, then acts, then says that it has finished',
    async (name, action) => {
      const { press, done } = open();
      await press(name);
      expect(done).toEqual(['shown', action]);
    },
  );

  it('does 校验, goes to the next finding, or shows the report', () => {
    expect(Object.entries(ribbonActions).map(([name, { label }]) => [name, label])).toEqual([
      ['check', '校验'],
      ['next', '下一处'],
      ['report', '去生成报告'],
    ]);
  });

  it('is served under every name of the manifest', () => {
    expect(open().names).toEqual(Object.keys(ribbonActions));
  });

  it('shows what went wrong, and says that it has finished all the same', async () => {
    const failed: unknown[] = [];
    const error = new Error('no');
    const { press } = open({
      run: () => Promise.reject(error),
      fail: (reason) => void failed.push(reason),
    });
    await press('check');
    expect(failed).toEqual([error]);
  });

  it('shows the pane once, and again after it was hidden: each time the grid loses the focus', async () => {
    const { press, done, hide } = open();
    const { check, next } = ribbonActions;
    await press('check');
    await press('next');
    hide();
    await press('next');
    expect(done).toEqual(['shown', check, next, 'shown', next]);
  });

  it('shows the pane each time where Excel does not tell whether it is in view', async () => {
    const { press, done } = open({}, () => Promise.reject(new Error('not supported')));
    await press('next');
    await press('next');
    expect(done).toEqual(['shown', ribbonActions.next, 'shown', ribbonActions.next]);
  });
});
