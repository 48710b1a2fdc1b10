import type { CoverChange } from '../../session/edit/cell-edits';
import type { Action } from '../state/action';

/** 空白格, 机关类型, 能否制定规章: what is set for this filing is written on its cover. */
export const changeSetting = (change: CoverChange): Action => ({
  task: 'writing',
  run: ({ session, writes }) =>
    writes.write(async () => (await session.writes()).changeCover(change), '设置已保存在“封面”。'),
});
