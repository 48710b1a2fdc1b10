import type { Tools } from '../state/action';
import { draftsOf } from './drafts';

/**
 * Takes up what an earlier pane over the same workbook could not write, once the workbook has been read, and says what
 * is written of it now.
 */
export const restoreDrafts = async (tools: Tools): Promise<void> => {
  const drafts = draftsOf(tools);
  await tools.store.until(({ stage, task }) => stage === 'filing' && task === null);
  const names = await drafts.restore();
  if (names.length === 0) return;
  const what = names.map((name) => `“${name}”`).join('、');
  tools.store.change({ notice: { message: `上次没来得及写入的内容已写入${what}，请核对。` } });
};
