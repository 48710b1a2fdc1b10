import { restoredSentence } from '../../session/format/format-words';
import type { ButtonAction } from '../state/action';

/** 恢复表格格式: gives cells their looks and names again; what stands in them is not touched. */
export const restoreFormats: ButtonAction = {
  label: '恢复表格格式',
  busyLabel: '正在恢复…',
  task: 'restoring',
  run: async ({ session, watch, composer }) => {
    try {
      const restored = await (await session.restoring()).restoreFormats();
      await watch.refresh();
      await composer.composeIfShown();
      return restored ? restoredSentence(restored) : '表格格式没有缺失，不用恢复。';
    } finally {
      await watch.findLosses();
    }
  },
};
