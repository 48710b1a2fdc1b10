import { fold } from '../model/fold';
import type { Form } from '../model/form';
import { judgeTexts } from './judge-texts';
import type { Remark } from './judge-texts';
import type { Rule } from './rule';

interface Heading {
  readonly heading: string;
  /** As it is read. */
  readonly read: string;
  readonly slots: readonly string[];
}

const known = new WeakMap<Form, readonly Heading[]>();

/** Headings of the form, each with its slots; a chapter of tables has none. */
const headingsOf = (form: Form): readonly Heading[] => {
  const headings = known.get(form) ?? listHeadings(form);
  known.set(form, headings);
  return headings;
};

const listHeadings = (form: Form): readonly Heading[] => {
  const read = (heading: string, slots: readonly string[]): Heading => ({
    heading,
    read: fold(heading),
    slots,
  });
  return form.chapters.flatMap(({ heading, slots }) => [
    read(
      heading,
      slots.map(({ key }) => key),
    ),
    ...slots.flatMap((slot) => (slot.heading === undefined ? [] : [read(slot.heading, [slot.key])])),
  ]);
};

/** D-1: each text stands under its own heading, so that the chapters keep their order. */
export const headingsInPlace: Rule = {
  id: 'headings-in-place',
  title: '各章的顺序',
  check: (subject) => {
    const headings = headingsOf(subject.form);
    return judgeTexts(subject, ({ text, slot }) =>
      headings.flatMap(({ heading, slots, read }): Remark[] => {
        const from = text.startsWith(read) ? 0 : text.indexOf(`\n${read}`) + 1;
        if (!text.startsWith(read, from)) return [];
        const isOwn = slots.includes(slot);
        return [
          {
            at: { from, to: from + read.length },
            severity: isOwn ? 'hint' : 'note',
            clause: 'headings',
            message: isOwn
              ? '报告会自动加上这个标题；正文里请不要再写。'
              : `这里出现了“${heading}”的标题；请把它的内容移到相应的位置。`,
            ...(isOwn ? { correction: '' } : {}),
          },
        ];
      }),
    );
  },
};
