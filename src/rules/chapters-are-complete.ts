import { fieldsOf } from '../model/form';
import { passagesOf } from '../prose/passages';
import { furthestChapter } from '../filing/furthest-chapter';
import { isBegun } from '../filing/reported-texts';
import { leadingSlot } from '../filing/text-slots';
import type { Rule, Subject } from './rule';

/** The slots for which the report says something, be it with gaps. */
const slotsWithWords = ({ report }: Subject): ReadonlySet<string> =>
  new Set(
    report?.blocks.flatMap((block) =>
      block.kind === 'paragraph' && !block.runs.every(({ pending }) => pending) ? [block.slot] : [],
    ),
  );

/**
 * D-1: no chapter of the report is empty. Said once a text has been written; before that it is only listed what is
 * still to be written, and so is what follows the last that there is. A chapter that figures make is not empty for the gaps in it, but one on the fee alone is.
 */
export const chaptersAreComplete: Rule = {
  id: 'chapters-are-complete',
  title: '各章都有内容',
  ofNotice: true,
  ofAllTexts: true,
  check: (subject) => {
    const { filing, form, typed, written } = subject;
    if (!isBegun(form, written)) return [{ reason: '报告的文字还没有写，只核对了自动生成的句子' }];
    const whole = new Set(passagesOf(form, filing).map(({ chapter }) => chapter));
    const withWords = slotsWithWords(subject);
    const furthest = furthestChapter(form, { answers: typed, texts: written });
    const tables = fieldsOf(form).at(-1)!.table;
    return form.chapters
      .filter(({ number, slots }) => slots.length > 0 && !whole.has(number))
      .filter(({ number }) => furthest >= Math.min(number - 1, tables))
      .filter(
        ({ number, slots }) =>
          number === form.wordings.fee?.chapter || !slots.some(({ key }) => withWords.has(key)),
      )
      .map((chapter) => ({
        severity: 'error' as const,
        at: leadingSlot(chapter)!,
        because: [],
        clause: 'fullText',
        message: `“${chapter.heading}”还没有内容；六个部分都要写，不能遗漏。`,
      }));
  },
};
