import { oncePer } from '../../model/once-per';
import { coreOf } from '../fold';
import { chaptersOf, hasFigures, titleIn, weightOf, weights } from './chapter-titles';
import type { Labels } from './labels';
import type { PageLine } from './page-line';

/** A line that may be the heading of a chapter, and how surely. */
export interface HeadingCandidate {
  readonly number: number;
  readonly at: number;
  readonly weight: number;
}

/** Lines that could be headings; no report has more. */
const mostHeadings = 300;

/** How far below its heading a table begins, in lines that are not blank. */
const linesToTable = 8;
const shortestLabel = 4;

/** The labels and heads by which a table is known in lines, by number. */
const wordsOfTables = oncePer((labels: Labels): ReadonlyMap<number, readonly string[]> => {
  const words = new Map<number, readonly string[]>();
  for (const { table, cores, groups, block } of labels.rows) {
    const heads = block.columns.flatMap((column) => column.labels.flatMap(labels.wordingsOf));
    const over = [block.banner, block.over, block.corner].flatMap((label) =>
      label === undefined ? [] : coreOf(label),
    );
    words.set(table.number, [...(words.get(table.number) ?? []), ...cores, ...groups, ...heads, ...over]);
  }
  return words;
});

/** Whether the table of a chapter stands behind a line. */
export const hasTableBehind = (
  lines: readonly PageLine[],
  at: number,
  chapter: number,
  labels: Labels,
): boolean => {
  const words = wordsOfTables(labels).get(chapter) ?? [];
  let seen = 0;
  for (let next = at + 1; next < lines.length && seen < linesToTable; next++) {
    const { text, tables } = lines[next]!;
    if (tables) return tables.includes(chapter);
    if (text.trim() === '') continue;
    if (text.includes('。')) return false;
    seen++;
    const cells = text.split(/[|\t]|\s{2,}/u).map(coreOf);
    if (cells.some((core) => core.length >= shortestLabel && words.includes(core))) return true;
  }
  return false;
};

/** The lines that may be headings of chapters. */
export const candidatesIn = (lines: readonly PageLine[], labels: Labels): readonly HeadingCandidate[] => {
  const { form } = labels;
  const candidates: HeadingCandidate[] = [];
  lines.forEach(({ text }, at) => {
    const found = candidates.length >= mostHeadings ? undefined : titleIn(text, form);
    if (!found) return;
    for (const number of chaptersOf(form)) {
      const weight = weightOf(found, number, form);
      // The words of a chapter of figures are those of a text on them, too.
      const isSure = weight === weights.asInForm || !hasFigures(form, number);
      if (weight > 0 && (isSure || hasTableBehind(lines, at, number, labels)))
        candidates.push({ number, at, weight });
    }
  });
  return candidates;
};
