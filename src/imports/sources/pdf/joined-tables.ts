import type { GridCell, SourceGrid } from '../../source';
import type { Allowance } from '../allowance';
import type { PageTable } from './table-cells';
import type { TextLine } from './text-lines';
import { cellText, isBrokenInCell } from './wrapped';

/** A cell of a table that may have begun on another page. */
interface Cell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  text: string;
  readonly lines: readonly TextLine[];
  readonly left: number;
  readonly right: number;
}

/** A table over all its pages. */
interface LongTable {
  lefts: readonly number[];
  rows: number;
  cells: Cell[];
  /** Rows of its first page. */
  readonly firstRows: number;
}

const cellsOf = ({ boxes, lines, lefts }: PageTable): readonly Cell[] =>
  boxes.map((box, index) => {
    const [left, right] = [lefts[box.column]!, lefts[box.column + box.columns]!];
    return { ...box, lines: lines[index]!, left, right, text: cellText(lines[index]!, { left, right }) };
  });

/** In points. */
const sameColumn = 4;

/** Which of some edges is the closest to a place. */
const closest = (place: number, edges: readonly number[]): number =>
  edges.reduce(
    (best, edge, index) => (Math.abs(edge - place) < Math.abs(edges[best]! - place) ? index : best),
    0,
  );

/**
 * The edges of the columns that two tables have together, where all of one are edges of the other: rows whose cells
 * reach over two columns show no edge between these.
 */
const commonEdges = (one: readonly number[], other: readonly number[]): readonly number[] | undefined => {
  const [most, fewer] = one.length >= other.length ? [one, other] : [other, one];
  const found = fewer.map((left) => closest(left, most));
  const isSameWidth = found[0] === 0 && found.at(-1) === most.length - 1;
  const areAlike = fewer.every((left, index) => Math.abs(most[found[index]!]! - left) < sameColumn);
  return isSameWidth && areAlike && new Set(found).size === found.length ? most : undefined;
};

/** The same cells in a table with more edges. */
const between = (cells: readonly Cell[], edges: readonly number[]): Cell[] =>
  cells.map((cell) => {
    const column = closest(cell.left, edges);
    return { ...cell, column, columns: closest(cell.right, edges) - column };
  });

const textsOf = (cells: readonly Cell[], row: number): string =>
  cells
    .filter((cell) => cell.row === row)
    .map(({ column, text }) => `${column} ${text.replace(/\s/gu, '')}`)
    .join('\n');

/** How many rows at the top of a table repeat those of its first page: its head. */
const repeatedRows = (table: LongTable, cells: readonly Cell[], rows: number): number => {
  let count = 0;
  while (count < Math.min(rows, table.firstRows) && textsOf(cells, count) === textsOf(table.cells, count))
    count++;
  // A head reaches no further than its cells do.
  while (count > 0 && cells.some(({ row, rows: span }) => row < count && row + span > count)) count--;
  const hasFigures = cells.some(({ row, text }) => row < count && /^[\d.\s]+$/u.test(text));
  return hasFigures ? 0 : count;
};

/** What a row of its own begins with. */
const numbered = /^\s*(?:[(（]?[一二三四五六七八九十]+[)）、.．]|\d{1,2}[.．、])/u;

/** Whether a text goes on with one that was cut at the foot of a page. */
const isCut = (above: Cell, { lines, text }: Cell): boolean => {
  const [line, next] = [above.lines.at(-1), lines[0]];
  return (
    !numbered.test(text) && line !== undefined && next !== undefined && isBrokenInCell(line, next, above)
  );
};

/**
 * Whether the first row on a page is the rest of the last one before: a text goes on, and each figure stands on one page
 * alone. Cells over several rows say nothing of this one.
 */
const isRest = (last: readonly Cell[], first: readonly Cell[]): boolean => {
  const pairs = first
    .filter(({ rows }) => rows === 1)
    .map((cell) => ({
      cell,
      above: last.find(({ column, columns }) => column === cell.column && columns === cell.columns),
    }));
  const both = pairs.filter(({ cell, above }) => cell.text !== '' && above?.text !== '');
  return (
    both.length > 0 &&
    pairs.some(({ cell, above }) => /\d/u.test((above?.text ?? '') + cell.text)) &&
    both.every(
      ({ cell, above }) => above !== undefined && !/^[\d.\s]+$/u.test(cell.text) && isCut(above, cell),
    )
  );
};

/** Puts a table of the next page to the one that it goes on with. @returns whether it does */
const goOn = (table: LongTable, next: PageTable): boolean => {
  const edges = commonEdges(table.lefts, next.lefts);
  if (!edges) return false;
  Object.assign(table, { lefts: edges, cells: between(table.cells, edges) });
  const cells = between(cellsOf(next), edges);
  const rows = next.tops.length - 1;
  const skipped = repeatedRows(table, cells, rows);
  const own = cells.filter(({ row }) => row >= skipped);
  const last = table.cells.filter(({ row, rows: span }) => row + span === table.rows);
  const first = own.filter(({ row }) => row === skipped);
  const cut = isRest(last, first) ? 1 : 0;
  const joined = new Set<Cell>();
  for (const cell of cut ? first : []) {
    const above = last.find(({ column }) => column === cell.column);
    if (!above) continue;
    above.text += cell.text;
    joined.add(cell);
  }
  for (const cell of own) {
    // Of a cell over several rows that begins with the rest, the other rows are left.
    const row = Math.max(cell.row, skipped + cut);
    const left = cell.rows - (row - cell.row);
    const text = joined.has(cell) ? '' : cell.text;
    if (left > 0) table.cells.push({ ...cell, text, row: row - skipped - cut + table.rows, rows: left });
  }
  table.rows += rows - skipped - cut;
  return true;
};

/** The tables that follow each other over pages, joined where they are one. */
export class TableJoiner {
  private table: LongTable | undefined;

  constructor(private readonly places: Allowance) {}

  /** @returns the table, where it is none that goes on with the last one */
  add(next: PageTable, isFirstOnPage: boolean): LongTable | undefined {
    if (this.table && isFirstOnPage && goOn(this.table, next)) return undefined;
    const rows = next.tops.length - 1;
    this.table = { lefts: next.lefts, rows, firstRows: rows, cells: [...cellsOf(next)] };
    return this.table;
  }

  /** Says that something else follows. */
  end(): void {
    this.table = undefined;
  }

  gridOf({ rows: count, lefts, cells }: LongTable): SourceGrid {
    this.places.take(count * (lefts.length - 1));
    const rows = Array.from({ length: count }, (): (GridCell | undefined)[] => []);
    for (const { row, column, rows: down, columns, text } of cells) {
      const cell: GridCell = { text, row, column, columns };
      for (let each = row; each < row + down; each++)
        for (let over = column; over < column + columns; over++) rows[each]![over] = cell;
    }
    return { kind: 'grid', rows };
  }
}
