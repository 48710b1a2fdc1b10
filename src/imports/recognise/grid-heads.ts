import type { Block } from '../../model/table';
import { coreOf } from '../fold';
import type { SourceGrid, GridCell } from '../source';
import { bestMatch, isAmong } from './labels';
import type { Labels } from './labels';

/** The cells of a row once each, from left to right. */
export const cellsIn = (row: SourceGrid['rows'][number] | undefined): readonly GridCell[] => [
  ...new Set((row ?? []).flatMap((cell) => cell ?? [])),
];

/** Texts over a column in the head of its table, from the top down, each once. */
const textsOver = (grid: SourceGrid, heads: readonly number[], column: number): readonly string[] => {
  const cells = new Set(heads.flatMap((row) => grid.rows[row]?.[column] ?? []));
  return [...cells].map(({ text }) => coreOf(text)).filter((core) => core !== '');
};

/** Which column of a block the page's own head puts over a grid column, by its index; nothing where it is unclear. */
export const columnUnder = (
  grid: SourceGrid,
  heads: readonly number[],
  column: number,
  block: Block,
  labels: Labels,
): number | undefined => {
  const texts = textsOver(grid, heads, column);
  const last = texts.at(-1);
  if (last === undefined) return undefined;
  const indexes = block.columns.map((_, index) => index);
  const innermost = (index: number): readonly string[] =>
    labels.wordingsOf(block.columns[index]!.labels.at(-1) ?? '');
  const outer = (index: number): readonly string[] => block.columns[index]!.labels.slice(0, -1);
  const alike = indexes.filter((index) => bestMatch(last, [index], innermost) !== undefined);
  const exact = alike.filter((index) => innermost(index).includes(last));
  const candidates = exact.length > 0 ? exact : alike;
  const above = texts.slice(0, -1);
  const fitting = candidates.filter((index) =>
    outer(index).every((label) => above.some((text) => labels.wordingsOf(label).includes(text))),
  );
  if (fitting.length === 1) return fitting[0];
  return candidates.length === 1 ? candidates[0] : undefined;
};

/** How many cells of a row are heads of columns, by the wordings of those. */
export const headCount = (cells: readonly GridCell[], wordings: ReadonlySet<string>): number =>
  cells.filter(({ text }) => isAmong(coreOf(text), wordings)).length;
