import type { ParagraphView } from '../../session/report/report-view';
import type { ButtonAction } from '../state/action';
import { paragraphName } from './paragraphs';

/** 到表格中编辑: goes to the cell of a paragraph. */
export const editInSheet = (paragraph: ParagraphView): ButtonAction => ({
  label: '到表格中编辑',
  spoken: `到表格中编辑${paragraphName(paragraph)}`,
  icon: 'go',
  task: 'going',
  run: ({ session }) => session.revealText(paragraph.slot),
});
