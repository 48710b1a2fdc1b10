import type { GridCell, SourceGrid } from '../../source';
import type { Allowance } from '../allowance';
import type { PageTable } from './table-cells';
import type { TextLine } from './text-lines';
import { cellText, isBroken } from './wrapped';

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
  readonly lefts: readonly number[];
  rows: number;
  readonly cells: Cell[];
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

/** Whether the columns of two tables stand at the same places. */
const areAlike = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((left, index) => Math.abs(left - other[index]!) < sameColumn);

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

/** Whether the first row on a page is the rest of the last one before: its texts go on with texts that were cut. */
const isRest = (last: readonly Cell[], first: readonly Cell[]): boolean => {
  const filled = first.filter(({ text }) => text !== '');
  return (
    filled.length > 0 &&
    last.some(({ text }) => /\d/u.test(text)) &&
    filled.every((cell) => {
      const above = last.find(({ column }) => column === cell.column);
      const [line, next] = [above?.lines.at(-1), cell.lines[0]];
      return above && line && next && !/\d/u.test(cell.text) && isBroken(line, next, above);
    })
  );
};

/** Puts a table of the next page to the one that it goes on with. @returns whether it does */
const goOn = (table: LongTable, next: PageTable): boolean => {
  if (!areAlike(table.lefts, next.lefts)) return false;
  const cells = cellsOf(next);
  const rows = next.tops.length - 1;
  const skipped = repeatedRows(table, cells, rows);
  const own = cells.filter(({ row }) => row >= skipped);
  const last = table.cells.filter(({ row, rows: span }) => row + span === table.rows);
  const first = own.filter(({ row }) => row === skipped);
  const cut = isRest(last, first) && first.every(({ rows: span }) => span === 1);
  if (cut)
    for (const { column, text } of first) {
      const above = last.find((cell) => cell.column === column);
      if (above && text !== '') above.text += text;
    }
  const passed = skipped + (cut ? 1 : 0);
  for (const cell of own)
    if (cell.row >= passed) table.cells.push({ ...cell, row: cell.row - passed + table.rows });
  table.rows += rows - passed;
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
