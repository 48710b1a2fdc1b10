import { type Area, bounding, maxColumns, maxRows } from '../model/address';
import { ExcelError } from '../model/excel-error';
import { wildcards } from '../model/filter';
import type { Sheet } from '../model/sheet';
import { RangeGeometry } from './range-geometry';

/** The cells of an area whose value or formula holds a text, in Excel's order: row by row. */
export function findCells(
  sheet: Sheet,
  area: Area,
  text: unknown,
  criteria: unknown,
  display: (row: number, column: number) => string,
): Area[] {
  const { completeMatch, matchCase } = (criteria ?? {}) as { completeMatch?: boolean; matchCase?: boolean };
  if (typeof text !== 'string' || text === '') throw new ExcelError('InvalidArgument');
  const pattern = wildcards(text, completeMatch === true, matchCase === true);
  return sheet
    .keptIn(area)
    .filter(([row, column]) => {
      const cell = sheet.peek(row, column);
      return pattern.test(cell?.formula ?? '') || pattern.test(display(row, column));
    })
    .sort(([r1, c1], [r2, c2]) => r1 - r2 || c1 - c2)
    .map(([row, column]) => ({ row, column, rows: 1, columns: 1 }));
}

type Direction = 'Up' | 'Down' | 'Left' | 'Right';

const steps: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  Up: [-1, 0],
  Down: [1, 0],
  Left: [0, -1],
  Right: [0, 1],
};

/** Ranges that are reached from one: its neighbours, the edge of the data, and what is found in it. */
export abstract class RangeNavigation<Self> extends RangeGeometry<Self> {
  /** The text of a cell as it is shown. */
  protected abstract shown(row: number, column: number): string;

  GetRowsAbove(count: number = 1): Self {
    return this.beside('row', -1, count);
  }

  GetRowsBelow(count: number = 1): Self {
    return this.beside('row', 1, count);
  }

  GetColumnsBefore(count: number = 1): Self {
    return this.beside('column', -1, count);
  }

  GetColumnsAfter(count: number = 1): Self {
    return this.beside('column', 1, count);
  }

  /** Where Ctrl and an arrow key go from the active cell, which is the first one unless it is given. */
  GetRangeEdge(direction: unknown, activeCell?: unknown): Self {
    return this.at({ ...this.edge(direction, activeCell), rows: 1, columns: 1 });
  }

  /** What Ctrl, Shift and an arrow key select: from the range to the edge of the data. */
  GetExtendedRange(direction: unknown, activeCell?: unknown): Self {
    const edge = this.edge(direction, activeCell);
    const { row, column, rows, columns } = this.area;
    const [top, left] = [Math.min(row, edge.row), Math.min(column, edge.column)];
    const bottom = Math.max(row + rows, edge.row + 1);
    const right = Math.max(column + columns, edge.column + 1);
    const vertical = direction === 'Up' || direction === 'Down';
    return this.at(
      vertical
        ? { row: top, rows: bottom - top, column, columns }
        : { row, rows, column: left, columns: right - left },
    );
  }

  /** The block of cells around the range that blank rows and columns bound. */
  GetSurroundingRegion(): Self {
    let region = this.area;
    for (;;) {
      const wider: Area = {
        row: Math.max(0, region.row - 1),
        column: Math.max(0, region.column - 1),
        rows: region.rows + (region.row > 0 ? 2 : 1),
        columns: region.columns + (region.column > 0 ? 2 : 1),
      };
      const used = this.sheet.usedArea(true, wider);
      const next = used ? bounding(region, used) : region;
      if (next.rows === region.rows && next.columns === region.columns) return this.at(region);
      region = next;
    }
  }

  Find(text: unknown, criteria: unknown): Self {
    const found = this.FindOrNullObject(text, criteria);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  FindOrNullObject(text: unknown, criteria: unknown): Self | null {
    const found = findCells(this.sheet, this.area, text, criteria, (row, column) => this.shown(row, column));
    const backwards = (criteria as { searchDirection?: string } | null)?.searchDirection === 'Backwards';
    const first = backwards ? found.at(-1) : found[0];
    return first ? this.at(first) : null;
  }

  /** A negative count is one in the other direction. */
  private beside(axis: 'row' | 'column', side: 1 | -1, count: number): Self {
    if (!Number.isInteger(count) || count === 0) throw new ExcelError('InvalidArgument');
    const after = side * count > 0;
    const [size, extent] = [Math.abs(count), axis === 'row' ? this.area.rows : this.area.columns];
    const start = this.area[axis] + (after ? extent : -size);
    return this.at(
      axis === 'row'
        ? { ...this.area, row: start, rows: size }
        : { ...this.area, column: start, columns: size },
    );
  }

  private edge(direction: unknown, activeCell: unknown): { row: number; column: number } {
    const step = steps[direction as Direction] as (typeof steps)[Direction] | undefined;
    if (!step) throw new ExcelError('InvalidArgument');
    const start = activeCell instanceof RangeGeometry ? activeCell.area : this.area;
    return edgeOf(this.sheet, start.row, start.column, step);
  }
}

/** From a filled cell to the last of its run; from a blank one, or the end of a run, to the next filled cell. */
function edgeOf(
  sheet: Sheet,
  row: number,
  column: number,
  [down, right]: readonly [rows: number, columns: number],
): { row: number; column: number } {
  const filled = (r: number, c: number) => {
    const cell = sheet.peek(r, c);
    return cell !== undefined && (cell.value !== '' || cell.formula !== undefined);
  };
  const onSheet = (r: number, c: number) => r >= 0 && c >= 0 && r < maxRows && c < maxColumns;
  const inRun = filled(row, column) && filled(row + down, column + right);
  let [r, c] = [row, column];
  while (onSheet(r + down, c + right)) {
    if (inRun && !filled(r + down, c + right)) break;
    [r, c] = [r + down, c + right];
    if (!inRun && filled(r, c)) break;
  }
  return { row: r, column: c };
}
