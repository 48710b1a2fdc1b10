import type { SourceGrid } from '../../source';
import type { Allowance } from '../allowance';
import { GridBuilder } from '../grid-builder';
import type { RawCell } from '../grid-builder';

/** A cell as old formats of Word describe it: by where it ends, in twips (1/1440 inch). */
export interface CellEdge {
  readonly right: number;
  /** Belongs to the cell before it, or to the one above. */
  readonly joinsLeft?: boolean;
  readonly joinsAbove?: boolean;
}

/** How a row is laid out. */
export interface RowShape {
  readonly left: number;
  readonly cells: readonly CellEdge[];
}

/** A row with the texts of its cells. */
export interface EdgeRow {
  readonly shape: RowShape;
  readonly texts: readonly string[];
}

/** Edges nearer to each other than this, in twips, are one: rows that a hand has drawn differ by so much. */
const near = 40;
/** How wide a cell is of which nothing is said. */
const usualWidth = 1000;
const mostSkipped = 100;

/** The cells of a row, each with where it ends; one that belongs to the cell before it has widened that. */
const cellsOf = ({ shape, texts }: EdgeRow): readonly (CellEdge & { text: string })[] => {
  const cells: (CellEdge & { text: string })[] = [];
  let right = shape.left;
  texts.forEach((text, index) => {
    // Programs end more cells than the row has.
    if (text === '' && index >= shape.cells.length && shape.cells.length > 0) return;
    const edge = shape.cells[index] ?? { right: right + usualWidth };
    right = Math.max(right, edge.right);
    const before = edge.joinsLeft ? cells.pop() : undefined;
    cells.push(before ? { ...before, right } : { ...edge, right, text });
  });
  return cells;
};

/** The column that begins or ends at each edge of a table. */
const columnsOf = (edges: readonly number[]): ReadonlyMap<number, number> => {
  const columns = new Map<number, number>();
  let [column, start] = [-1, -Infinity];
  for (const edge of [...edges].sort((one, other) => one - other)) {
    if (edge - start > near) {
      column++;
      start = edge;
    }
    columns.set(edge, column);
  }
  return columns;
};

/**
 * Lays out a table whose rows say only where their cells end: its columns are between all the edges of all rows.
 * @param places what all tables of a file may cover together
 */
export const gridOfEdges = (rows: readonly EdgeRow[], places: Allowance): SourceGrid => {
  const laidOut = rows.map((row) => ({ left: row.shape.left, cells: cellsOf(row) }));
  const columns = columnsOf(laidOut.flatMap(({ left, cells }) => [left, ...cells.map(({ right }) => right)]));
  const builder = new GridBuilder(places);
  for (const { left, cells } of laidOut) {
    const skip = Math.min(columns.get(left)!, mostSkipped);
    let column = skip;
    const raw = cells.flatMap(({ text, right, joinsAbove }): RawCell[] => {
      const width = columns.get(right)! - column;
      // A sliver between two edges that are taken for one.
      if (width <= 0 && text === '') return [];
      const wide = Math.max(1, width);
      column += wide;
      return [{ text, rows: 1, columns: wide, ...(joinsAbove ? { continues: true } : {}) }];
    });
    builder.addRow(raw, skip);
  }
  return builder.build();
};
