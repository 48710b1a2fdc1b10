import type { Piece } from './figures';
import { isPlaceholder } from './figures';
import type { FormRow, Labels } from './labels';
import { beforeOtherWords, cellsBetween, cellsOf, filledIn } from './line-cells';
import { findLabels } from './line-rows';
import type { Token } from './line-tokens';
import { tokensOf } from './line-tokens';
import { unclearCells, unknownRow } from './row-reading';
import type { RowReading, TableReading, Unplaced } from './row-reading';

/** Tokens behind a label: those of its row, and the rest, which begins with words of nothing known. */
interface RowTokens {
  readonly tokens: readonly Token[];
  readonly unknown: readonly Token[];
}

/** Whether words are made up of nothing but the characters of a row's heads, which a page may scatter over lines. */
const isScatteredHead = (core: string, row: FormRow, labels: Labels): boolean => {
  const characters = new Set(
    row.block.columns.flatMap((column) =>
      column.labels.flatMap((label) => [...labels.wordingsOf(label)[0]!]),
    ),
  );
  return row.cores.length === 0 && [...core].every((character) => characters.has(character));
};

/** Whether words are a part of the row's own label broken over lines, or of the heads and groups around it. */
const isFamiliar = (core: string, row: FormRow, labels: Labels): boolean =>
  core === '' ||
  row.cores.some((wording) => wording.includes(core)) ||
  labels.captions.some((each) => each.includes(core) || core.includes(each)) ||
  isScatteredHead(core, row, labels);

/** Divides tokens at the first words that do not belong to a row. */
const rowTokens = (tokens: readonly Token[], row: FormRow, labels: Labels): RowTokens => {
  const end = tokens.findIndex(({ kind, core }) => kind === 'words' && !isFamiliar(core, row, labels));
  return end < 0 ? { tokens, unknown: [] } : { tokens: tokens.slice(0, end), unknown: tokens.slice(end) };
};

const piece = (text: string): Piece => ({ text });

/** Reads what follows a label as the cells of its row. */
const readRow = (row: FormRow, tokens: readonly Token[]): RowReading | undefined => {
  const figures = tokens.filter(({ kind }) => kind === 'figures');
  if (beforeOtherWords(tokens, row).some(({ kind }) => kind === 'edge')) {
    const cells = cellsOf(tokens, row);
    if (cells) return { row, pieces: cells.map(piece), whole: true };
    if (figures.length === 0) return undefined;
    return { row, pieces: figures, whole: true, fault: unclearCells };
  }
  if (figures.length === 0) return undefined;
  const runTogether = figures.some(({ text }) => /^0\d/u.test(text));
  return { row, pieces: figures, whole: figures.length === row.fields.length && !runTogether };
};

const unknownRows = (unknown: readonly Token[]): readonly Unplaced[] => {
  const words = unknown.findIndex(({ kind }) => kind === 'words');
  const behind = unknown.slice(words + 1);
  const next = behind.findIndex(({ kind, core }) => kind === 'words' && core !== '');
  const figures = (next < 0 ? behind : behind.slice(0, next)).filter(
    ({ kind, text }) => kind === 'figures' && !isPlaceholder(text),
  );
  if (figures.length < 3) return [];
  return [unknownRow([unknown[words]!, ...figures])];
};

/** Reads the rows of a table that have labels, from lines in which they are in the order of the form. */
export const readLabelledRows = (
  lines: readonly string[],
  rows: readonly FormRow[],
  labels: Labels,
): TableReading => {
  const tokens = tokensOf(lines);
  const found = findLabels(tokens, rows, labels);
  const readings: RowReading[] = [];
  const unplaced: Unplaced[] = [];
  found.forEach(({ row, at }, index) => {
    const following = rowTokens(tokens.slice(at + 1, found[index + 1]?.at), row, labels);
    const reading = readRow(row, following.tokens);
    if (reading) readings.push(reading);
    if (readings.length > 0) unplaced.push(...unknownRows(following.unknown));
  });
  return { rows: readings, unplaced };
};

/** The lines among tokens. */
const linesOf = (tokens: readonly Token[]): readonly (readonly Token[])[] => {
  const lines: Token[][] = [[]];
  for (const token of tokens)
    if (token.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(token);
  return lines;
};

const withoutOuterBlanks = (cells: readonly string[]): readonly string[] =>
  cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);

/** Reads a row without a label: the figures behind the last heads of its table. */
export const readUnlabelledRow = (lines: readonly string[], row: FormRow, labels: Labels): TableReading => {
  const none: TableReading = { rows: [], unplaced: [] };
  const { length } = row.fields;
  const tokens = tokensOf(lines);
  const firstHead = tokens.findIndex(({ kind, core }) => kind === 'words' && isFamiliar(core, row, labels));
  const following = rowTokens(tokens.slice(Math.max(firstHead, 0)), row, labels).tokens;
  const lastFigure = following.map(({ kind }) => kind).lastIndexOf('figures');
  if (lastFigure < 0) return none;
  const heads = following.slice(0, lastFigure);
  const lastHead = heads.map(({ kind, core }) => kind === 'words' && core !== '').lastIndexOf(true);
  const behind = following.slice(lastHead + 1);
  const onOneLine = linesOf(behind)
    .filter((line) => line.some(({ kind }) => kind === 'edge'))
    .map((line) => withoutOuterBlanks(cellsBetween(line)))
    .find((cells) => cells.length === length && filledIn(cells) > 0);
  if (onOneLine) return { rows: [{ row, pieces: onOneLine.map(piece), whole: true }], unplaced: [] };
  const figures = behind.filter(({ kind }) => kind === 'figures');
  const edges = behind.some(({ kind }) => kind === 'edge');
  const reading =
    edges && figures.length !== length
      ? { row, pieces: figures, whole: true, fault: unclearCells }
      : readRow(
          row,
          behind.filter(({ kind }) => kind !== 'edge'),
        );
  return { rows: reading ? [reading] : [], unplaced: [] };
};
