import { isCount } from './system';
import type { Change, Patch, Row } from './system';
import { settles } from './problem';
import type { Problem } from './problem';

/**
 * Error localisation after Fellegi and Holt (1976): the sets of cells that, changed, make every rule hold. Equalities
 * give the value along with the cell, so the sets of one and of two cells can all be tried: each must touch every
 * equality that fails, and mend whatever else it touches.
 */

/** The value of a cell that makes a row hold, all other cells unchanged but for a gap already counted. */
const changeFor = ({ system }: Problem, cell: number, row: Row, gap: number): Change => ({
  cell,
  value: system.cells[cell]!.value - gap / row.terms.get(cell)!,
});

/** Every single cell that explains all that failed. */
export const findOnes = (problem: Problem): readonly Patch[] => {
  const { system, gaps, failed } = problem;
  const first = failed[0];
  if (first === undefined) return [];
  const row = system.rows[first]!;
  return [...row.terms.keys()]
    .filter((cell) => failed.every((each) => system.rows[each]!.terms.has(cell)))
    .map((cell): Patch => [changeFor(problem, cell, row, gaps[first]!)])
    .filter((patch) => settles(problem, patch));
};

/** The second cell where there are failed rows that the first is not in: it is in all of these, and they give its value. */
const findApart = (
  problem: Problem,
  first: number,
  cell: number,
  apart: readonly number[],
): readonly Patch[] => {
  const { system, gaps } = problem;
  const row = system.rows[first]!;
  const [given, ...others] = apart.map((index) => system.rows[index]!);
  const found: Patch[] = [];
  for (const partner of given!.terms.keys()) {
    if (!others.every(({ terms }) => terms.has(partner))) continue;
    const second = changeFor(problem, partner, given!, gaps[apart[0]!]!);
    if (!isCount(second.value)) continue;
    const step = (row.terms.get(partner) ?? 0) * (second.value - system.cells[partner]!.value);
    const patch = [changeFor(problem, cell, row, gaps[first]! + step), second];
    if (settles(problem, patch)) found.push(patch);
  }
  return found;
};

/**
 * The second cell where all failed rows contain the first. It can then only be in rows of the first, two of which
 * give both values; cells whose rows are all alike (a cell and itself among them) cannot be told apart, and one of
 * them is enough.
 */
const findWithin = (problem: Problem, cell: number): readonly Patch[] => {
  const { system, gaps } = problem;
  const own = system.rowsAt[cell]!.filter((row) => system.rows[row]!.force === 'must');
  const partners = new Set(own.flatMap((row) => [...system.rows[row]!.terms.keys()]));
  const found: Patch[] = [];
  for (const partner of partners) {
    const equalities = system.rowsAt[partner]!.filter((row) => system.rows[row]!.force === 'must');
    if (!equalities.every((row) => own.includes(row))) continue;
    const patch = solvePair(problem, cell, partner, own, gaps);
    if (patch && settles(problem, patch)) found.push(patch);
  }
  return found;
};

/** Values of two cells from the first two rows that are not alike for them. */
const solvePair = (
  { system }: Problem,
  cell: number,
  partner: number,
  rows: readonly number[],
  gaps: Float64Array,
): Patch | undefined => {
  const lines = rows.map((row) => {
    const { terms } = system.rows[row]!;
    return { a: terms.get(cell) ?? 0, b: terms.get(partner) ?? 0, gap: gaps[row]! };
  });
  const [one] = lines;
  const two = lines.find((line) => one!.a * line.b !== one!.b * line.a);
  if (!one || !two) return undefined;
  const determinant = one.a * two.b - one.b * two.a;
  const step = (two.gap * one.b - one.gap * two.b) / determinant;
  const partnerStep = (one.gap * two.a - two.gap * one.a) / determinant;
  if (step === 0 || partnerStep === 0) return undefined;
  return [
    { cell, value: system.cells[cell]!.value + step },
    { cell: partner, value: system.cells[partner]!.value + partnerStep },
  ];
};

/** Which cells a patch changes, in any order. */
export const keyOf = (patch: Patch): string =>
  patch
    .map(({ cell }) => cell)
    .sort((a, b) => a - b)
    .join();

/** Every pair of cells that explains all that failed, where neither does so alone. */
export const findTwos = (problem: Problem): readonly Patch[] => {
  const { system, failed } = problem;
  const first = failed[0];
  if (first === undefined) return [];
  const found = new Map<string, Patch>();
  for (const cell of system.rows[first]!.terms.keys()) {
    const apart = failed.filter((row) => !system.rows[row]!.terms.has(cell));
    const pairs = apart.length === 0 ? findWithin(problem, cell) : findApart(problem, first, cell, apart);
    for (const patch of pairs)
      if (patch.every(({ cell: each, value }) => value !== system.cells[each]!.value))
        found.set(keyOf(patch), patch);
  }
  return [...found.values()];
};
