import type { GridCell } from '../source';
import { isPlaceholder, looksLikeFigure } from './figures';
import type { FormRow } from './labels';
import { unclearCells } from './row-reading';
import type { RowReading } from './row-reading';

/** The heads above a row, as far as they are known. */
export interface HeadsAbove {
  /** Which column of the row's block is named over a column of the grid, by its index; nothing where it is unclear. */
  readonly indexOver: (column: number) => number | undefined;
  /** In columns of the grid. */
  readonly width: number;
}

const isBlankCell = ({ text }: GridCell): boolean => text.trim() === '';

/** Whether a cell has a figure in it, and not just a sign for none. */
export const hasFigure = ({ text }: GridCell): boolean =>
  text.trim() !== '' && looksLikeFigure(text) && !isPlaceholder(text);

const wideCell = '一个数字占了几列，无法确定各属哪一列';

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

/** Whether one figure stands under several heads: nothing shows which of them it belongs to, or whether it is two. */
const isUnderSeveral = (cell: GridCell, { indexOver, width }: HeadsAbove): boolean => {
  if (cell.columns === 1 || !hasFigure(cell)) return false;
  const end = Math.min(cell.column + cell.columns, width);
  const over = new Set<number | undefined>();
  for (let column = cell.column; column < end; column++) over.add(indexOver(column));
  return over.size > 1;
};

/** Gives the cells of a row to its fields: by the page's own heads where they name every column, else in order. */
export const assignCells = (row: FormRow, cells: readonly GridCell[], heads: HeadsAbove): RowReading => {
  const { fields } = row;
  const { indexOver, width } = heads;
  const under = cells.map(({ column }) => indexOver(column));
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
    return {
      ...{ row, pieces: cells, whole: true, fields: under.map((index) => fields[index!]) },
      ...(cells.some((cell) => isUnderSeveral(cell, heads)) ? { fault: wideCell } : {}),
    };
  return {
    row,
    pieces: remaining,
    whole: true,
    fault: `有 ${remaining.length} 个格，应有 ${fields.length} 个，无法确定各属哪一列`,
  };
};
