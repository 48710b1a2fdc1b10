import { termsOf } from '../../model/equation';
import type { Equation } from '../../model/equation';
import type { Split } from './split-digits';

/** A row that can be read in several ways. */
export interface OpenRow {
  readonly fields: readonly string[];
  readonly splits: readonly Split[];
}

/** Sums that are worked out for one row; beyond this nothing is decided. */
const mostSums = 150_000;

interface Constraint {
  readonly constant: number;
  readonly signs: ReadonlyMap<string, number>;
}

/** Equations whose figures are all known or in open rows; the known ones are added up. */
const constraintsOver = (
  equations: readonly Equation[],
  known: ReadonlyMap<string, number>,
  open: ReadonlySet<string>,
): readonly Constraint[] =>
  equations.flatMap((equation) => {
    const { left, right, grade } = equation;
    const terms = termsOf(equation);
    const usable =
      grade === 'error' &&
      terms.some(({ field }) => open.has(field)) &&
      terms.every(({ field, previous }) => !previous && (open.has(field) || known.has(field)));
    if (!usable) return [];
    const signs = new Map<string, number>();
    let constant = 0;
    const add = (fields: readonly { field: string }[], sign: number): void => {
      for (const { field } of fields)
        if (open.has(field)) signs.set(field, (signs.get(field) ?? 0) + sign);
        else constant += sign * known.get(field)!;
    };
    add(left.terms, 1);
    add(left.less ?? [], -1);
    add(right.terms, -1);
    add(right.less ?? [], 1);
    return [{ constant, signs }];
  });

/** What one way of reading a row adds to each constraint. */
const effectOf = (
  fields: readonly string[],
  split: Split,
  constraints: readonly Constraint[],
): readonly number[] =>
  constraints.map(({ signs }) =>
    fields.reduce((sum, field, at) => sum + (signs.get(field) ?? 0) * split[at]!, 0),
  );

const keyOf = (sums: readonly number[]): string => sums.join(',');
const plus = (one: readonly number[], other: readonly number[]): readonly number[] =>
  one.map((value, at) => value + other[at]!);

/** Rows are taken one after another; ways that leave the same sums are one state. */
type States = ReadonlyMap<string, readonly number[]>;

const statesAfter = (states: States, effects: readonly (readonly number[])[]): States | undefined => {
  if (states.size * effects.length > mostSums) return undefined;
  const next = new Map<string, readonly number[]>();
  for (const sums of states.values())
    for (const effect of effects) {
      const after = plus(sums, effect);
      next.set(keyOf(after), after);
    }
  return next;
};

/**
 * The ways to read each open row that are part of a reading of all rows in which every equation is true.
 * @returns for each row, the splits that remain; undefined when there are none at all or too many to look at.
 */
export const solveSplits = (
  rows: readonly OpenRow[],
  equations: readonly Equation[],
  known: ReadonlyMap<string, number>,
): readonly (readonly Split[])[] | undefined => {
  const open = new Set(rows.flatMap(({ fields }) => fields));
  const constraints = constraintsOver(equations, known, open);
  const effects = rows.map(({ fields, splits }) =>
    splits.map((split) => effectOf(fields, split, constraints)),
  );
  const start = constraints.map(({ constant }) => constant);
  const layers: States[] = [new Map([[keyOf(start), start]])];
  for (const each of effects) {
    const next = statesAfter(layers.at(-1)!, each);
    if (!next) return undefined;
    layers.push(next);
  }
  // Backwards from “every constraint is met”: which states lead there, and by which ways of reading.
  let good = new Set([keyOf(constraints.map(() => 0))]);
  const remaining: (readonly Split[])[] = [];
  for (let at = rows.length - 1; at >= 0; at--) {
    const used = new Set<Split>();
    const leading = new Set<string>();
    for (const [key, sums] of layers[at]!)
      effects[at]!.forEach((effect, index) => {
        if (!good.has(keyOf(plus(sums, effect)))) return;
        used.add(rows[at]!.splits[index]!);
        leading.add(key);
      });
    remaining.unshift([...used]);
    good = leading;
  }
  return remaining.every((splits) => splits.length > 0) ? remaining : undefined;
};
