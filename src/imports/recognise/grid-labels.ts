import { coreOf } from '../fold';
import { oncePer } from '../../model/once-per';
import { remembered } from '../../model/remembered';
import type { GridCell } from '../source';
import { hasFigure } from './assign-cells';
import { looksLikeFigure } from './figures';
import { bestMatch } from './labels';
import type { FormRow } from './labels';
import { gluedToLabel, severalRows } from './row-reading';
import type { RowReading } from './row-reading';

/** The label of a row of the form in a cell. */
export interface LabelCell {
  readonly cell: GridCell;
  readonly row: FormRow;
  /** Its figures, where they cannot be given to fields. */
  readonly unreadable?: RowReading;
}

/** A text up to the figure at its end. */
const withoutFigureAtEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && /[\d０-９.,]/u.test(text[end - 1]!)) end--;
  return text.slice(0, end);
};

/** Finds the row that a text is the label of. */
const naming = oncePer((rows: readonly FormRow[]): ((text: string) => FormRow | undefined) =>
  remembered((text) =>
    looksLikeFigure(text) ? undefined : bestMatch(coreOf(text), rows, ({ cores }) => cores)?.found,
  ),
);

/** The row that a text is the label of. */
const rowNamed = (text: string, rows: readonly FormRow[]): FormRow | undefined => naming(rows)(text);

const unreadable = (row: FormRow, pieces: RowReading['pieces'], fault: string): RowReading => ({
  ...{ row, pieces, whole: true, fault },
});

/** Reads a cell as a label with the first figure of its row behind it, where there are too few figures without that. */
const gluedLabel = (
  cell: GridCell,
  behind: readonly GridCell[],
  rows: readonly FormRow[],
): LabelCell | undefined => {
  const text = cell.text.trim();
  const label = withoutFigureAtEnd(text);
  const row = label === text ? undefined : rowNamed(label, rows);
  const figures = behind.filter(({ text: each }) => each.trim() !== '');
  if (!row || figures.length >= row.fields.length) return undefined;
  const pieces = [{ text: text.slice(label.length) }, ...figures];
  return { cell, row, unreadable: unreadable(row, pieces, gluedToLabel) };
};

/**
 * The labels in a row of a grid. Where there are figures between two of them, the rows of the form were run together;
 * those that end at another label are not read.
 * @param own the cells that begin in this row.
 * @param inTable outside a table, a name with a figure behind it is a line like any other.
 */
export const labelsIn = (
  own: readonly GridCell[],
  after: (cell: GridCell) => readonly GridCell[],
  rows: readonly FormRow[],
  inTable: boolean,
): readonly LabelCell[] => {
  const found = own.flatMap((cell): readonly LabelCell[] => {
    const glued = inTable ? gluedLabel(cell, after(cell), rows) : undefined;
    const row = glued ? undefined : rowNamed(cell.text, rows);
    return glued ? [glued] : row ? [{ cell, row }] : [];
  });
  return found.map((label, index) => {
    const next = found[index + 1];
    if (!next || label.unreadable) return label;
    const between = after(label.cell).filter(({ column }) => column < next.cell.column);
    const isRow = next.row !== label.row && between.some(hasFigure);
    return isRow ? { ...label, unreadable: unreadable(label.row, between, severalRows) } : label;
  });
};
