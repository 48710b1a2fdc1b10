import { savedAt } from '../../../session/edit/draft-edits';
import type { ButtonAction } from '../../state/action';

/** 清空我的文字: takes the clerk's text of a paragraph away, so that the report writes it from the problems. */
export const backToProblems = (slot: string): ButtonAction => ({
  label: '清空我的文字，用逐条填写的',
  task: 'writing',
  run: ({ session, writes }) => {
    const own = savedAt(session.snapshot.filing, { kind: 'text', at: slot });
    return writes.write(
      async () => (await session.writes()).writeTexts([{ slot, own, text: '' }]),
      '已清空，报告改用逐条填写的问题和措施。',
    );
  },
});
