import { sheetGrid, tableGrid } from './cell-grids';
import { cellsIn, fitByLabels, fitByOffset, labelsIn, rowsOf } from './fit-by-labels';
import type { Fitting } from './fit-by-labels';
import type { CellGrid, LabelOrValue } from './labelled-values';
import type { CopiedBlock } from './copied-block';
import type { SheetCell } from './sheet-cells';

/** Where the values of a copied block go: names of fields with their texts, and how many values found no field. */
export type FittedBlock =
  | {
      readonly kind: 'fits';
      readonly values: readonly { readonly name: string; readonly text: string }[];
      readonly skipped: number;
    }
  | { readonly kind: 'misfit' };

const isRowNumber = (text: string): boolean => /^\d+$/u.test(text);

/**
 * Puts a block cell by cell where the clerk stands, as a spreadsheet does. Where a row would fall beside the fields, since
 * either table merges columns, its values go into the fields of the row one after the other. The number of a row
 * (序号, copied with it) that stands on one is no value.
 */
const fitByPlace = (
  sheet: CellGrid<SheetCell>,
  block: CellGrid<string>,
  from: { readonly row: number; readonly column: number },
): Fitting | undefined => {
  const fitting = new Map<LabelOrValue<string>, SheetCell>();
  const placeUnder = (cell: LabelOrValue<string>): LabelOrValue<SheetCell> | undefined => {
    const [row, column] = [from.row + cell.row, from.column + cell.column];
    const place = sheet[row]?.[column];
    return place?.row === row && place.column === column ? place : undefined;
  };
  const isBesideFields = (cell: LabelOrValue<string>): boolean => {
    const place = placeUnder(cell);
    if (cell.text === '' || place?.value) return false;
    return !place || !isRowNumber(place.text) || !isRowNumber(cell.text);
  };
  for (const cells of rowsOf(cellsIn(block))) {
    const places = sheet[from.row + cells[0]!.row]?.slice(from.column) ?? [];
    const fields = [...new Set(places)].flatMap((place) => place?.value ?? []);
    const isBeside = cells.some(isBesideFields);
    cells.forEach((cell, at) => {
      const field = isBeside && cells.length <= fields.length ? fields[at] : placeUnder(cell)?.value;
      if (field) fitting.set(cell, field);
    });
  }
  const hasLabels = [...fitting].some(
    ([cell, { style }]) => cell.label !== undefined && style.format !== '@',
  );
  return hasLabels ? undefined : fitting;
};

/**
 * Says which field each cell of a copied block goes into. Labels of the sheet within a table of the block decide where it
 * belongs, wherever the clerk stands: it is of a report, whose blank cells leave what is there. A block without such labels
 * goes to `from`, and its blank cells clear. What would fall beside the fields is skipped; `misfit` where nothing fits, a
 * label says otherwise, or two values would go into one field.
 */
export const fitBlock = (
  cells: readonly SheetCell[],
  from: { readonly row: number; readonly column: number },
  block: CopiedBlock,
): FittedBlock => {
  const sheet = sheetGrid(cells);
  const labels = labelsIn(sheet);
  const tables = block.map((table) => tableGrid(table, labels));
  const hasLabels = tables.some((table) => [...labelsIn(table)].some((label) => labels.has(label)));
  let below = from.row;
  const pairs = tables.flatMap((table) => {
    const fitting = hasLabels
      ? (fitByOffset(sheet, table, from) ?? fitByLabels(sheet, table))
      : fitByPlace(sheet, table, { row: below, column: from.column });
    below += table.length;
    return [...(fitting ?? [])];
  });
  const fields = new Set(pairs.map(([, field]) => field));
  if (fields.size === 0 || fields.size < pairs.length) return { kind: 'misfit' };
  const fitted = new Set(pairs.map(([cell]) => cell));
  return {
    kind: 'fits',
    values: pairs.map(([{ text }, { name }]) => ({ name: name!, text })),
    skipped: tables
      .flatMap(cellsIn)
      .filter((cell) => cell.label === undefined && cell.text.trim() !== '' && !fitted.has(cell)).length,
  };
};
