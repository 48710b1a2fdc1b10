import { oncePer } from '../../model/once-per';
import { coreOf } from '../fold';
import type { Piece } from './figures';
import { isPlaceholder } from './figures';
import { divideRows, isFamiliar } from './divide-rows';
import { longestLabel, misprintOf } from './labels';
import type { FormRow, Labels } from './labels';
import { beforeOtherWords, cellsBetween, cellsOf, filledIn, isClosed } from './line-cells';
import type { ClosingMarks } from './line-cells';
import { findLabels } from './line-rows';
import type { Token } from './line-tokens';
import { tokensOf } from './line-tokens';
import { gluedToLabel, unclearCells } from './row-reading';
import type { RowReading, StrayRow, TableReading } from './row-reading';

const piece = (text: string): Piece => ({ text });

const noMarks: ClosingMarks = new Set();
/** What ends a line that begins with a mark. */
const bar: ClosingMarks = new Set('|');
const allMarks: ClosingMarks = new Set('|\t');

/** Reads what follows a label as the cells of its row. @param closing the marks that may end its line */
const readRow = (
  row: FormRow,
  tokens: readonly Token[],
  closing: ClosingMarks = bar,
): RowReading | undefined => {
  const figures = tokens.filter(({ kind }) => kind === 'figures');
  if (beforeOtherWords(tokens, row).some(({ kind }) => kind === 'edge')) {
    const seen = cellsOf(tokens, row, closing);
    if (seen?.shape === 'glued-to-label')
      return { row, pieces: seen.cells.map(piece), whole: true, fault: gluedToLabel };
    if (seen && seen.shape !== 'too-few')
      return {
        row,
        pieces: seen.cells.map(piece),
        whole: true,
        ...(seen.shape === 'doubtful' ? { isDoubtful: true } : {}),
      };
    if (figures.length === 0) return undefined;
    if (seen) return { row, pieces: seen.cells.map(piece), whole: false, isDoubtful: true };
    return { row, pieces: figures, whole: true, fault: unclearCells };
  }
  if (figures.length === 0) return undefined;
  const runTogether = figures.some(({ text }) => /^0\d/u.test(text));
  // Without edges nobody can say whether the number of an item, or two cells, were run together.
  const decimal = figures.find(({ text }, at) => text.includes('.') && row.fields[at]?.kind === 'count');
  if (decimal && figures.length === row.fields.length)
    return { row, pieces: figures, whole: true, fault: `“${decimal.text}”不像一个件数` };
  return { row, pieces: figures, whole: figures.length === row.fields.length && !runTogether };
};

/**
 * Fewer figures than these behind words of a text need not be a row; between the edges of cells, or run together, they
 * are one.
 */
const leastFigures = 3;

/** Characters of all heads, which a page may scatter over lines above the figures of the next table. */
const headCharacters = oncePer(
  ({ heads }: Labels): ReadonlySet<string> => new Set([...heads].flatMap((head) => [...head])),
);

const areHeads = (core: string, labels: Labels): boolean =>
  !labels.rows.some(({ groups }) => groups.includes(core)) &&
  [...core].every((character) => headCharacters(labels).has(character));

/** Whether tokens are a line with words and one figure, as in the rows of table two that have one. */
const isShortRow = ([words, figure, end]: readonly Token[], { fields }: FormRow): boolean =>
  fields.length === 1 &&
  words?.kind === 'words' &&
  figure?.kind === 'figures' &&
  (end === undefined || end.kind === 'break');

const strayIn = (tokens: readonly Token[], after: FormRow, labels: Labels): StrayRow | undefined => {
  const pieces = tokens.filter(({ kind }) => kind === 'figures');
  const filled = pieces.filter(({ text }) => !isPlaceholder(text));
  const isRunTogether = pieces.some(({ text }) => /^0\d|000/u.test(text));
  const isRow = isRunTogether || tokens.some(({ kind }) => kind === 'edge') || isShortRow(tokens, after);
  const words = labelIn(tokens, labels);
  if (filled.length < (isRow ? 1 : leastFigures)) return undefined;
  const label = words.map(({ text }) => text.trim()).join('');
  const core = coreOf(label);
  if (core === '' || core.length > longestLabel || areHeads(core, labels)) return undefined;
  const behind = tokens.slice(tokens.indexOf(words.at(-1)!) + 1);
  return { label, pieces, readAs: (row) => readRow(row, behind) };
};

