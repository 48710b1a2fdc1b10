import { fold } from '../fold';
import { numberingOf } from './heading';

/** Ends of sentences; a line without one goes on in the next. */
const ended = /[。！？；：;:!?”」】)）.]\s*$/u;
const numbered =
  /^\s*(?:[(（]?[一二三四五六七八九十\d]{1,2}(?:[)）、]|[.．](?!\d))|[一二三四五六七八九]是|\u3000\u3000|\s{2,})/u;
/** In half characters. */
const shortestFullLine = 26;
const pageNumber = /^\s*[-—–]\s*\d{1,3}\s*[-—–]\s*$/u;
const inBrackets = /[(（][^()（）]*[)）]/gu;
/** A bracket that closes before another opens. */
const closes = /^[^(（]*[)）]/u;

/** Whether a bracket is open at the end of a paragraph that its next line closes, whatever the line ends with. */
const isClosedBy = (paragraph: string, next: string): boolean =>
  closes.test(next) && /[(（]/u.test(paragraph.replace(inBrackets, ''));

/** A colon ends a line before a list; with a figure behind it, the line was broken: 共公开信息： 126条。 */
/** Signs that no paragraph begins with. */
const neverFirst = /^\s*[，。、；：！？）”》,;:!?)]/u;

const brokenAtColon = /[:：]\s*$/u;
/** A count or a day; a year may begin a sentence of its own. */
const figure = /^\s*\d[\d,.]*(?:年\d{1,2}月|[^\d年,.、)\s])/u;

/** Whether a paragraph was broken before a figure that its colon announces. */
const isBrokenAtColon = (paragraph: string, next: string): boolean =>
  brokenAtColon.test(paragraph) && figure.test(fold(next));

/** How wide a line is at least that was broken at the edge of its page; nothing where none can have been. */
export type Edge = { readonly plain: number; readonly numbered: number } | undefined;

/** In half characters; the full-width blanks that a line begins with take room too. */
const widthOf = (line: string): number => {
  const ahead = /^\u3000*/u.exec(line)![0];
  let width = 2 * ahead.length;
  for (const sign of line.trim()) width += sign > '\u2E7F' ? 2 : 1;
  return width;
};

/** Blanks as wide as words. */
export const blanksFor = (words: string): string => '\u3000'.repeat(Math.ceil(widthOf(words) / 2));

/** No page is wider; beside a line that is longer, which is a whole paragraph, no shorter one was broken. */
const widestPage = 160;
/** How near the edge a line ends that was broken there; one with a number may be a heading, and has to be nearer. */
const nearEdge = 0.6;
const nearEdgeNumbered = 0.85;

/** The edge at which the lines of a text were broken. */
export const edgeOf = (lines: readonly string[]): Edge => {
  const widest = lines.reduce((most, line) => Math.max(most, widthOf(line)), 0);
  return widest > widestPage
    ? { plain: widestPage, numbered: widestPage }
    : { plain: widest * nearEdge, numbered: widest * nearEdgeNumbered };
};

/** Whether a line is so long and ends so that its sentence goes on in the next. */
export const goesOnBehind = (line: string, edge: Edge): boolean => {
  if (edge === undefined || widthOf(line) < shortestFullLine || ended.test(line)) return false;
  const isPlain = numberingOf(fold(line).trim()).level === 'plain' || /[。；;，,]/u.test(line);
  return widthOf(line) >= (isPlain ? edge.plain : edge.numbered);
};

/** Fewer lines may end near one edge in the middle of a sentence by chance, or smaller a part of those that end there. */
const fewestBroken = 7;
const mostlyBroken = 0.75;

/** Whether the lines of a page whose paragraphs should be whole were broken at an edge all the same. */
export const areBroken = (lines: readonly string[]): boolean => {
  const edge = edgeOf(lines);
  const full = lines.filter((line) => edge !== undefined && widthOf(line) >= edge.numbered);
  const open = full.filter((line) => goesOnBehind(line, edge)).length;
  return open >= fewestBroken && open >= full.length * mostlyBroken;
};

/** Blanks that all lines begin with: the margin of a page, and no beginning of a paragraph. */
const marginOf = (lines: readonly string[]): number => {
  const filled = lines.filter((line) => line.trim() !== '' && !line.startsWith('\u3000'));
  return filled.reduce((least, line) => Math.min(least, /^ */u.exec(line)![0].length), Infinity);
};

/** Joins lines that were broken at the edge of a page. @param edge where that is; without one, a line is a paragraph. */
export const unwrap = (lines: readonly string[], edge: Edge): readonly string[] => {
  const paragraphs: string[] = [];
  const margin = marginOf(lines);
  let isOpen = false;
  for (const each of lines) {
    const line = each.startsWith(' ') ? each.slice(margin) : each;
    if (line.trim() === '' || pageNumber.test(fold(line))) continue;
    const last = paragraphs.at(-1);
    if (
      last !== undefined &&
      edge !== undefined &&
      !numbered.test(line) &&
      (isOpen || neverFirst.test(line) || isClosedBy(last, line) || isBrokenAtColon(last, line))
    )
      paragraphs[paragraphs.length - 1] = last + line.trim();
    else paragraphs.push(line.trim());
    isOpen = goesOnBehind(line, edge);
  }
  return paragraphs;
};
