import { labelKey } from './labelled-values';
import type { CellGrid, LabelOrValue } from './labelled-values';
import type { CopiedCell, CopiedTable } from './copied-block';
import { drawnText, isField } from './sheet-cells';
import type { SheetCell } from './sheet-cells';

/** A sheet by row and column: its labels, and its fields as values. */
export const sheetGrid = (cells: readonly SheetCell[]): CellGrid<SheetCell> => {
  const grid: LabelOrValue<SheetCell>[][] = [];
  for (const cell of cells) {
    const { row, column, rows, columns } = cell.area;
    const text = drawnText(cell);
    const label = isField(cell) ? '' : labelKey(text);
    const place = {
      row,
      column,
      text,
      ...(label ? { label } : {}),
      ...(isField(cell) ? { value: cell } : {}),
    };
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++) (grid[row + down] ??= [])[column + across] = place;
  }
  return Array.from(grid, (row) => Array.from(row ?? []));
};

/** A text that is longer than what stands in a figure's cell (未发生, 约12件) is taken for a label. */
const isWordy = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) > 3;

/** The label of the sheet that another wording stands for: the only one that has it in it, or that it has in it. */
const inOtherWords = (key: string, labels: ReadonlySet<string>): string | undefined => {
  const alike = [...labels].filter(
    (label) => Math.min(label.length, key.length) > 3 && (label.includes(key) || key.includes(label)),
  );
  return alike.length === 1 ? alike[0] : undefined;
};

/** A copied table: labels by the keys that they have on the sheet, and all else as values. */
export const tableGrid = (table: CopiedTable, labels: ReadonlySet<string>): CellGrid<string> => {
  const read = (cell: CopiedCell): LabelOrValue<string> => {
    const key = labelKey(cell.text);
    const label = labels.has(key) ? key : isWordy(key) ? (inOtherWords(key, labels) ?? key) : undefined;
    return label === undefined ? { ...cell, value: cell.text } : { ...cell, label };
  };
  const made = new Map<CopiedCell, LabelOrValue<string>>();
  for (const cell of new Set(table.flat())) if (cell) made.set(cell, read(cell));
  return table.map((cells) => cells.map((cell) => cell && made.get(cell)));
};