/** The words before the figures of a row, without the groups and heads above it. */
const labelIn = (tokens: readonly Token[], { captions }: Labels): readonly Token[] => {
  const words = tokens
    .slice(
      0,
      tokens.findIndex(({ kind }) => kind === 'figures'),
    )
    .filter(({ kind, core }) => kind === 'words' && core !== '');
  const first = words.findIndex(({ core }) => !captions.includes(core));
  return first < 0 ? words.slice(-1) : words.slice(first);
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
  const strays: StrayRow[] = [];
  const divided = found.map(({ row, at }, index) =>
    divideRows(tokens.slice(at + 1, found[index + 1]?.at), row, labels),
  );
  const closed = found.flatMap(({ row }, index) => isClosed(divided[index]![0]!, row) ?? []);
  const areClosed = closed.filter(Boolean).length * 2 > closed.length;
  found.forEach(({ row, at }, index) => {
    const before = found[index + 1]?.row;
    const [own, ...others] = divided[index]!;
    const isEnclosed = at > 0 && tokens[at - 1]!.kind !== 'break';
    const reading = readRow(row, own!, areClosed ? allMarks : isEnclosed ? bar : noMarks);
    const isWhole = own!.every(({ kind, core }) => kind !== 'words' || core === '');
    const misprint = isWhole ? misprintOf(tokens[at]!.text, row) : undefined;
    if (reading) readings.push({ ...reading, ...(misprint === undefined ? {} : { misprint }) });
    if (readings.length === 0) return;
    for (const other of others) {
      const stray = strayIn(other, row, labels);
      if (stray) strays.push({ ...stray, after: row, ...(before ? { before } : {}) });
    }
  });
  return { rows: readings, strays };
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

/** The cells of a row that has a line of its own; a figure on the next line may be the rest of its first or last. */
const cellsOnOneLine = (
  lines: readonly (readonly Token[])[],
  length: number,
): readonly string[] | undefined => {
  for (const [at, line] of lines.entries()) {
    const cells = withoutOuterBlanks(cellsBetween(line));
    if (!line.some(({ kind }) => kind === 'edge') || cells.length !== length || filledIn(cells) === 0)
      continue;
    const before = lines[at - 1]?.filter(({ kind }) => kind === 'figures').at(-1);
    const [next] = lines[at + 1] ?? [];
    const torn = [before ? `${before.text}\n${cells[0]!}` : cells[0]!, ...cells.slice(1)];
    return next?.kind === 'figures' ? [...torn.slice(0, -1), `${torn.at(-1)!}\n${next.text}`] : torn;
  }
  return undefined;
};

/** Reads a row without a label: the figures behind the last heads of its table. */
export const readUnlabelledRow = (lines: readonly string[], row: FormRow, labels: Labels): TableReading => {
  const none: TableReading = { rows: [], strays: [] };
  const { length } = row.fields;
  const tokens = tokensOf(lines);
  const firstHead = tokens.findIndex(({ kind, core }) => kind === 'words' && isFamiliar(core, row, labels));
  const behindHead = tokens.slice(Math.max(firstHead, 0));
  const end = behindHead.findIndex(({ kind, core }) => kind === 'words' && !isFamiliar(core, row, labels));
  const following = end < 0 ? behindHead : behindHead.slice(0, end);
  const lastFigure = following.map(({ kind }) => kind).lastIndexOf('figures');
  if (lastFigure < 0) return none;
  const heads = following.slice(0, lastFigure);
  const lastHead = heads.map(({ kind, core }) => kind === 'words' && core !== '').lastIndexOf(true);
  const behind = following.slice(lastHead + 1);
  const onOneLine = cellsOnOneLine(linesOf(behind), length);
  if (onOneLine) return { rows: [{ row, pieces: onOneLine.map(piece), whole: true }], strays: [] };
  const figures = behind.filter(({ kind }) => kind === 'figures');
  const edges = behind.some(({ kind }) => kind === 'edge');
  const reading =
    edges && figures.length !== length
      ? { row, pieces: figures, whole: true, fault: unclearCells }
      : readRow(
          row,
          behind.filter(({ kind }) => kind !== 'edge'),
        );
  return { rows: reading ? [reading] : [], strays: [] };
};
