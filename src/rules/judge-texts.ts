import type { Unwanted } from '../model/wordings';
import { passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { inSource } from '../prose/prose';
import type { Stretch } from '../prose/prose';
import type { Draft, Subject } from './rule';

/** What is wrong with some words of a text. */
export interface Remark extends Pick<Draft, 'severity' | 'clause' | 'message'> {
  /** The words that are meant, in the text as it is read. */
  readonly at: Stretch;
  /** What should stand in their place, where that is certain. */
  readonly correction?: string;
}

/** A text with the same slip in every line is no reason for a list without end. */
const mostRemarks = 20;

/** The findings of a judge on each text that the clerk wrote; a message begins with where the words stand. */
export const judgeTexts = (
  { filing, form }: Subject,
  judge: (passage: Passage) => Iterable<Remark>,
): readonly Draft[] =>
  passagesOf(form, filing).flatMap((passage) => {
    const drafts: Draft[] = [];
    for (const { at, correction, message, ...rest } of judge(passage)) {
      const place = {
        slot: passage.slot,
        ...inSource(passage, at),
        ...(correction === undefined ? {} : { correction }),
      };
      drafts.push({
        ...rest,
        at: passage.slot,
        place,
        because: [],
        message: `“${passage.name}”：${message}`,
      });
      if (drafts.length === mostRemarks) break;
    }
    return drafts;
  });

/** One finding for each wording of a list that a text has. */
export const judgeWordings = (
  subject: Subject,
  unwanted: readonly Unwanted[],
  clause: string,
): readonly Draft[] =>
  judgeTexts(subject, ({ text }) =>
    unwanted.flatMap(({ pattern, severity, says, correction }) =>
      [...text.matchAll(pattern)].map((found) => ({
        at: stretchOf(found),
        severity,
        clause,
        message: `“${found[0]}”${says}`,
        ...(correction === undefined ? {} : { correction }),
      })),
    ),
  );

/** Where a match stands. */
export const stretchOf = (found: RegExpMatchArray): Stretch => ({
  from: found.index!,
  to: found.index! + found[0].length,
});
