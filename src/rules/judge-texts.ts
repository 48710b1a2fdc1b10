import { leadingSlot } from '../filing/text-slots';
import { asQuoted } from '../model/nest-quotes';
import type { Form } from '../model/form';
import type { UnusedLine } from '../model/page-reading';
import type { Unwanted } from '../model/wordings';
import { nameAt, passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { inSource } from '../prose/prose';
import type { TextRange } from '../prose/prose';
import type { Draft, Subject } from './rule';

/** What is wrong with some words of a text. */
export interface TextIssue extends Omit<Draft, 'at' | 'place' | 'because' | 'suggestions'> {
  /** The words that are meant, in the text as it is read. */
  readonly at: TextRange;
  /** What should be in their place, where that is certain. */
  readonly correction?: string;
  readonly because?: Draft['because'];
}

/** A text with the same slip in every line is no reason for a list without end. */
const mostIssues = 20;

/** The finding of an issue; its message begins with the name of the text. */
export const draftOf = (
  passage: Passage,
  { severity, at, correction, because = [], clause, message, ...sides }: TextIssue,
): Draft => ({
  severity,
  at: passage.slot,
  place: {
    slot: passage.slot,
    ...inSource(passage, at),
    ...(correction === undefined ? {} : { correction }),
  },
  because,
  clause,
  message: `“${nameAt(passage, inSource(passage, at).from)}”：${message}`,
  ...sides,
});

/** The findings of a judge on each text that the clerk wrote. */
export const judgeTexts = (
  { filing, form }: Subject,
  judge: (passage: Passage) => Iterable<TextIssue>,
): readonly Draft[] =>
  passagesOf(form, filing).flatMap((passage) => {
    const drafts: Draft[] = [];
    for (const issue of judge(passage)) {
      drafts.push(draftOf(passage, issue));
      if (drafts.length === mostIssues) break;
    }
    return drafts;
  });

/** Words as the clerk wrote them, to stand between quotation marks. */
const wordsAt = (passage: Passage, range: TextRange): string => {
  const { from, to } = inSource(passage, range);
  return asQuoted(passage.source.slice(from, to).replace(/\s+/gu, ''));
};

/** One finding for each wording of a list that a text has. */
export const judgeWordings = (
  subject: Subject,
  unwanted: readonly Unwanted[],
  clause: string,
): readonly Draft[] =>
  judgeTexts(subject, (passage) =>
    unwanted.flatMap(({ pattern, severity, says, correction }) =>
      [...passage.text.matchAll(pattern)].map((found) => ({
        at: rangeOf(found),
        severity,
        clause,
        message: `“${wordsAt(passage, rangeOf(found))}”${says}`,
        ...(correction === undefined ? {} : { correction }),
      })),
    ),
  );

/** Where a finding on a chapter leads: the text that it is known by, or the first cell of its table. */
const placeOf = (form: Form, chapter: number): string => {
  const slot = leadingSlot(form.chapters.find(({ number }) => number === chapter));
  return slot ?? form.tables.find(({ number }) => number === chapter)?.fields[0]?.name ?? 'preface';
};

/** A finding on who signs a page, and when: nowhere in its texts, but behind the last. */
export const signatureDraft = (form: Form, draft: Omit<Draft, 'at' | 'because' | 'place'>): Draft => ({
  ...draft,
  at: placeOf(form, form.chapters.at(-1)!.number),
  because: [],
});

/** The findings of a judge on the words of a page that are in none of its texts, such as headings. */
export const judgeUnusedLines = (
  { filing, form }: Subject,
  judge: (line: UnusedLine) => readonly Omit<Draft, 'at' | 'because'>[],
): readonly Draft[] =>
  (filing.page?.unusedLines ?? [])
    .flatMap((line) =>
      judge(line).map((draft) => ({ ...draft, at: placeOf(form, line.chapter), because: [] })),
    )
    .slice(0, mostIssues);

/** The part of a text that a match covers. */
export const rangeOf = (found: RegExpMatchArray): TextRange => ({
  from: found.index!,
  to: found.index! + found[0].length,
});
