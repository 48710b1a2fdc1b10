import { isBlank } from '../model/answer';
import { chosenFor } from '../model/chapter';
import { passagesOf } from '../prose/passages';
import type { Rule } from './rule';

/** D-1: no chapter of the report is empty. Said once a text has been written; before that there is nothing to judge. */
export const chaptersAreComplete: Rule = {
  id: 'chapters-are-complete',
  title: '各章都有内容',
  check: ({ filing, form }) => {
    const passages = passagesOf(form, filing).filter(({ chapter }) => chapter > 0);
    if (passages.length === 0) return [{ reason: '报告的文字还没有写，没有核对文字' }];
    const written = new Set(passages.map(({ chapter }) => chapter));
    const { fee } = form.wordings;
    /** Whether figures or chosen sentences make the chapter. */
    const isGenerated = (chapter: number): boolean =>
      chapter === fee?.chapter
        ? !isBlank(filing.answers[fee.field])
        : Object.values(filing.answers).some((answer) => !isBlank(answer));
    return form.chapters
      .filter(({ number, slots }) => slots.length > 0 && !written.has(number))
      .filter(({ slots }) => !slots.some((slot) => chosenFor(slot, filing.settings).length > 0))
      .filter(
        ({ number, slots }) => !slots.some(({ sentences }) => sentences.length > 0) || !isGenerated(number),
      )
      .map(({ heading, slots }) => ({
        severity: 'error' as const,
        at: slots[0]!.key,
        because: [],
        clause: 'fullText',
        message: `“${heading}”还没有内容；六个部分都要写，不能遗漏。`,
      }));
  },
};
