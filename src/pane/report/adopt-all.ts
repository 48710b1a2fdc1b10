import type { ParagraphView } from '../../session/report/report-view';
import type { ButtonAction } from '../state/action';
import { adoptionOf, isReady } from './paragraphs';

/** 全部采用: writes the suggested texts of all paragraphs that are still empty; what the clerk has written stays. */
export const adoptAll = (paragraphs: readonly ParagraphView[]): ButtonAction => {
  const ready = paragraphs.filter((each) => isReady(each) && each.state === 'empty');
  const count = ready.length;
  return {
    label: `全部采用${count > 0 ? `（${count} 段）` : ''}`,
    enabled: count > 0,
    task: 'writing',
    run: ({ session, writes }) => {
      // What was being typed in one of them is in the workbook by now, and stays.
      const adoptions = ready
        .map((each) => adoptionOf(each, session.snapshot))
        .filter(({ own }) => own === '');
      return writes.write(() => session.adopt(adoptions), `已采用 ${adoptions.length} 段建议文字。`);
    },
  };
};
