import type { CellArea, CellContent, NameDrawing, SheetDrawing, Style } from '../../model/drawing';

/** A cell as it is seen on a sheet, with all of the area that is merged into it. */
export interface SheetCell {
  readonly area: CellArea;
  readonly content: CellContent;
  readonly style: Style;
  /** The defined name by which the cell is found again in the workbook. */
  readonly name?: string;
}

/** Whether the clerk writes there. */
export const isField = ({ name, style }: SheetCell): boolean => name !== undefined && style.unlocked === true;

/** What is drawn in a cell. */
export const drawnText = ({ content }: SheetCell): string =>
  String(('formula' in content ? content.result : content.value) ?? '');

const keyOf = (row: number, column: number): string => `${row},${column}`;

/** The cells of a sheet that are seen, row by row from the left; what is covered by a merge is left out. */
export const cellsOf = (sheet: SheetDrawing, names: readonly NameDrawing[]): readonly SheetCell[] => {
  const nameAt = new Map(
    names.flatMap(({ name, sheet: on, row, column }) =>
      on === sheet.name ? [[keyOf(row, column), name] as const] : [],
    ),
  );
  const merged = new Map(sheet.merges.map((area) => [keyOf(area.row, area.column), area]));
  const covered = new Set<string>();
  for (const { row, column, rows, columns } of sheet.merges)
    for (let at = 1; at < rows * columns; at++)
      covered.add(keyOf(row + Math.floor(at / columns), column + (at % columns)));
  return sheet.cells
    .filter(({ row, column }) => !covered.has(keyOf(row, column)))
    .map(({ row, column, content, style }): SheetCell => {
      const key = keyOf(row, column);
      const name = nameAt.get(key);
      const area = merged.get(key) ?? { row, column, rows: 1, columns: 1 };
      return { area, content, style, ...(name === undefined ? {} : { name }) };
    })
    .sort((a, b) => a.area.row - b.area.row || a.area.column - b.area.column);
};
