import { setImmediate } from 'node:timers/promises';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { Pages } from '../../src/pane/app';
import type { Action } from '../../src/pane/state/action';
import { PaneContext } from '../../src/pane/state/pane-context';
import { initialState } from '../../src/pane/state/state';
import type { PaneState } from '../../src/pane/state/state';
import { takeSnapshot } from '../../src/session/snapshot';
import type { Snapshot } from '../../src/session/snapshot';
import { forms } from '../../src/forms/index';
import { goldenFiling, sessionOf } from '../support/golden';
import { MemoryHost } from '../support/memory-host';

const root = document.createElement('div');
afterEach(() => render(null, root));

/** Shows a state of the pane, without any workbook; what is asked of it is only noted. */
const show = (changes: Partial<PaneState>): readonly Action[] => {
  const asked: Action[] = [];
  const run = (action: Action): Promise<void> => {
    asked.push(action);
    return Promise.resolve();
  };
  const state: PaneState = { ...initialState, forms, newYear: 2025, task: null, ...changes };
  void act(() =>
    render(
      <PaneContext.Provider value={{ state, run, change: () => undefined, tools: null }}>
        <Pages />
      </PaneContext.Provider>,
      root,
    ),
  );
  return asked;
};

const snapshotOf = async (name: string): Promise<Snapshot> => {
  const host = new MemoryHost();
  await host.draw(sessionOf(goldenFiling(name)).draw());
  return takeSnapshot(await host.read(), forms, 2026) as Snapshot;
};

const button = (name: string): HTMLButtonElement =>
  [...root.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;

describe('the pane without a workbook', () => {
  it('begins, and says why it cannot be used', () => {
    show({});
    expect(root.textContent).toContain('正在打开工作簿…');
    const asked = show({ stage: 'blocked', blockage: 'cannot-read' });
    expect(root.textContent).toContain('没有读出工作簿');
    button('重试').click();
    expect(asked).toMatchObject([{ label: '重试' }]);
  });

  it('shows what is asked for before there are tables', async () => {
    show({ stage: 'create' });
    while (!root.querySelector('input')) await act(() => setImmediate());
    expect(root.querySelector('h1')?.textContent).toBe('新建年度报告');
    expect([...root.querySelectorAll('input')].map(({ value }) => value)).toContain('2025');
  });

  it('shows findings, and hands on what is asked', async () => {
    const asked = show({ stage: 'filing', snapshot: await snapshotOf('2025-row-total-wrong') });
    expect(root.querySelector('.status-text')?.textContent).toContain('2 处必须改正');
    for (const name of ['校验', '下一处', '定位']) {
      const [last] = [...root.querySelectorAll('button')]
        .filter(({ textContent }) => textContent === name)
        .slice(-1);
      last!.click();
    }
    expect(asked).toMatchObject([{ label: '校验' }, { label: '下一处' }, { label: '定位' }]);
  });

  it('does nothing that has to wait while it is busy, and says so on its buttons', async () => {
    show({ stage: 'filing', task: 'checking', snapshot: await snapshotOf('2025-row-total-wrong') });
    expect(button('正在校验…').getAttribute('aria-disabled')).toBe('true');
    expect(button('下一处').getAttribute('aria-disabled')).toBe('true');
  });
});
