import type { Equation } from '../../model/equation';
import type { Field, FieldKind } from '../../model/field';

/** One way to read a row: a number for each of its fields. */
export type Split = readonly number[];

/** Steps that a search may take, so that a long run of digits makes nobody wait. */
const mostSteps = 150_000;
const mostSplits = 3000;
/** In signs, its decimals among them. */
const longestNumber = 40;

/** A total at the end of a row, and the fields before it that it is the sum of; by index. */
export interface RowSum {
  readonly total: number;
  readonly parts: readonly number[];
}

/** The totals that are worked out within a row of fields. */
export const rowSums = (equations: readonly Equation[], fields: readonly Field[]): readonly RowSum[] => {
  const index = new Map(fields.map(({ name }, at) => [name, at]));
  return equations.flatMap(({ left, right, grade }) => {
    const [single, ...more] = left.terms;
    if (grade !== 'error' || !single || more.length > 0 || left.less || right.less) return [];
    if ([single, ...right.terms].some(({ field, previous }) => previous || !index.has(field))) return [];
    const total = index.get(single.field)!;
    const parts = right.terms.map(({ field }) => index.get(field)!);
    return parts.every((part) => part < total) ? [{ total, parts }] : [];
  });
};

const shapes: Readonly<Record<FieldKind, RegExp>> = {
  count: /^(?:0|[1-9]\d*)$/u,
  change: /^[+-]?(?:0|[1-9]\d*)$/u,
  amount: /^(?:0|[1-9]\d*)(?:\.\d+)?$/u,
};

const numberOf = (digits: string, kind: FieldKind): number | undefined => {
  const value = Number(digits);
  return value <= Number.MAX_SAFE_INTEGER && shapes[kind].test(digits) ? value : undefined;
};

/** The end of a piece as a number, and where that begins. */
interface Ending {
  readonly from: number;
  readonly value: number;
}

/** Every end of these digits that is a number of a kind, the shortest first. */
const endingsOf = (digits: string, kind: FieldKind): readonly Ending[] => {
  const endings: Ending[] = [];
  if (/\D/u.test(digits)) {
    for (let from = digits.length - 1; from >= 0; from--) {
      const value = numberOf(digits.slice(from), kind);
      if (value !== undefined) endings.push({ from, value });
    }
    return endings;
  }
  // Plain digits are read from the last to the first: a long run of them costs no more than the longest number.
  for (let from = digits.length - 1, value = 0, place = 1; from >= 0; from--, place *= 10) {
    const digit = Number(digits[from]);
    if (digit > 0) value += digit * place;
    if (value > Number.MAX_SAFE_INTEGER) break;
    if (digit > 0 || place === 1) endings.push({ from, value });
  }
  return endings;
};

const tiny = 1e-9;

/** What is left of each total for the parts that are not yet known, while numbers are taken from the last to the first. */
class Remainders {
  private readonly left: number[];
  private readonly parts: ReadonlyMap<number, readonly number[]>;
  private readonly totals: ReadonlyMap<number, readonly number[]>;
  private readonly firsts: readonly number[];

  constructor(sums: readonly RowSum[], fields: number) {
    const sumsAt = (concerns: (sum: RowSum, field: number) => boolean) =>
      new Map(
        Array.from({ length: fields }, (_, field) => [
          field,
          sums.flatMap((sum, at) => (concerns(sum, field) ? [at] : [])),
        ]),
      );
    this.left = sums.map(() => 0);
    this.parts = sumsAt((sum, field) => sum.parts.includes(field));
    this.totals = sumsAt((sum, field) => sum.total === field);
    this.firsts = sums.map(({ parts }) => Math.min(...parts));
  }

  /** Takes a number for which there is room; false where a total cannot come out any more. */
  take(field: number, value: number): boolean {
    for (const sum of this.totals.get(field)!) this.left[sum]! += value;
    let fits = true;
    for (const sum of this.parts.get(field)!) {
      const left = (this.left[sum]! -= value);
      if (field === this.firsts[sum] && left > tiny) fits = false;
    }
    return fits;
  }

  /** Whether a number is not more than what is left of the totals that it is a part of. */
  hasRoom(field: number, value: number): boolean {
    for (const sum of this.parts.get(field)!) if (value - this.left[sum]! > tiny) return false;
    return true;
  }

  /** Undoes {@link take}. */
  giveBack(field: number, value: number): void {
    for (const sum of this.totals.get(field)!) this.left[sum]! -= value;
    for (const sum of this.parts.get(field)!) this.left[sum]! += value;
  }
}

/**
 * All ways to cut pieces of run-together digits into one number for each field, without numbers that begin with 0, such
 * that every total within the row comes out. A number is never spread over two pieces.
 * @param most ways that are wanted: with more than these, all are too many.
 * @returns undefined when there are too many to look at.
 */
export const splitsOf = (
  pieces: readonly string[],
  fields: readonly Field[],
  sums: readonly RowSum[],
  most = mostSplits,
): readonly Split[] | undefined => {
  const digits = pieces.reduce((sum, { length }) => sum + length, 0);
  if (pieces.length > fields.length || digits > fields.length * longestNumber) return [];
  const splits: Split[] = [];
  const numbers: number[] = fields.map(() => 0);
  const remainders = new Remainders(sums, fields.length);
  let steps = 0;
  /** By kind, piece and end. */
  const known: Readonly<Record<FieldKind, Map<number, (readonly Ending[])[]>>> = {
    count: new Map(),
    change: new Map(),
    amount: new Map(),
  };
  /** The ends of what is left of a piece: the search comes back to the same ones by the thousand. */
  const endings = (at: number, end: number, kind: FieldKind): readonly Ending[] => {
    const ends = known[kind].get(at) ?? [];
    known[kind].set(at, ends);
    return (ends[end] ??= endingsOf(pieces[at]!.slice(0, end), kind));
  };
  const lengthUpTo = pieces.map((_, at) => pieces.slice(0, at).reduce((sum, { length }) => sum + length, 0));
  /** Fills the fields below `wanted` from the pieces up to `at`, of which this one ends at `end`. */
  const search = (at: number, end: number, wanted: number): boolean => {
    if (++steps > mostSteps || splits.length > most) return false;
    if (wanted === 0) {
      if (at < 0) splits.push([...numbers]);
      return true;
    }
    // Each field needs a digit, and each piece has at least one field.
    if (at < 0 || lengthUpTo[at]! + end < wanted || wanted < at + 1) return true;
    const field = wanted - 1;
    // The only field that is left for a piece takes all of it.
    const takesAll = wanted === at + 1;
    for (const { from, value } of endings(at, end, fields[field]!.kind)) {
      if ((takesAll && from > 0) || !remainders.hasRoom(field, value)) continue;
      numbers[field] = value;
      const goesOn =
        !remainders.take(field, value) ||
        (from === 0 ? search(at - 1, pieces[at - 1]?.length ?? 0, field) : search(at, from, field));
      remainders.giveBack(field, value);
      if (!goesOn) return false;
    }
    return true;
  };
  return search(pieces.length - 1, pieces.at(-1)?.length ?? 0, fields.length) ? splits : undefined;
};
