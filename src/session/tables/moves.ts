import type { CellArea } from '../../model/drawing';
import { isField } from './sheet-cells';
import type { SheetCell } from './sheet-cells';

export type Direction = 'up' | 'down' | 'left' | 'right' | 'first' | 'last' | 'top' | 'bottom';

const right = ({ column, columns }: CellArea): number => column + columns;
const bottom = ({ row, rows }: CellArea): number => row + rows;
const shareRows = (a: CellArea, b: CellArea): boolean => a.row < bottom(b) && b.row < bottom(a);
const shareColumns = (a: CellArea, b: CellArea): boolean => a.column < right(b) && b.column < right(a);

/** The field that a key leads to from an area; along a row or a column first, then on in the order of reading. */
export const fieldTowards = (
  cells: readonly SheetCell[],
  from: CellArea,
  direction: Direction,
): SheetCell | undefined => {
  const fields = cells.filter(isField);
  const inRow = fields.filter(({ area }) => shareRows(area, from));
  const inColumn = fields.filter(({ area }) => shareColumns(area, from));
  const isBelow = ({ area }: SheetCell): boolean => area.row >= bottom(from);
  const isAbove = ({ area }: SheetCell): boolean => bottom(area) <= from.row;
  const isRight = ({ area }: SheetCell): boolean => area.column >= right(from);
  const isLeft = ({ area }: SheetCell): boolean => right(area) <= from.column;
  switch (direction) {
    case 'down':
      return inColumn.find(isBelow) ?? fields.find(isBelow);
    case 'up':
      return inColumn.filter(isAbove).at(-1) ?? fields.filter(isAbove).at(-1);
    case 'right':
      return inRow.find(isRight) ?? fields.find(isBelow);
    case 'left':
      return inRow.filter(isLeft).at(-1) ?? fields.filter(isAbove).at(-1);
    case 'first':
      return inRow[0];
    case 'last':
      return inRow.at(-1);
    case 'top':
      return fields[0];
    case 'bottom':
      return fields.at(-1);
  }
};

const union = (a: CellArea, b: CellArea): CellArea => {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(bottom(a), bottom(b)) - row,
    columns: Math.max(right(a), right(b)) - column,
  };
};

/** Whether a cell lies in an area. */
export const isIn = ({ area }: SheetCell, block: CellArea): boolean =>
  shareRows(area, block) && shareColumns(area, block);

/** The area from one cell to another, with the whole of every merged cell that it touches. */
export const blockBetween = (cells: readonly SheetCell[], a: CellArea, b: CellArea): CellArea => {
  const block = union(a, b);
  const whole = cells.filter((cell) => isIn(cell, block)).reduce((sum, { area }) => union(sum, area), block);
  return whole.rows === block.rows && whole.columns === block.columns
    ? block
    : blockBetween(cells, whole, whole);
};
