import { oncePer } from '../../model/once-per';
import type { Block } from '../../model/table';
import { coreOf } from '../fold';
import type { SourceGrid, GridCell } from '../source';
import { assignCells, hasFigure } from './assign-cells';
import { looksLikeFigure } from './figures';
import { cellsIn, columnUnder, headCount } from './grid-heads';
import { labelsIn } from './grid-labels';
import { headWordings, misprintOf } from './labels';
import type { FormRow, Labels } from './labels';
import type { PageLine } from './page-line';
import { gluedToLabel, severalRows } from './row-reading';
import type { RowReading, StrayRow, TableReading } from './row-reading';

/** What was read of a grid, and the texts in it that belong to no table. */
export interface GridReading extends TableReading {
  readonly rest: readonly PageLine[];
}

const hasDigits = ({ text }: GridCell): boolean => text.trim() !== '' && looksLikeFigure(text);

/** As short as the label of a row may be. */
const isShort = ({ text }: GridCell): boolean => text.length <= 60;

/** Rows of the head of a table, of which real ones have four at most; what is above so many says nothing of a column. */
const mostHeads = 10;

const tornRow = '下一行以数字开头，可能是这一行断开了，无法确定';

/** A figure where labels are, and nothing but blanks behind it in words: the line above was broken within a figure. */
const isRestOfFigure = ([first, ...others]: readonly GridCell[]): boolean =>
  first?.column === 0 &&
  /^\s*\d/u.test(first.text) &&
  [first, ...others].every(({ text }) => looksLikeFigure(text));

/** In characters; a cell with more has a text of its own. */
const longestInRow = 20;

/** What stands in a row that is none of the form's: words and figures side by side, or texts, each by itself. */
const linesOf = (cells: readonly GridCell[]): readonly PageLine[] => {
  const isRow = cells.every(({ text }) => text.length <= longestInRow && !text.includes('\n'));
  if (!isRow) return cells.flatMap(({ text }) => text.split('\n').map((line) => ({ text: line })));
  return cells.map(({ text }, index) => ({ text, ...(index > 0 ? { isBeside: true } : {}) }));
};

const rowsOf = oncePer(({ rows }: Labels) => ({
  labelled: rows.filter(({ cores }) => cores.length > 0),
  unlabelled: rows.filter(({ cores }) => cores.length === 0),
}));

/** Tells which column of a block is named over a column of a grid; asked for each cell of each row under the heads. */
const columnsUnder = (
  grid: SourceGrid,
  heads: readonly number[],
  labels: Labels,
): ((column: number, block: Block) => number | undefined) => {
  const known = new Map<Block, Map<number, number | undefined>>();
  return (column, block) => {
    const columns = known.get(block) ?? new Map<number, number | undefined>();
    known.set(block, columns);
    if (!columns.has(column)) columns.set(column, columnUnder(grid, heads, column, block, labels));
    return columns.get(column);
  };
};

/** Reads one grid row by row: heads are remembered, rows with a known label are given to their fields. */
export const readGrid = (grid: SourceGrid, labels: Labels): GridReading => {
  const rows: RowReading[] = [];
  /** Rows with unknown labels, and how many known ones were before each. */
  const strays: [StrayRow, number][] = [];
  const rest: PageLine[] = [];
  const { labelled, unlabelled } = rowsOf(labels);
  let heads: number[] = [];
  let indexUnder = columnsUnder(grid, heads, labels);
  let inHead = false;
  let inTable = false;
  /** Where the last row that was read is. */
  let rowAbove: number | undefined;

  /** Reads cells under the heads that are above them now. */
  const reader = (cells: readonly GridCell[]): ((row: FormRow) => RowReading) => {
    const under = indexUnder;
    const width = heads.reduce((widest, index) => Math.max(widest, grid.rows[index]!.length), 0);
    return (row) =>
      assignCells(row, cells, {
        indexOver: (column) => under(column, row.block),
        width,
      });
  };
  const read = (index: number, row: FormRow, cells: readonly GridCell[], label = ''): void => {
    const misprint = misprintOf(label, row);
    rows.push({ ...reader(cells)(row), ...(misprint === undefined ? {} : { misprint }) });
    [rowAbove, inHead, inTable] = [index, false, true];
  };

  grid.rows.forEach((places, index) => {
    const cells = cellsIn(places);
    const own = cells.filter((cell) => cell.row === index);
    const heading = headCount(own, labels.heads);
    const after = (cell: GridCell): readonly GridCell[] =>
      cells.filter(({ column }) => column >= cell.column + cell.columns);
    const found = labelsIn(own, after, labelled, inHead || inTable);
    const label = found.at(-1);
    const areSeveral = found.some(({ unreadable }) => unreadable?.fault === severalRows);
    if ((heading >= 2 && !areSeveral) || (heading === 1 && !label && !own.some(hasDigits))) {
      heads = inHead ? [...heads, index].slice(-mostHeads) : [index];
      indexUnder = columnsUnder(grid, heads, labels);
      inHead = true;
      return;
    }
    for (const { unreadable } of found) if (unreadable) rows.push(unreadable);
    if (label?.unreadable) {
      for (const { text } of own) rest.push({ text });
      [rowAbove, inHead, inTable] = [index, false, true];
      return;
    }
    if (label && after(label.cell).length > 0)
      return read(index, label.row, after(label.cell), label.cell.text);
    const unnamed = inHead && unlabelled.find(({ block }) => headsOf(grid, heads, block, labels) >= 4);
    if (unnamed && own.length > 0) {
      const firstFigure = own.findIndex(({ text }) => looksLikeFigure(text));
      if (firstFigure >= 0 && own.slice(firstFigure).every(({ text }) => looksLikeFigure(text)))
        return read(index, unnamed, own.slice(firstFigure));
    }
    const figures = own.filter(hasFigure);
    const words = own.filter((cell) => !looksLikeFigure(cell.text));
    const name = words.filter(({ text }) => !labels.captions.includes(coreOf(text))).at(-1) ?? words.at(-1);
    const behind = name ? after(name) : [];
    if (inTable && name && figures.length > 0 && behind.length > 0 && words.every(isShort)) {
      const stray = { label: name.text, pieces: behind, readAs: reader(behind) };
      strays.push([stray, rows.length]);
      inHead = false;
      return;
    }
    if (rowAbove === index - 1 && isRestOfFigure(own)) rows.push({ ...rows.pop()!, fault: tornRow });
    rest.push(...linesOf(own));
    const areCaptions = own.every(({ text }) => text.trim() === '' || labels.captions.includes(coreOf(text)));
    if (!areCaptions) inTable = false;
    if (words.length > 0 && !areCaptions) inHead = false;
  });
  // Where no other row of its table is found, a name with a figure behind it is a line like any other.
  const tables = new Set(rows.flatMap(({ row, fault }) => (fault === gluedToLabel ? [] : row.table)));
  return {
    rows: rows.filter(({ row }) => tables.has(row.table)),
    rest,
    strays: strays.map(([stray, at]) => between(stray, rows[at - 1]?.row, rows[at]?.row)),
  };
};

/** A row with an unknown label, and the rows of its table around it. */
const between = (stray: StrayRow, after: FormRow | undefined, before: FormRow | undefined): StrayRow => ({
  ...stray,
  ...(after ? { after } : {}),
  ...(before && before.table === after?.table ? { before } : {}),
});

const headsOf = (grid: SourceGrid, heads: readonly number[], block: Block, labels: Labels): number =>
  headCount(
    heads.flatMap((row) => cellsIn(grid.rows[row]).filter((cell) => cell.row === row)),
    headWordings([block], labels.wordingsOf),
  );
