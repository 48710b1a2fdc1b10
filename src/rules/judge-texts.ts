import { asQuoted } from '../model/nest-quotes';
import type { Unwanted } from '../model/wordings';
import { passagesOf } from '../prose/passages';
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
  message: `“${passage.name}”：${message}`,
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

/** The part of a text that a match covers. */
export const rangeOf = (found: RegExpMatchArray): TextRange => ({
  from: found.index!,
  to: found.index! + found[0].length,
});
