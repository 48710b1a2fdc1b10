import { isPlaceholder } from './figures';
import type { FormRow } from './labels';
import type { Token } from './line-tokens';

const lineEnd = (tokens: readonly Token[]): number => {
  const end = tokens.findIndex(({ kind }) => kind === 'break');
  return end < 0 ? tokens.length : end;
};

/** Dots where an excerpt was cut, and the like: nothing was in the cell. */
const isEmpty = (cell: string): boolean => !/[\p{L}\p{N}]/u.test(cell) && !isPlaceholder(cell);

/** Texts between the edges of cells; figures with nothing but space between them stay apart. */
export const cellsBetween = (tokens: readonly Token[]): readonly string[] => {
  const cells = [''];
  let before: Token['kind'] | undefined;
  for (const { kind, text } of tokens) {
    if (kind === 'edge') cells.push('');
    else cells[cells.length - 1] += kind === 'figures' && before === 'figures' ? ` ${text}` : text;
    before = kind;
  }
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

/** Tokens without words of nothing but blanks at their end. */
const withoutBlanksAtEnd = (tokens: readonly Token[]): readonly Token[] => {
  const last = tokens.at(-1);
  return last?.kind === 'words' && last.text.trim() === '' ? tokens.slice(0, -1) : tokens;
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

/** The marks that may end a line behind its last cell. */
export type ClosingMarks = ReadonlySet<string>;

/** The cells of a row whose edges can be seen, and whether there are as many as fields, or some without a word between. */
export interface SeenCells {
  readonly cells: readonly string[];
  readonly shape: 'exact' | 'doubtful' | 'too-few' | 'glued-to-label';
}

const firstLine = (tokens: readonly Token[]): readonly Token[] =>
  withoutBlanksAtEnd(tokens.slice(0, lineEnd(tokens)));

/** Texts of the cells on a line; what is behind the mark that ends one with figures is none. */
const cellsOfLine = (line: readonly Token[], closing: ClosingMarks): readonly string[] => {
  const cells = cellsBetween(line).slice(1);
  return closing.has(line.at(-1)?.text ?? '') && filledIn(cells) > 0 ? cells.slice(0, -1) : cells;
};

/**
 * Whether the line of a row has a mark behind its last cell: it has one cell more than the row has fields, and that is
 * blank. Nothing where it has neither that many nor as many as there are fields.
 */
export const isClosed = (following: readonly Token[], row: FormRow): boolean | undefined => {
  const cells = cellsBetween(firstLine(beforeOtherWords(following, row))).slice(1);
  const surplus = cells.length - row.fields.length;
  return surplus === 0 ? false : surplus === 1 && cells.at(-1) === '' ? true : undefined;
};

/** Figures right behind the label, without an edge between. */
const figuresAhead = (tokens: readonly Token[]): readonly string[] => {
  const ahead = tokens.slice(
    0,
    tokens.findIndex(({ kind }) => kind === 'edge'),
  );
  return ahead.some(({ kind, text }) => kind !== 'figures' && text.trim() !== '')
    ? []
    : ahead.flatMap(({ kind, text }) => (kind === 'figures' ? text : []));
};

/**
 * Cells of a row whose edges can be seen; the first is what is left of the label's own. Where some have none between
 * them, they are given as they are on the line.
 * @param closing with any other mark at its end, a line has a blank cell behind it.
 */
export const cellsOf = (
  following: readonly Token[],
  row: FormRow,
  closing: ClosingMarks,
): SeenCells | undefined => {
  const { length } = row.fields;
  const tokens = beforeOtherWords(following, row);
  const end = lineEnd(tokens);
  const behind = tokens.slice(end).some(({ kind }) => kind === 'figures');
  const line = cellsOfLine(firstLine(tokens), closing);
  const ahead = figuresAhead(tokens);
  if (ahead.length > 0 && filledIn(line) < length)
    return { cells: [...ahead, ...line.filter((cell) => cell !== '')], shape: 'glued-to-label' };
  if (line.length >= length && (filledIn(line) === length || !behind)) {
    const cells = cellsOnLine(line, length);
    // What follows at once on the next line may be the rest of the last figure.
    const goesOn = tokens.slice(end).find(({ kind }) => kind !== 'break');
    const rest = goesOn?.kind === 'figures' ? `\n${goesOn.text}` : '';
    return (
      cells && {
        cells: [...cells.slice(0, -1), cells.at(-1)! + rest],
        shape: line.length === length ? 'exact' : 'doubtful',
      }
    );
  }
  // A line with all the figures of a row is no row that is spread over lines.
  if (!behind) return filledIn(line) === line.length ? { cells: line, shape: 'too-few' } : undefined;
  const cells = cellsBetween(tokens).slice(1);
  const filled = filledIn(cells) >= length ? filledCells(cells, length) : undefined;
  if (filled) return { cells: filled, shape: 'exact' };
  // Spread over lines, blanks at the end cannot be counted, but those before them can.
  const first = cells.slice(0, length);
  return first.length === length && filledIn(first) === filledIn(cells)
    ? { cells: first, shape: 'doubtful' }
    : undefined;
};
