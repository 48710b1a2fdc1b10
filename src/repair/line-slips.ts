import type { GridLine } from './lines';
import type { Problem } from './problem';
import { digits, slipOfTwo, weightOf } from './slip';
import type { Slip } from './slip';
import type { Change, System } from './system';

/**
 * Slips of several cells, tried as wholes: the edit operations of Scholtus, "A generalized Fellegi-Holt paradigm for
 * automatic error localization" (Survey Methodology 42-1, 2016). Such a slip counts as one, however many cells it moves.
 */

const costs = { nextRows: Math.log(2 / 0.05), farRows: Math.log(25 / 0.02), shifted: Math.log(12 / 0.05) };

const isOpen = ({ system, failed }: Problem, cell: number): boolean =>
  system.rowsAt[cell]!.some((row) => failed.includes(row));

/** Gives the cells the values of others, and leaves out those that stay as they are. */
const writeOver = ({ cells }: System, to: readonly number[], from: readonly number[]): Change[] => {
  const patch: Change[] = [];
  to.forEach((cell, index) => {
    const { value } = cells[from[index]!]!;
    if (value !== cells[cell]!.value) patch.push({ cell, value });
  });
  return patch;
};

/** The figures of two neighbours, exchanged or with a digit moved from one into the other; none begins with a 0. */
const neighbourSlips = (system: System, [a, b]: readonly [number, number]): readonly Slip[] => {
  const [left, right] = [system.cells[a]!.value, system.cells[b]!.value];
  if (left === right) return [];
  const run = digits(left) + digits(right);
  const cuts = [-1, 1].map((step) => digits(left).length + step);
  const meant = cuts
    .filter((cut) => cut >= 0 && cut <= run.length && run[cut] !== '0')
    .map((cut): [number, number] => [Number(run.slice(0, cut)), Number(run.slice(cut))]);
  const pairs: [number, number][] = [[right, left], ...meant];
  return pairs.flatMap(([one, two]) => {
    if (one === left || two === right) return [];
    return (
      slipOfTwo(system, [
        { cell: a, value: one },
        { cell: b, value: two },
      ]) ?? []
    );
  });
};

/**
 * A run of figures one cell too far: a 0 too many at one end of it, or one that is missing. Two cells are neighbours
 * that were exchanged, so a run has three or more.
 */
const shiftsIn = (problem: Problem, line: GridLine): readonly Slip[] => {
  const { system } = problem;
  const slips: Slip[] = [];
  for (const cells of [line.cells, [...line.cells].reverse()]) {
    cells.forEach((gap, from) => {
      if (system.cells[gap]!.value !== 0 || !isOpen(problem, gap)) return;
      if (system.cells[cells[from + 1] ?? gap]!.value === 0) return;
      for (let to = from + 2; to < cells.length; to++) {
        if (system.cells[cells[to]!]!.value === 0) continue;
        const run = cells.slice(from, to + 1);
        const patch = writeOver(system, run, [...run.slice(1), gap]);
        if (patch.length < 3 || !patch.every(({ cell }) => isOpen(problem, cell))) continue;
        slips.push({ kind: 'shifted', patch, weight: weightOf(system, patch), cost: costs.shifted });
      }
    });
  }
  return slips;
};

/** The figures of two whole rows, each in the other's place. */
const exchangedRows = (problem: Problem, rows: readonly GridLine[]): readonly Slip[] => {
  const { system } = problem;
  const isEmpty = rows.map(({ cells }) => cells.every((cell) => system.cells[cell]!.value === 0));
  return rows.flatMap((one, first) =>
    rows.flatMap((two, second): readonly Slip[] => {
      if (second <= first || (isEmpty[first] && isEmpty[second])) return [];
      if (one.table !== two.table || one.cells.length !== two.cells.length) return [];
      const patch = writeOver(system, one.cells, two.cells);
      patch.push(...writeOver(system, two.cells, one.cells));
      // Two cells alone are an exchange of figures, which is found without this.
      if (patch.length < 3 || !patch.some(({ cell }) => isOpen(problem, cell))) return [];
      const cost = two.at - one.at === 1 ? costs.nextRows : costs.farRows;
      return [{ kind: 'rows', patch, weight: weightOf(system, patch), cost }];
    }),
  );
};

/** Every slip of several cells that the grid allows and that touches what failed, whether or not it explains it. */
export const lineSlips = (problem: Problem, lines: readonly GridLine[]): readonly Slip[] => [
  ...lines.flatMap(({ cells }) =>
    cells.flatMap((cell, at) => {
      const next = cells[at + 1];
      const touches = next !== undefined && (isOpen(problem, cell) || isOpen(problem, next));
      return touches ? neighbourSlips(problem.system, [cell, next]) : [];
    }),
  ),
  ...lines.flatMap((line) => shiftsIn(problem, line)),
  ...exchangedRows(
    problem,
    lines.filter(({ along }) => along === 'row'),
  ),
];
