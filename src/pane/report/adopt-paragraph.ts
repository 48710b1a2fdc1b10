import type { ParagraphView } from '../../session/report/report-view';
import type { ButtonAction } from '../state/action';
import { adoptionOf, isReady, paragraphName } from './paragraphs';

/** 采用, 更新: writes the suggested text of a paragraph into its cell, whatever the clerk has written there. */
export const adoptParagraph = (paragraph: ParagraphView): ButtonAction => ({
  label: paragraph.state === 'outdated' ? '更新' : '采用',
  spoken: `采用${paragraphName(paragraph)}的建议文字`,
  enabled: isReady(paragraph),
  task: 'writing',
  run: ({ session, writes }) =>
    // What was being typed there is in the workbook by now, and gives way: the clerk was asked.
    writes.write(() => session.adopt([adoptionOf(paragraph, session.snapshot)]), '已采用 1 段建议文字。'),
});
