import type { UnusedLine } from '../../model/page-reading';
import { fold, foldWithPlaces } from '../fold';
import type { Outline } from './outline';
import type { PageOutline } from './outline';
import { withoutPage } from './page-chrome';

const plain = (text: string): string => fold(text).replace(/\s+/gu, '');
/** In characters; fewer may stand in a text by chance. */
const shortestTail = 10;

/** Where the end of a line begins that stands in the texts; its length where none does. */
const usedFrom = (line: string, texts: string): number => {
  let [from, to] = [0, line.length];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (texts.includes(line.slice(middle))) to = middle;
    else from = middle + 1;
  }
  return line.length - from < Math.min(shortestTail, line.length) ? line.length : from;
};

/**
 * The words of a report that came into none of its texts: headings, before a text on the same line too, and what stands
 * beside tables, and the signature. Without blanks.
 */
export const unusedLines = (
  outline: Outline,
  headings: PageOutline['headings'],
  texts: Readonly<Record<string, string>>,
): readonly UnusedLine[] => {
  const used = plain(Object.values(texts).join(''));
  return [...outline].flatMap(([chapter, lines]) => {
    const heads = headings.filter((heading) => heading.chapter === chapter).map(({ printed }) => printed);
    const own = chapter === 0 ? lines : withoutPage(lines);
    return [...heads, ...own].flatMap((line) => {
      const words = line.replace(/\s+/gu, '');
      const { text, from } = foldWithPlaces(words);
      const printed = words.slice(0, from[usedFrom(text, used)]);
      return /\p{Script=Han}/u.test(printed) ? [{ chapter, printed }] : [];
    });
  });
};
