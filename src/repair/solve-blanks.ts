import { holds, isCount, systemOf } from './system';
import type { Patch, Row, System } from './system';

/** A system whose unknown cells are worked out where the rows fix them. */
export interface Solved {
  readonly system: System;
  /** Cells that were worked out, each with the row whose gap is its value, also after other cells change. */
  readonly solved: readonly { readonly cell: number; readonly row: number }[];
  /** Whether the rows hold that were silent for a cell that stayed unknown, where a patch gives it a figure. */
  breaksNoSilentRow(patch: Patch): boolean;
}

/** A row less a multiple of another, so that a cell drops out of it. */
const without = (row: Row, cell: number, pivot: Row): Row => {
  const factor = row.terms.get(cell)! / pivot.terms.get(cell)!;
  const terms = new Map(row.terms);
  for (const [each, coefficient] of pivot.terms) {
    const left = (terms.get(each) ?? 0) - factor * coefficient;
    if (left === 0) terms.delete(each);
    else terms.set(each, left);
  }
  return {
    ...row,
    ids: [...row.ids, ...pivot.ids],
    terms,
    constant: row.constant - factor * pivot.constant,
  };
};

/** The cell by its pivot row, as a row that says it is ≥ 0. */
const atLeastZero = (pivot: Row, cell: number): Row => {
  const own = pivot.terms.get(cell)!;
  const others = [...pivot.terms].filter(([each]) => each !== cell);
  return {
    ids: pivot.ids,
    force: 'atLeast',
    terms: new Map(others.map(([each, coefficient]) => [each, -coefficient / own])),
    constant: -pivot.constant / own,
  };
};

const valueAt = (row: Row, values: readonly number[]): number => {
  let sum = -row.constant;
  for (const [cell, coefficient] of row.terms) sum += coefficient * values[cell]!;
  return sum;
};

/**
 * Works out the blanks: a row with a single unknown cell gives its value, and the cell drops out of all other rows.
 * What stays unknown counts as 0 where a formula adds it up, and silences the rows that are typed.
 */
export const solveBlanks = (system: System): Solved => {
  const unknown = new Set(system.cells.flatMap((cell, index) => (cell.unknown ? [index] : [])));
  if (unknown.size === 0) return { system, solved: [], breaksNoSilentRow: () => true };
  const values = system.cells.map(({ value }) => value);
  let rows = system.rows;
  const found: { cell: number; row: Row }[] = [];
  const unknownIn = ({ terms }: Row): number[] => [...terms.keys()].filter((cell) => unknown.has(cell));
  for (let next = true; next;) {
    next = false;
    for (const pivot of rows) {
      const [cell, ...others] = pivot.force === 'must' ? unknownIn(pivot) : [];
      if (cell === undefined || others.length > 0) continue;
      const row = atLeastZero(pivot, cell);
      const value = valueAt(row, values);
      // The row itself is wrong where no count would satisfy it.
      if (!isCount(value)) continue;
      values[cell] = value;
      unknown.delete(cell);
      found.push({ cell, row });
      rows = rows.flatMap((each) => {
        if (each === pivot) return [];
        return each.terms.has(cell) ? [without(each, cell, pivot)] : [each];
      });
      next = true;
      break;
    }
  }
  const isSilent = (row: Row): boolean => row.silent === true && unknownIn(row).length > 0;
  const checked = rows.filter((row) => row.terms.size > 0 && !isSilent(row));
  const silent = rows.filter((row) => row.force !== 'usual' && isSilent(row));
  const cells = system.cells.map((cell, index) => ({ ...cell, value: values[index]! }));
  return {
    system: systemOf(cells, [...checked, ...found.map(({ row }) => row)]),
    solved: found.map(({ cell }, index) => ({ cell, row: checked.length + index })),
    breaksNoSilentRow: (patch) => {
      const given = new Map(patch.map(({ cell, value }) => [cell, value]));
      const after = values.map((value, cell) => given.get(cell) ?? value);
      return silent.every(
        (row) => unknownIn(row).some((cell) => !given.has(cell)) || holds(row, valueAt(row, after)),
      );
    },
  };
};
