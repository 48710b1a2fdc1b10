import type { ButtonAction } from '../state/action';
import { dismissed } from '../state/state';
import { emptyView, targetNames } from './import-state';
import type { ImportTarget } from './import-state';

/**
 * 导入上年数据, 导入本年数据, 重新选择: shows the page on which a report is chosen, which stands in the check, whichever
 * tab the browser edition has asked for it from.
 */
export const openImport = (target: ImportTarget, label = `导入${targetNames[target]}`): ButtonAction => ({
  label,
  run: ({ store }) => store.change({ ...dismissed, tab: 'check', importing: emptyView(target) }),
});
