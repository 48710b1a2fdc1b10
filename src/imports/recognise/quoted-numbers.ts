import type { FormRow } from './labels';
import type { Split } from './split-digits';
import { coreOf, fold } from '../fold';

const shortestWord = 3;

/** Numbers of two digits and more in the sentences that speak of a row. */
const numbersAbout = (row: FormRow, prose: readonly string[]): ReadonlySet<number> => {
  const words = row.cores.filter((core) => core.length >= shortestWord);
  const sentences = prose.flatMap((line) => fold(line).split(/[。;；]/u));
  return new Set(
    sentences
      .filter((sentence) => words.some((word) => coreOf(sentence).includes(word)))
      .flatMap((sentence) => sentence.match(/\d{2,}(?:\.\d+)?/gu) ?? [])
      .map(Number),
  );
};

/**
 * The one way to read a row that the report's own sentences bear out: they quote at least two of its numbers, and fewer
 * of any other way's.
 */
export const splitQuoted = (
  row: FormRow,
  splits: readonly Split[],
  prose: readonly string[],
): Split | undefined => {
  const quoted = numbersAbout(row, prose);
  const scores = splits.map((split) => new Set(split.filter((value) => quoted.has(value))).size);
  const best = Math.max(0, ...scores);
  const winners = splits.filter((_, index) => scores[index] === best);
  return best >= 2 && winners.length === 1 ? winners[0] : undefined;
};
