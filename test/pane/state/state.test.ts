import type { Finding } from '../../../src/model/finding';
import type { Snapshot } from '../../../src/session/snapshot';
import {
  arrived,
  dismissed,
  filtered,
  finished,
  initialState,
  noFiling,
  read,
  showing,
  started,
  wentTo,
} from '../../../src/pane/state/state';
import { Observed } from '../../../src/pane/state/observed';
import type { StateChange } from '../../../src/pane/state/observed';
import type { PaneState } from '../../../src/pane/state/state';

const from = (state: PaneState, ...changes: readonly StateChange<PaneState>[]): PaneState => {
  const store = new Observed(state);
  for (const change of changes) store.change(change);
  return store.state;
};
const after = (...changes: readonly StateChange<PaneState>[]): PaneState => from(initialState, ...changes);
const snapshot = { checked: { findings: [] as Finding[] } } as unknown as Snapshot;
const wasRead = read(snapshot, 5, true);
const trouble = { title: '没有写入', message: '正在编辑单元格。' };

describe('the state of the pane', () => {
  it('goes to 建表 in a workbook that is not ours, and to 校验 in one that is', () => {
    expect(after(noFiling).stage).toBe('create');
    expect(after(wasRead)).toMatchObject({ stage: 'filing', tab: 'check', snapshot, checkedAt: 5 });
  });

  it('goes back to 建表 when the sheets are deleted', () => {
    expect(after(wasRead, noFiling)).toMatchObject({ stage: 'create', snapshot: null });
  });

  it('keeps what it knows when a live check fails, and forgets the failure at the next reading that it listens for', () => {
    const failed = after(wasRead, { liveFault: '连接中断' });
    expect(failed).toMatchObject({ snapshot, liveFault: '连接中断' });
    expect(from(failed, read(snapshot, 5, false)).liveFault).toBe('连接中断');
    expect(from(failed, { snapshot }).liveFault).toBe('连接中断');
    expect(from(failed, wasRead).liveFault).toBeNull();
  });

  it('keeps trouble in view until it is dismissed or something else is begun', () => {
    const failed = after(started('writing'), { trouble });
    expect(failed).toMatchObject({ task: 'writing', trouble });
    const inTrouble = from(failed, finished());
    expect(inTrouble).toMatchObject({ task: null, trouble });
    expect(from(inTrouble, wasRead).trouble).toBe(trouble);
    expect(from(inTrouble, dismissed).trouble).toBeNull();
    expect(from(inTrouble, started('checking')).trouble).toBeNull();
  });

  it('tells of a success once', () => {
    const done = after(started('writing'), finished({ message: '已写入。' }));
    expect(done.notice).toEqual({ message: '已写入。' });
    expect(from(done, started('checking')).notice).toBeNull();
    expect(from(done, showing('report')).notice).toBeNull();
  });

  it('changes one filter at a time, and begins the list anew', () => {
    const state = after(
      { current: 'a', arriving: true },
      filtered({ severity: 'error' }),
      filtered({ table: 3 }),
    );
    expect(state).toMatchObject({ filters: { severity: 'error', table: 3 }, current: null });
  });

  it('forgets the finding that was gone to once it is corrected', () => {
    const finding = { rule: 'r', at: 'a', because: [] } as unknown as Finding;
    const found = { checked: { findings: [finding] } } as unknown as Snapshot;
    const corrected = { checked: { findings: [] as Finding[] } } as unknown as Snapshot;
    const gone = after(read(found, 5, true), wentTo(finding, ''));
    const seen = from(gone, arrived());
    expect(from(seen, read(found, 5, true))).toMatchObject({ current: 'r/a', arriving: false });
    expect(from(gone, read(corrected, 5, true))).toMatchObject({ current: null, arriving: false });
  });
});
