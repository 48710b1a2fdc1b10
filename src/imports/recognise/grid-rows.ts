import type { Block } from '../../model/table';
import { coreOf } from '../fold';
import { lineOf } from '../source';
import type { SourceGrid, GridCell, SourceLine } from '../source';
import { isPlaceholder, looksLikeFigure } from './figures';
import { cellsIn, columnUnder, headCount } from './grid-heads';
import { bestMatch, headWordings, misprintOf } from './labels';
import type { FormRow, Labels } from './labels';
import { unclearCells } from './row-reading';
import type { RowReading, StrayRow, TableReading } from './row-reading';

/** What was read of a grid, and the texts in it that belong to no table. */
export interface GridReading extends TableReading {
  readonly rest: readonly SourceLine[];
}

const isBlankCell = ({ text }: GridCell): boolean => text.trim() === '';
const hasDigits = ({ text }: GridCell): boolean =>
  looksLikeFigure(text) && !isBlankCell({ text } as GridCell);

/** As short as the label of a row may be. */
const isShort = ({ text }: GridCell): boolean => text.length <= 60;

/** Drops blanks at both ends while there are more cells than fields. */
const trimmed = (cells: readonly GridCell[], length: number): readonly GridCell[] => {
  let [from, to] = [0, cells.length];
  const filled = cells.filter((cell) => !isBlankCell(cell)).length;
  while (to - from > length && isBlankCell(cells[to - 1]!)) to--;
  // Blanks on the left are a label that spans columns, but only if nothing filled is left out by that.
  while (to - from > length && filled === length && isBlankCell(cells[from]!)) from++;
  return cells.slice(from, to);
};

/** Why as many cells as there are fields cannot be given to them in order; nothing where they can. */
const whyDoubtful = (
  remaining: readonly GridCell[],
  cells: readonly GridCell[],
  under: readonly (number | undefined)[],
): string | undefined => {
  const heads = remaining.map((cell) => under[cells.indexOf(cell)]);
  if (heads.some((index, at) => index !== undefined && index !== at))
    return '各列与标准格式对不上，表头又没有全部认出';
  const isSure =
    remaining.length === cells.length ||
    remaining.every(isBlankCell) ||
    heads.some((index) => index !== undefined) ||
    // Nothing shows whether the first blank is a field's or the rest of a label that spans columns.
    (!isBlankCell(remaining[0]!) && under.every((index) => index === undefined));
  return isSure ? undefined : unclearCells;
};

const tornRow = '下一行以数字开头，可能是这一行断开了，无法确定';

/** A figure where labels are, and nothing but blanks behind it in words: the line above was broken within a figure. */
const isRestOfFigure = ([first, ...others]: readonly GridCell[]): boolean =>
  first?.column === 0 &&
  /^\s*\d/u.test(first.text) &&
  [first, ...others].every(({ text }) => looksLikeFigure(text));

