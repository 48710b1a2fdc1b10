import type { Snapshot } from '../../src/session/snapshot';
import { initialState, reduce } from '../../src/taskpane/state';
import type { PaneEvent, PaneState } from '../../src/taskpane/state';

const after = (...events: readonly PaneEvent[]): PaneState => events.reduce(reduce, initialState);
const snapshot = {} as Snapshot;
const read: PaneEvent = { kind: 'read', snapshot, at: 5, listening: true };
const trouble = { title: '没有写入', message: '正在编辑单元格。' };

describe('the state of the pane', () => {
  it('goes to 建表 in a workbook that is not ours, and to 校验 in one that is', () => {
    expect(after({ kind: 'no-filing' }).stage).toBe('create');
    expect(after(read)).toMatchObject({ stage: 'filing', tab: 'check', snapshot, checkedAt: 5 });
  });

  it('goes back to 建表 when the sheets are deleted', () => {
    expect(after(read, { kind: 'no-filing' })).toMatchObject({ stage: 'create', snapshot: null });
  });

  it('keeps what it knows when a live check fails, and forgets the failure at the next reading that it listens for', () => {
    const failed = after(read, { kind: 'live-failed', message: '连接中断' });
    expect(failed).toMatchObject({ snapshot, liveFault: '连接中断' });
    expect(reduce(failed, { ...read, listening: false }).liveFault).toBe('连接中断');
    expect(reduce(failed, { kind: 'examined', snapshot }).liveFault).toBe('连接中断');
    expect(reduce(failed, read).liveFault).toBeNull();
  });

  it('keeps trouble in view until it is put away or something else is begun', () => {
    const inTrouble = after({ kind: 'started', task: 'writing' }, { kind: 'failed', trouble });
    expect(inTrouble).toMatchObject({ task: null, trouble });
    expect(reduce(inTrouble, read).trouble).toBe(trouble);
    expect(reduce(inTrouble, { kind: 'put-away' }).trouble).toBeNull();
    expect(reduce(inTrouble, { kind: 'started', task: 'checking' }).trouble).toBeNull();
  });

  it('tells of a success once', () => {
    const done = after(
      { kind: 'started', task: 'writing' },
      { kind: 'finished', notice: { message: '已写入。' } },
    );
    expect(done.notice).toEqual({ message: '已写入。' });
    expect(reduce(done, { kind: 'started', task: 'checking' }).notice).toBeNull();
    expect(reduce(done, { kind: 'tab', tab: 'report' }).notice).toBeNull();
  });

  it('changes one filter at a time, and begins the list anew', () => {
    const state = after(
      { kind: 'went', finding: 'a' },
      { kind: 'filtered', filters: { severity: 'error' } },
      { kind: 'filtered', filters: { table: 3 } },
    );
    expect(state).toMatchObject({ filters: { severity: 'error', table: 3 }, current: null });
  });
});
