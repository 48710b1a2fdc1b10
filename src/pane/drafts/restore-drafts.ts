import type { Tools } from '../state/action';
import { draftsOf } from './drafts';

const parsed = (noted: string): unknown => {
  try {
    return JSON.parse(noted);
  } catch {
    return undefined;
  }
};

/** Takes up what an earlier pane over the same workbook could not write, and says what is written of it now. */
export const restoreDrafts = async (tools: Tools, noted: string): Promise<void> => {
  const names = await draftsOf(tools).restore(parsed(noted));
  if (names.length === 0) return;
  const what = names.map((name) => `“${name}”`).join('、');
  tools.store.change({ notice: { message: `上次没来得及写入的内容已写入${what}，请核对。` } });
};