/** Gives the cells of a row to its fields: by the page's own heads where they name every column, else in order. */
const assign = (
  row: FormRow,
  cells: readonly GridCell[],
  under: readonly (number | undefined)[],
  width: number,
): RowReading => {
  const { fields } = row;
  const named = new Set(under.filter((index) => index !== undefined));
  const namedCells = under.filter((index) => index !== undefined).length;
  if (named.size === namedCells && named.size === fields.length && fields.length > 1) {
    const others = cells.filter((cell, at) => under[at] === undefined && !isBlankCell(cell));
    return {
      ...{ row, pieces: cells, whole: true, fields: under.map((index) => fields[index ?? -1]) },
      // One without any head above it was pushed there by a cell that is one too many.
      ...(others.some(({ column }) => column >= width) ? { fault: unclearCells } : {}),
      ...(others.length > 0 ? { isDoubtful: true } : {}),
    };
  }
  const remaining = trimmed(cells, fields.length);
  if (remaining.length === fields.length) {
    const fault = whyDoubtful(remaining, cells, under);
    const isDoubtful = cells.length !== fields.length;
    return {
      ...{ row, pieces: remaining, whole: true },
      ...(fault === undefined ? {} : { fault }),
      ...(isDoubtful ? { isDoubtful } : {}),
    };
  }
  if (remaining.length === 1 && !isBlankCell(remaining[0]!)) return { row, pieces: remaining, whole: false };
  const last = cells.at(-1)!;
  // A cell was lost where a row ends before its heads do; which one, only the totals may tell.
  const isShort = remaining.length < fields.length && last.column + last.columns < width;
  if (isShort && !remaining.some(isBlankCell))
    return { row, pieces: remaining, whole: false, isDoubtful: true };
  const isOrdered = under.every((index, at) => at === 0 || (index ?? 0) >= (under[at - 1] ?? 0));
  if (
    !isShort &&
    remaining.length < fields.length &&
    named.size === namedCells &&
    namedCells === cells.length &&
    isOrdered
  )
    return { row, pieces: cells, whole: true, fields: under.map((index) => fields[index!]) };
  return {
    row,
    pieces: remaining,
    whole: true,
    fault: `有 ${remaining.length} 个格，应有 ${fields.length} 个，无法确定各属哪一列`,
  };
};

/** Reads one grid row by row: heads are remembered, rows with a known label are given to their fields. */
export const readGrid = (grid: SourceGrid, labels: Labels): GridReading => {
  const rows: RowReading[] = [];
  /** Rows with unknown labels, and how many known ones were before each. */
  const strays: [StrayRow, number][] = [];
  const rest: SourceLine[] = [];
  const labelled = labels.rows.filter(({ cores }) => cores.length > 0);
  const unlabelled = labels.rows.filter(({ cores }) => cores.length === 0);
  let heads: number[] = [];
  let inHead = false;
  let inTable = false;
  /** Where the last row that was read is. */
  let rowAbove: number | undefined;

  /** Reads cells under the heads that are above them now. */
  const reader = (cells: readonly GridCell[]): ((row: FormRow) => RowReading) => {
    const above = heads;
    const width = above.reduce((widest, index) => Math.max(widest, grid.rows[index]!.length), 0);
    return (row) => {
      const under = cells.map(({ column }) => columnUnder(grid, above, column, row.block, labels));
      return assign(row, cells, under, width);
    };
  };
  const read = (index: number, row: FormRow, cells: readonly GridCell[], label = ''): void => {
    const misprint = misprintOf(label, row);
    rows.push({ ...reader(cells)(row), ...(misprint === undefined ? {} : { misprint }) });
    rowAbove = index;
    inHead = false;
    inTable = true;
  };

  grid.rows.forEach((places, index) => {
    const cells = cellsIn(places);
    const own = cells.filter((cell) => cell.row === index);
    const heading = headCount(own, labels.heads);
    const matches = own.flatMap((cell) => {
      if (looksLikeFigure(cell.text)) return [];
      const match = bestMatch(coreOf(cell.text), labelled, ({ cores }) => cores);
      return match ? [{ cell, row: match.found }] : [];
    });
    const label = matches.at(-1);
    const after = (cell: GridCell): readonly GridCell[] =>
      cells.filter(({ column }) => column >= cell.column + cell.columns);
    if (heading >= 2 || (heading === 1 && !label && !own.some(hasDigits))) {
      heads = inHead ? [...heads, index] : [index];
      inHead = true;
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
    const figures = own.filter((cell) => hasDigits(cell) && !isPlaceholder(cell.text));
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
    for (const { text } of own) for (const line of text.split('\n')) rest.push(lineOf(line));
    const areCaptions = own.every(({ text }) => text.trim() === '' || labels.captions.includes(coreOf(text)));
    if (!areCaptions) inTable = false;
    if (words.length > 0 && !areCaptions) inHead = false;
  });
  return {
    rows,
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
