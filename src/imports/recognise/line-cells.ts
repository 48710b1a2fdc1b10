import { isPlaceholder } from './figures';
import type { FormRow } from './labels';
import type { Token } from './line-tokens';

const lineEnd = (tokens: readonly Token[]): number => {
  const end = tokens.findIndex(({ kind }) => kind === 'break');
  return end < 0 ? tokens.length : end;
};

/** Dots where an excerpt was cut, and the like: nothing was in the cell. */
const isEmpty = (cell: string): boolean => !/[\p{L}\p{N}]/u.test(cell) && !isPlaceholder(cell);

/** Texts between the edges of cells. */
export const cellsBetween = (tokens: readonly Token[]): readonly string[] => {
  const cells = [''];
  for (const { kind, text } of tokens)
    if (kind === 'edge') cells.push('');
    else cells[cells.length - 1] += text;
  return cells.map((cell) => (isEmpty(cell) ? '' : cell.trim()));
};

/** How many cells are filled in. */
export const filledIn = (cells: readonly string[]): number => cells.filter((cell) => cell !== '').length;

/** What comes before the words of the next row or group. */
export const beforeOtherWords = (tokens: readonly Token[], row: FormRow): readonly Token[] => {
  let figures = false;
  const end = tokens.findIndex(({ kind, core }) => {
    figures ||= kind === 'figures';
    return (
      kind === 'words' && core !== '' && (figures || !row.cores.some((wording) => wording.includes(core)))
    );
  });
  return end < 0 ? tokens : tokens.slice(0, end);
};

/** The cells that are together without a gap, where all fields are filled in. */
const filledCells = (cells: readonly string[], length: number): readonly string[] | undefined => {
  const from = cells.findIndex((cell) => cell !== '');
  const row = cells.slice(from, from + length);
  return from >= 0 && filledIn(row) === length && filledIn(cells) === length ? row : undefined;
};

/** Cells of a row on one line: behind the last there may be blanks, and before the first, where a label spans columns. */
const cellsOnLine = (cells: readonly string[], length: number): readonly string[] | undefined => {
  if (filledIn(cells) >= length) return filledCells(cells, length);
  const row = cells.slice(0, length);
  // A line that ends with an edge has one blank too many; where there are more, the first cells may be a label's.
  const surplus = cells.length - length - (cells.at(-1) === '' ? 1 : 0);
  const isSure = filledIn(cells) === 0 || row[0] !== '' || surplus <= 0;
  return row.length === length && filledIn(row) === filledIn(cells) && isSure ? row : undefined;
};

/** Cells of a row whose edges can be seen; the first is what is left of the label's own. */
export const cellsOf = (following: readonly Token[], row: FormRow): readonly string[] | undefined => {
  const { length } = row.fields;
  const tokens = beforeOtherWords(following, row);
  const end = lineEnd(tokens);
  const behind = tokens.slice(end).some(({ kind }) => kind === 'figures');
  const line = cellsBetween(tokens.slice(0, end)).slice(1);
  if (line.length >= length && (filledIn(line) > 0 || !behind)) return cellsOnLine(line, length);
  const cells = cellsBetween(tokens).slice(1);
  if (filledIn(cells) >= length) return filledCells(cells, length);
  // Spread over lines, blanks at the end cannot be counted, but those before them can.
  const first = cells.slice(0, length);
  return first.length === length && filledIn(first) === filledIn(cells) ? first : undefined;
};
