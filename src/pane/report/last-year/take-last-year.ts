import { savedAt } from '../../../session/edit/draft-edits';
import type { ParagraphView } from '../../../session/report/report-view';
import type { ButtonAction } from '../../state/action';
import { paragraphName } from '../paragraphs';

/** 用上年的文字: puts last year's paragraph into the cell of this year's, whatever the clerk has written there. */
export const takeLastYear = (paragraph: ParagraphView): ButtonAction => ({
  label: '用上年的文字',
  spoken: `${paragraphName(paragraph)}用上年的文字`,
  task: 'writing',
  run: ({ session, writes }) => {
    const { slot, lastYear } = paragraph;
    const own = savedAt(session.snapshot.filing, { kind: 'text', at: slot });
    return writes.write(
      async () => (await session.writes()).writeTexts([{ slot, own, text: lastYear?.text ?? '' }]),
      '已填入上年的文字，请按今年的情况改写。',
    );
  },
});
