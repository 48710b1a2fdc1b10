import type { CellStyle, CellValue } from 'hucre';
import type { BlockDrawing, CellDrawing, SheetDrawing } from '../../model/drawing';
import { literal, styleOf } from './write-cells';

/** hucre knows one style a column: the largest block of a sheet is written by it, the others cell by cell. */
const largestOf = ({ blocks = [] }: SheetDrawing): BlockDrawing | undefined =>
  blocks.reduce<BlockDrawing | undefined>(
    (largest, block) => (block.rows.length > (largest?.rows.length ?? 0) ? block : largest),
    undefined,
  );

/** hucre holds each cell as an object, and each sheet as one text: larger blocks than this are put in afterwards. */
const mostCells = 20_000;

/** The block of a sheet that is put in afterwards. */
export const blockApart = (sheet: SheetDrawing): BlockDrawing | undefined => {
  const block = largestOf(sheet);
  return block && block.rows.length * block.styles.length > mostCells ? block : undefined;
};

/** In place of a block that is put in afterwards, a row below the sheet with the styles of its columns. */
export const patternOf = (sheet: SheetDrawing, { column, styles }: BlockDrawing): readonly CellDrawing[] =>
  styles.map((style, across) => ({
    row: sheet.print.area.rows,
    column: column + across,
    content: { value: null },
    style,
  }));

/** The rows of the largest block of a sheet as hucre writes them, and the styles of their columns. */
export const blockRows = (
  sheet: SheetDrawing,
): { readonly rows: CellValue[][]; readonly styles: readonly (CellStyle | undefined)[] } => {
  const block = largestOf(sheet);
  if (!block) return { rows: [], styles: [] };
  const before = Array.from({ length: block.column }, () => null);
  return {
    rows: [
      ...Array.from({ length: block.row }, () => []),
      ...block.rows.map((row) => [...before, ...row.map(literal)]),
    ],
    styles: [...before.map(() => undefined), ...block.styles.map(styleOf)],
  };
};

const cellsOfBlock = ({ row, column, styles, rows }: BlockDrawing): readonly CellDrawing[] =>
  rows.flatMap((values, down) =>
    styles.map((style, across) => ({
      row: row + down,
      column: column + across,
      content: { value: values[across] ?? null },
      style,
    })),
  );

/** All other cells of a sheet; those that are drawn by themselves come last, and so stand in place of a block's. */
export const loneCells = (sheet: SheetDrawing): readonly CellDrawing[] => {
  const { cells, blocks = [] } = sheet;
  const largest = largestOf(sheet);
  const others = blocks.filter((block) => block !== largest);
  return others.length === 0 ? cells : [...others.flatMap(cellsOfBlock), ...cells];
};
