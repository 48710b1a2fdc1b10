import type { Equation } from '../../model/equation';
import { answerIn, beginsWithZero } from './figures';
import { rowSums } from './split-digits';
import type { RowSum } from './split-digits';
import type { RowReading } from './row-reading';

/** A row in the order of its page; a blank counts as 0. */
type Values = readonly number[];

const comesOut = (values: Values, sums: readonly RowSum[]): boolean =>
  sums.every(({ total, parts }) => parts.reduce((sum, part) => sum + values[part]!, 0) === values[total]);

/** The rows that these may be where two of them were run together: with each of them cut in two. */
const cutInTwo = (values: Values): readonly Values[] =>
  values.flatMap((value, at) => {
    const digits = String(value);
    const ends = Array.from(digits.slice(1), (_, index) => index + 1);
    return ends
      .filter((end) => digits[end] !== '0' || end === digits.length - 1)
      .map((end) => [
        ...values.slice(0, at),
        ...[Number(digits.slice(0, end)), Number(digits.slice(end))],
        ...values.slice(at + 1),
      ]);
  });

/** The rows that these may be where one before the last was lost: with what is left for it at each place. */
const withOneMore = (values: Values, sums: readonly RowSum[]): readonly Values[] =>
  values.map((_, at) => {
    const row = [...values.slice(0, at), 0, ...values.slice(at)];
    const sum = sums.find(({ total, parts }) => total === at || parts.includes(at));
    const parts = sum?.parts.reduce((all, part) => all + row[part]!, 0) ?? 0;
    row[at] = !sum ? 0 : sum.total === at ? parts : row[sum.total]! - parts;
    return row;
  });

/**
 * Whether a row whose last cell is blank may be one whose cells moved: one of them was lost or run into the next, and a
 * blank put at the end. It reads otherwise then, and its totals come out; without totals, a figure of several digits may
 * be two.
 */
export const mayHaveMoved = (
  equations: readonly Equation[],
  { row, pieces, fields = row.fields }: RowReading,
): boolean => {
  const cells = pieces.flatMap((piece, at) => {
    const field = fields[at];
    return field ? [{ field, answer: answerIn(piece, 'count') }] : [];
  });
  if (cells.length < 3 || cells.at(-1)!.answer !== null || cells.at(-2)!.answer === null) return false;
  if (pieces.some(beginsWithZero)) return true;
  const values = cells.slice(0, -1).map(({ answer }) => Number(answer ?? 0));
  if (values.some((value) => !Number.isSafeInteger(value) || value < 0)) return false;
  const sums = rowSums(
    equations,
    cells.map(({ field }) => field),
  );
  const others = [...cutInTwo(values), ...(sums.length > 0 ? withOneMore(values, sums) : [])];
  return others.some(
    (other) =>
      other.every((value) => value >= 0) &&
      comesOut(other, sums) &&
      values.some((value, at) => value !== other[at]),
  );
};
