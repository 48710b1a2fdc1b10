import type { PageItem, PageItems } from './page-items';
import { textOfLine } from './text-lines';
import type { TextLine } from './text-lines';
import { areFiguresApart, isBroken, joinTexts } from './wrapped';
import type { Margins } from './wrapped';

/** A line ends where others do, give or take a letter. */
const sameEnd = 1.3;
/** In the height of a letter: so far at least the first line of a paragraph is moved in. */
const indent = 1.2;
const hanging = /[、。，．：；？！）》」』】”’,.:;]$/u;
const largestDifference = 0.15;
/** Lines of one paragraph are no further apart than this, in the height of a letter. */
const widestSpacing = 3.2;
/** Pages have the same margin at both sides, more or less, */
const furthestEdge = 4;
/** unless lines end in the middle of a sentence at one edge, and none goes beyond it. */
const fewestOpen = 2;
const sentenceEnd = /[。！？；：.!?;:]$/u;

const numbered =
  /^\s*(?:[(（]?[一二三四五六七八九十]{1,3}[)）、.．]|[(（]?\d{1,2}[)）、]|第[一二三四五六七八九十]+[章部条])/u;

/** Where the lines of a text begin and end at most. */
export const marginsOf = (pages: readonly PageItems[], width: number): Margins => {
  const lines = pages
    .filter((page) => Math.abs(page.width - width) < 1)
    .flatMap(({ items }) => items.flatMap((item) => (item.kind === 'line' ? item.line : [])));
  const left = Math.min(...lines.map((line) => line.left));
  // Some programs let a mark stand out at the end of a line.
  const ends = lines
    .filter((line) => !hanging.test(textOfLine(line)))
    .sort((one, other) => other.right - one.right);
  const usual = ends.find(
    (line, index) => (ends[index + 1]?.right ?? -Infinity) > line.right - sameEnd * line.size,
  );
  const size = usual?.size ?? 12;
  const right = usual?.right ?? -Infinity;
  const even = width - left;
  const open = ends.filter(
    (line) => Math.abs(line.right - right) < sameEnd * line.size && !sentenceEnd.test(textOfLine(line)),
  );
  const isSure = open.length >= fewestOpen && open[0] === ends[0];
  return { left, right: right < even - furthestEdge * size && !isSure ? even : right };
};

/** Whether a line goes on with what the one before it left off. */
const goesOn = (line: TextLine, next: TextLine, margins: Margins, isSamePage: boolean): boolean => {
  const { size } = line;
  if (Math.abs(next.size - size) > largestDifference * size) return false;
  if (isSamePage && next.base - line.base > widestSpacing * size) return false;
  const text = textOfLine(next);
  if (numbered.test(text) || areFiguresApart(textOfLine(line), text, line)) return false;
  const [begins, left] = [next.left - margins.left, line.left - margins.left];
  if (begins < indent * size) return isBroken(line, next, margins);
  // Lines in the middle of the page have as much room as both their sides have together.
  const isCentred = (each: TextLine): boolean =>
    Math.abs(each.left - margins.left - (margins.right - each.right)) < size;
  if (isCentred(line) && isCentred(next))
    return isBroken(line, next, { left: margins.left, right: margins.right - left });
  // A text that is moved in as a whole.
  return Math.abs(begins - left) < 0.2 * size && left > 3 * size && isBroken(line, next, margins);
};

/** A text that may go over several lines, with the last of them. */
export interface WholeLine {
  readonly kind: 'line';
  readonly text: string;
}

type Flow = WholeLine | Exclude<PageItem, { kind: 'line' }>;

/** What pages say one after the other: paragraphs, however they were broken, and tables. */
export const flowOf = (pages: readonly PageItems[]): readonly Flow[] => {
  const margins = new Map<number, Margins>();
  const marginsFor = ({ width }: PageItems): Margins => {
    const key = Math.round(width);
    if (!margins.has(key)) margins.set(key, marginsOf(pages, width));
    return margins.get(key)!;
  };
  const flow: Flow[] = [];
  let last: { readonly line: TextLine; readonly page: PageItems } | undefined;
  for (const page of pages)
    for (const item of page.items) {
      if (item.kind !== 'line') {
        flow.push(item);
        last = undefined;
        continue;
      }
      const { line } = item;
      const text = textOfLine(line);
      const before = flow.at(-1);
      if (
        last &&
        before?.kind === 'line' &&
        last.page.width === page.width &&
        goesOn(last.line, line, marginsFor(page), last.page === page)
      )
        flow[flow.length - 1] = { kind: 'line', text: joinTexts(before.text, text, last.line) };
      else flow.push({ kind: 'line', text });
      last = { line, page };
    }
  return flow;
};
