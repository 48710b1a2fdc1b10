import type { FormWithReading } from '../../model/form';
import { fold, foldWithPlaces } from '../fold';
import { headingsOf } from './chapter-headings';
import type { PageLine } from './chapter-headings';
import type { ChapterHeading } from '../../model/page-reading';
import { numberingOf } from './heading';
import type { Labels } from './labels';

/** The lines of a report by chapter; 0 has what comes before the first. */
export type Outline = ReadonlyMap<number, readonly string[]>;

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** A longer line may have whole chapters in it that a page ran together. */
const longestPlainLine = 60;

const alternatives = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[()]/gu, '\\$&')).join('|');

/** A heading somewhere in a long line, up to the word that headings end with. */
const headingsWithin = (form: FormWithReading): RegExp => {
  const gap = '[^。;,:|\\n\\d]';
  const each = Object.entries(form.reading.headings).map(([number, { names }]) => {
    const ended = names.filter((word) => /(?:情况|事项|概述)$/u.test(word));
    const open = names.filter((word) => !ended.includes(word));
    const whole = [
      ...(ended.length > 0 ? [`(?:${alternatives(ended)})`] : []),
      ...(open.length > 0 ? [`(?:${alternatives(open)})${gap}{0,16}?(?:情况|事项|措施|概述)+`] : []),
    ];
    return `${numerals[Number(number)]}、${gap}{0,22}?(?:${whole.join('|')})`;
  });
  return new RegExp(`(?:${each.join('|')})`, 'gu');
};

/** Puts each heading in a long line on a line of its own. */
const breakAtHeadings = (lines: readonly PageLine[], form: FormWithReading): readonly PageLine[] => {
  const pattern = headingsWithin(form);
  return lines.flatMap((line) => {
    if (line.text.length <= longestPlainLine) return [line];
    const { text, from } = foldWithPlaces(line.text);
    const parts: string[] = [];
    let done = 0;
    for (const found of text.matchAll(pattern)) {
      if (form.reading.notHeadings.some((words) => found[0].includes(words))) continue;
      const end = found.index + found[0].length;
      parts.push(
        line.text.slice(from[done], from[found.index]),
        line.text.slice(from[found.index], from[end]),
      );
      done = end;
    }
    parts.push(line.text.slice(from[done]));
    return parts.filter((part) => part.trim() !== '').map((part) => ({ text: part }));
  });
};

/** A page in chapters. */
export interface PageOutline {
  readonly outline: Outline;
  /** The headings in the order of the page, each as it is printed. */
  readonly headings: readonly ChapterHeading[];
}

const headingOf = (line: string, chapter: number): ChapterHeading => {
  const printed = line.trim();
  const { number } = numberingOf(fold(printed));
  return { chapter, printed, ...(number === undefined ? {} : { number }) };
};

/** Divides a report into its chapters. */
export const outlineOf = (page: readonly PageLine[], labels: Labels): PageOutline => {
  const lines = breakAtHeadings(page, labels.form);
  const starts = headingsOf(lines, labels);
  const texts = lines.map(({ text }) => text);
  const outline = new Map<number, readonly string[]>([[0, texts.slice(0, starts[0]?.at)]]);
  starts.forEach(({ number, at }, index) =>
    outline.set(number, [...(outline.get(number) ?? []), ...texts.slice(at + 1, starts[index + 1]?.at)]),
  );
  return { outline, headings: starts.map(({ number, at }) => headingOf(texts[at]!, number)) };
};
