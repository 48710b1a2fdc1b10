import type { ParagraphView } from '../../session/report/report-view';
import type { ButtonAction } from '../state/action';
import { adoptionOf, isReady } from './paragraphs';

/** 全部采用: writes the suggested texts of all paragraphs that are still empty; what the clerk has written stays. */
export const adoptAll = (paragraphs: readonly ParagraphView[]): ButtonAction => {
  const adoptions = paragraphs.filter((each) => isReady(each) && each.state === 'empty').map(adoptionOf);
  const count = adoptions.length;
  return {
    label: `全部采用${count > 0 ? `（${count} 段）` : ''}`,
    enabled: count > 0,
    task: 'writing',
    run: ({ session, writes }) =>
      writes.write(() => session.adopt(adoptions), `已采用 ${count} 段建议文字。`),
  };
};
