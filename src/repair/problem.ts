import { gapsAfter, gapsOf, holds, isCount } from './system';
import type { Patch, Row, System } from './system';

/** Rows that fail and hang together, to be explained at once. */
export interface Problem {
  readonly system: System;
  readonly gaps: Float64Array;
  /** The equalities that fail, those with the fewest cells first. */
  readonly failed: readonly number[];
  /** Cells that no explanation may leave as they are: negative or with decimals. */
  readonly invalid: readonly number[];
  /** Whether it is of rows that only usually hold. */
  readonly isUsual: boolean;
  /** What {@link groupRows} marks all rows of the problem with. */
  readonly group: number;
}

/**
 * Marks the rows that hang together with one number each: rows that share a cell, or an equation that a blank was
 * worked out from, directly or by way of other rows.
 */
export const groupRows = ({ rows, rowsAt }: System): Int32Array => {
  const byId = new Map<string, number[]>();
  rows.forEach(({ ids }, index) => {
    for (const id of ids) byId.set(id, [...(byId.get(id) ?? []), index]);
  });
  const groups = new Int32Array(rows.length).fill(-1);
  for (let first = 0; first < rows.length; first++) {
    const waiting = groups[first] === -1 ? [first] : [];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
      if (groups[at] !== -1) continue;
      groups[at] = first;
      const { ids, terms } = rows[at]!;
      for (const id of ids) waiting.push(...byId.get(id)!);
      for (const cell of terms.keys()) waiting.push(...rowsAt[cell]!);
    }
  }
  return groups;
};

/** The failing rows of one force, by group. */
const failing = (
  system: System,
  gaps: Float64Array,
  groups: Int32Array,
  force: Row['force'],
): Map<number, number[]> => {
  const failed = new Map<number, number[]>();
  system.rows.forEach((row, index) => {
    if (row.force !== force || holds(row, gaps[index]!)) return;
    failed.set(groups[index]!, [...(failed.get(groups[index]!) ?? []), index]);
  });
  return failed;
};

/**
 * What fails, by group of rows; groups that hold are left out. A usual row is to be explained only where nothing that
 * must hold fails along with it.
 */
export const problemsOf = (system: System): readonly Problem[] => {
  const gaps = gapsOf(system);
  const groups = groupRows(system);
  const must = failing(system, gaps, groups, 'must');
  const usual = [...failing(system, gaps, groups, 'usual')].filter(([group]) => !must.has(group));
  const raised = new Set(usual.flatMap(([, rows]) => rows));
  const strict: System = {
    ...system,
    rows: system.rows.map((row, index) => (raised.has(index) ? { ...row, force: 'must' } : row)),
  };
  return [...must, ...usual].map(([group, rows]) => ({
    group,
    isUsual: raised.has(rows[0]!),
    system: strict,
    gaps,
    failed: rows.sort((a, b) => system.rows[a]!.terms.size - system.rows[b]!.terms.size),
    invalid: system.cells.flatMap(({ value }, cell) =>
      !isCount(value) && groups[system.rowsAt[cell]![0] ?? -1] === group ? [cell] : [],
    ),
  }));
};

/** Whether a patch mends all that failed, breaks nothing and leaves only whole numbers ≥ 0. */
export const settles = ({ system, gaps, failed, invalid }: Problem, patch: Patch): boolean => {
  if (!patch.every(({ value }) => isCount(value))) return false;
  if (!invalid.every((cell) => patch.some((change) => change.cell === cell))) return false;
  const after = gapsAfter(system, gaps, patch);
  const holdsAfter = (row: number): boolean =>
    system.rows[row]!.force === 'usual' || holds(system.rows[row]!, after[row]!);
  return failed.every(holdsAfter) && patch.every(({ cell }) => system.rowsAt[cell]!.every(holdsAfter));
};

/** What is left to explain once a patch is made; its cells are settled and are not to be changed again. */
export const remainderOf = (problem: Problem, patch: Patch): Problem => {
  const { system, invalid } = problem;
  const gaps = gapsAfter(system, problem.gaps, patch);
  const touched = patch.flatMap(({ cell }) => system.rowsAt[cell]!);
  const failed = [...new Set([...problem.failed, ...touched])].filter(
    (row) => system.rows[row]!.force === 'must' && !holds(system.rows[row]!, gaps[row]!),
  );
  failed.sort((a, b) => system.rows[a]!.terms.size - system.rows[b]!.terms.size);
  return {
    ...problem,
    gaps,
    failed,
    invalid: invalid.filter((cell) => !patch.some((change) => change.cell === cell)),
  };
};

const keyOf = (gaps: ReadonlyMap<number, number>): string =>
  [...gaps]
    .filter(([, gap]) => gap !== 0)
    .sort(([a], [b]) => a - b)
    .join(' ');

/** What a patch does to the equalities, as a key: patches that do the same have the same. */
export const effectOf = ({ system }: Problem, patch: Patch): string => {
  const steps = new Map<number, number>();
  for (const { cell, value } of patch)
    for (const row of system.rowsAt[cell]!) {
      const { force, terms } = system.rows[row]!;
      if (force !== 'must') continue;
      const step = terms.get(cell)! * (value - system.cells[cell]!.value);
      steps.set(row, (steps.get(row) ?? 0) + step);
    }
  return keyOf(steps);
};

/** The effect that would mend all that fails. */
export const neededEffect = ({ gaps, failed }: Problem): string =>
  keyOf(new Map(failed.map((row) => [row, -gaps[row]!])));
