/** Where a cell stands in a table's grid, 0-based. */
export interface GridPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
}

/** One figure that may be wrong. */
export interface Cell {
  /** Its figure; 0 while it is blank or holds a text. */
  readonly value: number;
  readonly state: 'number' | 'blank' | 'text';
  /** Blank or a text, and not read as 0. */
  readonly unknown?: true;
  /** How far it is trusted: the more, the later it is suspected. A detail has 1. */
  readonly weight: number;
  /** −ln of the share of blanks among the cells that are blank or 0: the rarer blanks are, the more one tells. */
  readonly rarity?: number;
  /** It was filled with 0 along with all other blanks, so that this says no more than a blank. */
  readonly isFilledUp?: true;
  /** ln of how much oftener than others it is wrong. */
  readonly doubt?: number;
  /** Whether it is a sum of others, whose size then says nothing by itself. */
  readonly isTotal?: boolean;
  /** The totals that this cell is part of. */
  readonly totals?: readonly number[];
  readonly place?: GridPlace;
}

/**
 * Σ coefficient · cell = constant, or ≥ it.
 * must: has to hold. usual: a break counts against an explanation. atLeast: has to be ≥, and only rules out.
 */
export interface Row {
  /** The equations it was made from. */
  readonly ids: readonly string[];
  readonly force: 'must' | 'usual' | 'atLeast';
  readonly terms: ReadonlyMap<number, number>;
  readonly constant: number;
  /** Not checked while a cell of it is unknown; other rows take the unknown cell as 0. */
  readonly silent?: true;
}

export interface System {
  readonly cells: readonly Cell[];
  readonly rows: readonly Row[];
  /** The rows that each cell is in. */
  readonly rowsAt: readonly (readonly number[])[];
}

export const systemOf = (cells: readonly Cell[], rows: readonly Row[]): System => {
  const rowsAt: number[][] = cells.map(() => []);
  rows.forEach(({ terms }, index) => {
    for (const cell of terms.keys()) rowsAt[cell]!.push(index);
  });
  return { cells, rows, rowsAt };
};

/** What a cell should be instead: a whole number ≥ 0. */
export interface Change {
  readonly cell: number;
  readonly value: number;
}
/** Changes that are made together, each to another cell. */
export type Patch = readonly Change[];

/** Left side less right side of every row. */
export const gapsOf = ({ cells, rows }: System): Float64Array =>
  Float64Array.from(rows, ({ terms, constant }) => {
    let sum = -constant;
    for (const [cell, coefficient] of terms) sum += coefficient * cells[cell]!.value;
    return sum;
  });

/** The gaps once a patch is made. */
export const gapsAfter = (
  { cells, rows, rowsAt }: System,
  gaps: Float64Array,
  patch: Patch,
): Float64Array => {
  const after = gaps.slice();
  for (const { cell, value } of patch) {
    const step = value - cells[cell]!.value;
    for (const row of rowsAt[cell]!) after[row]! += rows[row]!.terms.get(cell)! * step;
  }
  return after;
};

/** Decimal coefficients (c ≥ 0.6 t) do not come out exactly. */
const tolerance = 1e-9;

/** Whether a row holds with this gap. */
export const holds = ({ force }: Row, gap: number): boolean =>
  force === 'atLeast' ? gap >= -tolerance : Math.abs(gap) <= tolerance;

/** A figure that a count may have. */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
