import { fold } from '../../model/fold';
import type { CopiedCell } from './copied-block';

/** A cell as the reading of its labels needs it. */
export interface LabelOrValue<Value> extends CopiedCell {
  /** Key of the label that it is. */
  readonly label?: string;
  /** What it holds where it is none. */
  readonly value?: Value;
}

/** A table row by row, with a merged cell in each place that it covers. */
export type CellGrid<Value> = readonly (readonly (LabelOrValue<Value> | undefined)[])[];

/** A value with the labels that it stands under and behind, the nearest last. */
export interface LabelledValue<Value> {
  readonly row: number;
  readonly column: number;
  readonly value: Value;
  readonly left: readonly string[];
  readonly above: readonly string[];
}

const numbering = /^(?:\(?[一二三四五六七八九十\d]{1,3}[)、.:,]+)+/u;

/** A label without white space, signs, its number in the list and differences of width; '' where it has no letters. */
export const labelKey = (text: string): string => {
  const key = fold(text)
    .replace(/\s+/gu, '')
    .replace(numbering, '')
    .replace(/[^\p{L}\p{N}]/gu, '');
  return /\p{L}/u.test(key) ? key : '';
};

interface Run {
  readonly labels: readonly string[];
  /** Whether values have followed; the next label then begins anew. */
  readonly closed: boolean;
}

const start: Run = { labels: [], closed: false };
/** No table has more labels over one another. */
const deepest = 8;

const extend = (run: Run, { label }: LabelOrValue<unknown>): Run => {
  if (label === undefined) return run.closed ? run : { labels: run.labels, closed: true };
  if (run.closed) return { labels: [label], closed: false };
  return run.labels.at(-1) === label
    ? run
    : { labels: [...run.labels.slice(1 - deepest), label], closed: false };
};

/** All values of a table in reading order, with the labels next to them: those to their left, and those above. */
export const labelledValues = <Value>(grid: CellGrid<Value>): readonly LabelledValue<Value>[] => {
  const above: Run[] = [];
  return grid.flatMap((places, row) => {
    let left = start;
    return places.flatMap((cell, column) => {
      if (!cell) return [];
      left = extend(left, cell);
      const head = (above[column] = extend(above[column] ?? start, cell));
      const isHere = cell.row === row && cell.column === column;
      return isHere && cell.value !== undefined
        ? [{ row, column, value: cell.value, left: left.labels, above: head.labels }]
        : [];
    });
  });
};
