import { forms } from '../../src/forms/index';
import { runTool } from './run-tool';

const poppler = 'poppler-utils';

/** A word of a page with its place in points from the top left corner. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
}

/** Words of a line from left to right, and lines of a page from top to bottom. */
export type Line = readonly Word[];
export type PageLines = readonly Line[];

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const wordsOf = (page: string): readonly Word[] =>
  [
    ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">(.*?)<\/word>/gu),
  ].map(([, left, top, right, text]) => ({
    text: text!.replace(/&(\w+);/gu, (_, name: string) => entities[name] ?? ''),
    left: Number(left),
    right: Number(right),
    top: Number(top),
  }));

const linesOf = (words: readonly Word[]): PageLines => {
  const lines = new Map<number, Word[]>();
  for (const word of words) {
    const top = [...lines.keys()].find((each) => Math.abs(each - word.top) < 6) ?? word.top;
    lines.set(top, [...(lines.get(top) ?? []), word]);
  }
  return [...lines]
    .sort(([one], [other]) => one - other)
    .map(([, line]) => [...line].sort((a, b) => a.left - b.left));
};

/** The lines of each page of a PDF. */
export const pagesOf = async (file: string): Promise<readonly PageLines[]> =>
  (await runTool('pdftotext', ['-bbox', file, '-'], poppler))
    .split('<page ')
    .slice(1)
    .map((page) => linesOf(wordsOf(page)));

export const textOf = (line: Line): string => line.map(({ text }) => text).join('');

/** All that a PDF says of itself, e.g. Tagged: yes. */
export const factsOf = async (file: string): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    (await runTool('pdfinfo', [file], poppler))
      .split('\n')
      .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
  );

/** How often each kind of element is in the structure that screen readers read. */
export const tagsOf = async (file: string): Promise<Readonly<Record<string, number>>> => {
  const counts: Record<string, number> = {};
  const said = await runTool('pdfinfo', ['-struct', file], poppler);
  for (const [, tag] of said.matchAll(/^ *([A-Z][A-Za-z\d]*)\b/gmu)) counts[tag!] = (counts[tag!] ?? 0) + 1;
  return counts;
};

/** Whether each font of a PDF is in it. */
export const areFontsEmbedded = async (file: string): Promise<readonly boolean[]> =>
  (await runTool('pdffonts', [file], poppler))
    .split('\n')
    .slice(2)
    .filter((line) => line !== '')
    .map((line) => /\byes +(?:yes|no) +(?:yes|no) +\d+ +\d+$/u.test(line));

const headings = new Set([
  '图解',
  ...forms.flatMap(({ chapters }) =>
    chapters.flatMap(({ heading, slots }) => [heading, ...slots.flatMap((slot) => slot.heading ?? [])]),
  ),
]);

/** Whether a line is a heading of the report. */
export const isHeading = (line: Line): boolean => headings.has(textOf(line));

/** Edges of the text of official documents, in points. */
export const leftEdge = (28 / 25.4) * 72;
export const rightEdge = ((210 - 26) / 25.4) * 72;

/** A word that stands by itself in each of the three official tables alone. */
const heads = [/^信息内容$/u, /^（本列数据的勾稽关系为/u, /^行政复议$/u];

/** On how many pages each of the official tables is. */
export const pagesOfTables = (pages: readonly PageLines[]): readonly number[] =>
  heads.map(
    (head) => pages.filter((lines) => lines.some((line) => line.some((word) => head.test(word.text)))).length,
  );

/** How far each page number is from the outer edge of the text. @throws where one is missing or wrong */
export const insetsOfNumbers = (pages: readonly PageLines[]): readonly number[] =>
  pages.map((lines, index) => {
    const foot = lines.at(-1) ?? [];
    expect(textOf(foot)).toBe(`—${index + 1}—`);
    return index % 2 === 0 ? rightEdge - foot.at(-1)!.right : foot[0]!.left - leftEdge;
  });
