import { HostFault } from '../../model/host-fault';
import type { Plan } from '../../session/edit/create-sheets';
import type { ButtonAction } from '../state/action';

/**
 * 创建, 换名创建: draws the sheets of a new filing.
 * @param inTheWay names of the clerk's own sheets, for which ours get other names
 */
export const createFiling = (plan: Plan, inTheWay: readonly string[] = []): ButtonAction => ({
  ...(inTheWay.length > 0 ? { label: '换名创建' } : { label: '创建', busyLabel: '正在建表…' }),
  task: 'creating',
  run: async ({ store, session, watch }) => {
    store.change({ conflict: null });
    const reports = store.state.startingReports;
    const hasReports = Object.keys(reports).length > 0;
    const { inTheWay: taken, notes } = await session.create(
      { ...plan, ...(hasReports ? { reports } : {}) },
      inTheWay,
    );
    if (taken.length > 0) return store.change({ conflict: taken });
    await watch.begin();
    if (store.state.stage === 'create') throw new HostFault('cover-gone');
    store.change({ importing: null, startingReports: {} });
    if (!hasReports && notes.length === 0) return undefined;
    return [hasReports ? '表格已建好，导入的数据已写入。' : '表格已建好。', ...notes].join('');
  },
});
