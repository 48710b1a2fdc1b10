import type { Form } from '../../model/form';
import { fold, foldWithPlaces } from '../fold';

/** The lines of a report by chapter; 0 has what comes before the first. */
export type Outline = ReadonlyMap<number, readonly string[]>;

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
const longestHeading = 45;
/** A longer line may have whole chapters in it that a page ran together. */
const longestPlainLine = 60;

const alternatives = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[()]/gu, '\\$&')).join('|');

/** A heading somewhere in a long line, up to the word that headings end with. */
const headingsWithin = (form: Form): RegExp => {
  const gap = '[^。;,:|\\n\\d]';
  const each = Object.entries(form.reading.headings).map(([number, words]) => {
    const ended = words.filter((word) => /(?:情况|事项|概述)$/u.test(word));
    const open = words.filter((word) => !ended.includes(word));
    const whole = [
      ...(ended.length > 0 ? [`(?:${alternatives(ended)})`] : []),
      ...(open.length > 0 ? [`(?:${alternatives(open)})${gap}{0,16}?(?:情况|事项|措施|概述)+`] : []),
    ];
    return `${numerals[Number(number)]}、${gap}{0,22}?(?:${whole.join('|')})`;
  });
  return new RegExp(`(?:${each.join('|')})`, 'gu');
};

/** Puts each heading in a long line on a line of its own. */
const breakAtHeadings = (lines: readonly string[], form: Form): readonly string[] => {
  const pattern = headingsWithin(form);
  return lines.flatMap((line) => {
    if (line.length <= longestPlainLine) return [line];
    const { text, from } = foldWithPlaces(line);
    const parts: string[] = [];
    let done = 0;
    for (const found of text.matchAll(pattern)) {
      if (form.reading.notHeadings.some((words) => found[0].includes(words))) continue;
      const end = found.index + found[0].length;
      parts.push(line.slice(from[done], from[found.index]), line.slice(from[found.index], from[end]));
      done = end;
    }
    parts.push(line.slice(from[done]));
    return parts.filter((part) => part.trim() !== '');
  });
};

/** The number of the chapter that a line is the heading of. */
export const chapterHeaded = (line: string, form: Form): number | undefined => {
  const text = fold(line).trim();
  if (text.length > longestHeading || /[。;]$/u.test(text)) return undefined;
  const [, numeral, title] =
    /^第?([一二三四五六])(?:部分)?(?=[、.:,\s])\s*(?:[、.:,]\s*)?(\S.*)$/u.exec(text) ?? [];
  const number = numerals.indexOf(numeral ?? '-');
  const words = form.reading.headings[number];
  if (title === undefined || !words) return undefined;
  const bare = title.replace(/\s/gu, '');
  if (form.reading.notHeadings.some((each) => bare.includes(each))) return undefined;
  return words.some((word) => bare.includes(word)) ? number : undefined;
};

/** Lines that could be headings; no report has more. */
const mostHeadings = 300;

interface Heading {
  readonly number: number;
  readonly at: number;
  readonly before?: Heading;
  readonly length: number;
}

/** The longest chain of headings, and of several the last. */
const longestOf = (chains: readonly Heading[]): Heading | undefined =>
  chains.reduce<Heading | undefined>(
    (best, chain) => (chain.length >= (best?.length ?? 0) ? chain : best),
    undefined,
  );

/**
 * The headings of the report itself: the longest row of them that is in order, and of those the last, since a
 * preface may list them too and paragraphs may be numbered like chapters.
 */
const headingsOf = (lines: readonly string[], form: Form): readonly Heading[] => {
  const chains: Heading[] = [];
  lines.forEach((line, at) => {
    const number = chapterHeaded(line, form);
    if (number === undefined || chains.length >= mostHeadings) return;
    const before = longestOf(chains.filter((chain) => chain.number < number));
    chains.push({ number, at, length: (before?.length ?? 0) + 1, ...(before ? { before } : {}) });
  });
  const headings: Heading[] = [];
  for (let last = longestOf(chains); last; last = last.before) headings.unshift(last);
  return headings;
};

/** Divides a report into its chapters; the lines of their headings are by number, too. */
export const outlineOf = (
  text: readonly string[],
  form: Form,
): { readonly outline: Outline; readonly headings: ReadonlyMap<number, string> } => {
  const lines = breakAtHeadings(text, form);
  const starts = headingsOf(lines, form);
  const outline = new Map<number, readonly string[]>([[0, lines.slice(0, starts[0]?.at)]]);
  starts.forEach(({ number, at }, index) => outline.set(number, lines.slice(at + 1, starts[index + 1]?.at)));
  return { outline, headings: new Map(starts.map(({ number, at }) => [number, lines[at]!])) };
};
