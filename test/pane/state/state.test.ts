import type { Finding } from '../../../src/model/finding';
import type { Snapshot } from '../../../src/session/snapshot';
import { findingKey } from '../../../src/pane/check/findings';
import { initialState, reduce } from '../../../src/pane/state/state';
import type { PaneEvent, PaneState } from '../../../src/pane/state/state';

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
    const failed = after({ kind: 'started', task: 'writing' }, { kind: 'failed', trouble });
    expect(failed).toMatchObject({ task: 'writing', trouble });
    const inTrouble = reduce(failed, { kind: 'finished' });
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

  it('forgets the finding that was gone to once it is mended', () => {
    const finding = { rule: 'r', at: 'a', because: [] } as unknown as Finding;
    const found = { checked: { findings: [finding] } } as unknown as Snapshot;
    const mended = { checked: { findings: [] as Finding[] } } as unknown as Snapshot;
    const gone = after({ ...read, snapshot: found }, { kind: 'went', finding: findingKey(finding) });
    const seen = reduce(gone, { kind: 'arrived' });
    expect(reduce(seen, { ...read, snapshot: found })).toMatchObject({ current: 'r/a', arriving: false });
    expect(reduce(gone, { ...read, snapshot: mended })).toMatchObject({ current: null, arriving: false });
  });
});
