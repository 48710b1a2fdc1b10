import type { CellRead, PlainSheet } from '../model/drawing';
import { fold } from '../model/fold';
import { oncePer } from '../model/once-per';

/** How a label counts, whichever program has written it: without widths, spaces and marks. */
export const bareLabel = (value: CellRead['value'] | undefined): string =>
  fold(String(value ?? '')).replace(/[^\p{L}\p{N}]/gu, '');

/** Which rows of a column have a label, in their order. */
type LabelColumn = ReadonlyMap<string, readonly number[]>;

const readColumn = ({ rows }: PlainSheet, column: number): LabelColumn => {
  const labels = new Map<string, number[]>();
  rows.forEach((values, row) => {
    const label = bareLabel(values[column]);
    if (label === '') return;
    const places = labels.get(label);
    if (places) places.push(row);
    else labels.set(label, [row]);
  });
  return labels;
};

/** The columns of a sheet that have been read: folding thousands of texts takes its time. */
const columnsOf = oncePer<PlainSheet, Map<number, LabelColumn>>(() => new Map());

/** The rows of a sheet that have a label in a column, in their order. Each column is read once, for all labels. */
export const rowsWithLabel = (sheet: PlainSheet, column: number, label: string): readonly number[] => {
  const columns = columnsOf(sheet);
  const labels = columns.get(column) ?? readColumn(sheet, column);
  columns.set(column, labels);
  return labels.get(label) ?? [];
};

/** The rows of a sheet in which something is written, in their order. */
export const filledRowsOf = oncePer(({ rows }: PlainSheet): readonly number[] =>
  rows.flatMap((values, row) => (values.some((value) => bareLabel(value) !== '') ? [row] : [])),
);
