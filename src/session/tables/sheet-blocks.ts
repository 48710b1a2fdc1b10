import { oncePer } from '../../model/once-per';
import type { Drawing, SheetDrawing } from '../../model/drawing';
import { cellsOf, isField } from './sheet-cells';
import type { SheetCell } from './sheet-cells';

/** A line of text over the width of a sheet: a heading, a hint, or a paragraph that the clerk writes. */
export interface LineBlock {
  readonly kind: 'line';
  readonly cell: SheetCell;
}

/** A table of a sheet: its rows, one after another, and the widths of its columns in characters. */
export interface TableBlock {
  readonly kind: 'table';
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows above the first that has a figure to be filled in. */
  readonly headRows: number;
  readonly firstColumn: number;
  /** Columns of labels before the first figure. */
  readonly labelColumns: number;
  readonly widths: readonly number[];
}

/** The cells of a sheet, and the lines and tables that they make up, from the top. */
export interface SheetLayout {
  readonly cells: readonly SheetCell[];
  readonly blocks: readonly (LineBlock | TableBlock)[];
}

const isLine = (row: readonly SheetCell[], width: number): boolean =>
  row.length === 1 && (row[0]!.style.border !== true || row[0]!.area.columns === width);

const rightOf = ({ area }: SheetCell): number => area.column + area.columns;

const leftmost = (cells: readonly SheetCell[]): number => Math.min(...cells.map(({ area }) => area.column));

const tableOf = (rows: readonly (readonly SheetCell[])[], sheet: SheetDrawing): TableBlock => {
  const all = rows.flat();
  const fields = all.filter((cell) => isField(cell) || 'formula' in cell.content);
  // A label that the clerk writes is a field on the left.
  const figures = fields.filter(({ style }) => style.horizontal === 'center');
  const firstRow = Math.min(...fields.map(({ area }) => area.row));
  const above = rows.filter(([first]) => first!.area.row < firstRow);
  // A banner under the heads is about the rows below it alone.
  const areHeads = above.map((row) => row[0]!.area.columns < sheet.columnWidths.length);
  const headRows = areHeads.lastIndexOf(true) + 1 || above.length;
  const firstColumn = leftmost(all);
  return {
    kind: 'table',
    rows,
    headRows: headRows === rows.length ? 1 : headRows,
    firstColumn,
    labelColumns: leftmost(figures.length > 0 ? figures : all) - firstColumn,
    widths: sheet.columnWidths.slice(firstColumn, Math.max(...all.map(rightOf))),
  };
};

const layOut = (sheet: SheetDrawing, names: Drawing['names']): SheetLayout => {
  const cells = cellsOf(sheet, names);
  const rows = [...new Set(cells.map(({ area }) => area.row))].map((row) =>
    cells.filter(({ area }) => area.row === row),
  );
  const blocks: (LineBlock | TableBlock)[] = [];
  let open: (readonly SheetCell[])[] = [];
  const close = (): void => {
    if (open.length > 0) blocks.push(tableOf(open, sheet));
    open = [];
  };
  for (const row of rows) {
    if (isLine(row, sheet.columnWidths.length) && !isCoveredBy(open, row[0]!)) {
      close();
      blocks.push({ kind: 'line', cell: row[0]! });
    } else open.push(row);
  }
  close();
  return { cells, blocks };
};

/** A row may have one cell only because those before it reach down from above; and a banner is part of its table. */
const isCoveredBy = (rows: readonly (readonly SheetCell[])[], cell: SheetCell): boolean =>
  rows.flat().some(({ area }) => area.row + area.rows > cell.area.row) ||
  (cell.style.fill !== undefined && !isField(cell));

const layoutsOf = oncePer(
  ({ sheets, names }: Drawing): ReadonlyMap<string, SheetLayout> =>
    new Map(sheets.map((sheet) => [sheet.name, layOut(sheet, names)])),
);

/** How a sheet of a drawing is laid out; worked out once a drawing. */
export const layoutOfSheet = (drawing: Drawing, sheet: string): SheetLayout | undefined =>
  layoutsOf(drawing).get(sheet);
