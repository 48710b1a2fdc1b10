import { fold } from '../model/fold';
import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';
import type { Prose } from '../prose/prose';
import { judgeTexts } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

interface Heading {
  readonly heading: string;
  /** As it is read. */
  readonly read: string;
  readonly slots: readonly string[];
}

const lineBreak = /[\n\r\u2028\u2029]/u;

/** Headings of the form, each with its slots; a chapter of tables has none. */
const headingsOf = oncePer((form: Form): readonly Heading[] =>
  form.chapters
    .flatMap(({ heading, slots }) => [
      { heading, slots: slots.map(({ key }) => key) },
      ...slots.flatMap((slot) =>
        slot.heading === undefined ? [] : [{ heading: slot.heading, slots: [slot.key] }],
      ),
    ])
    .map((each) => ({ ...each, read: fold(each.heading) })),
);

/** Where a heading is by itself at the beginning of a line; a sentence may begin with the same words. */
const findHeading = ({ source, text, places }: Prose, read: string): number | undefined => {
  for (let from = text.indexOf(read); from >= 0; from = text.indexOf(read, from + 1)) {
    const to = from + read.length;
    const begins = from === 0 || text[from - 1] === '\n';
    // A long heading may have been taken for a line that goes on, so that its line break is only in the source.
    const ends =
      /^(?:$|[\n。:])/u.test(text.slice(to, to + 1)) ||
      lineBreak.test(source.slice(places[to - 1], places[to]));
    if (begins && ends) return from;
  }
  return undefined;
};

/** D-1: each text is under its own heading, so that the chapters keep their order. */
export const headingsInPlace: Rule = {
  id: 'headings-in-place',
  title: '各章的顺序',
  ofNotice: true,
  check: (subject) => {
    const headings = headingsOf(subject.form);
    return judgeTexts(subject, (passage) =>
      headings.flatMap(({ heading, slots, read }): TextIssue[] => {
        const from = findHeading(passage, read);
        if (from === undefined) return [];
        const isOwn = slots.includes(passage.slot);
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
