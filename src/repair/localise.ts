import { explain } from './explain';
import type { Hypotheses } from './explain';
import { groupRows, problemsOf } from './problem';
import type { Problem } from './problem';
import { solveBlanks } from './solve-blanks';
import type { Solved } from './solve-blanks';
import { gapsAfter, gapsOf, isCount } from './system';
import type { Change, Patch, System } from './system';

/** What fails together, and everything that would explain it, likeliest first. */
export interface Localised extends Hypotheses {
  readonly problem: Problem;
  /** Values of the blanks that hang together with it, once a patch is made. */
  fillsAfter(patch: Patch): readonly Change[];
}

export interface Localisation {
  readonly found: readonly Localised[];
  /** Blanks whose value the rows fix, where nothing fails that they hang together with. */
  readonly fills: readonly Change[];
}

const fillsOf = (
  { solved }: Solved,
  gaps: Float64Array,
  isMeant: (row: number) => boolean,
): readonly Change[] =>
  solved.flatMap(({ cell, row }) => (isMeant(row) ? [{ cell, value: gaps[row]! }] : []));

/** Finds the cells of a system that are probably wrong, and the blanks that its rows fix. */
export const localise = (unsolved: System): Localisation => {
  const solved = solveBlanks(unsolved);
  const { system } = solved;
  const groups = groupRows(system);
  const found = problemsOf(system).map((problem): Localised => {
    const fillsAfter = (patch: Patch): readonly Change[] =>
      fillsOf(solved, gapsAfter(system, problem.gaps, patch), (row) => groups[row] === problem.group);
    const { hypotheses, isSettled } = explain(problem);
    const possible = hypotheses.filter(
      ({ patch }) =>
        solved.breaksNoSilentRow(patch) && fillsAfter(patch).every(({ value }) => isCount(value)),
    );
    return { problem, hypotheses: possible, isSettled, fillsAfter };
  });
  const failing = new Set(found.map(({ problem }) => problem.group));
  const gaps = gapsOf(system);
  return { found, fills: fillsOf(solved, gaps, (row) => !failing.has(groups[row]!)) };
};
