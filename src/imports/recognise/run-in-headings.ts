import type { FormWithReading } from '../../model/form';
import type { HeadingWords } from '../../model/reading';
import { foldWithPlaces } from '../fold';
import { chaptersOf, hasFigures, inOneWriting, longestHeading, ornaments } from './chapter-titles';
import { isTitleOf, namesOf, numberingOf } from './heading';
import type { PageLine } from './page-line';

/** What ends a title before a text on its line: a stop, a colon, a dash, blanks, or a note in brackets; and the edge of a cell. */
const ends = /\((?![一二三四五六七八九十\d]{1,2}\))[^()]*\)|[。:—|\t]|[^\S\t]+|$/gu;

/** Whether the words behind a blank belong to the title before it: 及改进情况, and no title or text of its own. */
const goesOnWith = (more: string, words: HeadingWords): boolean =>
  /^\s*[及和与、或]/u.test(more) || !(/\d/u.test(more) || namesOf(words).some((word) => more.includes(word)));

/** Where a title of nothing but the words of a chapter ends in a folded text; nothing where none begins it. */
const endOfTitle = (text: string, start: number, words: HeadingWords): number | undefined => {
  let end: number | undefined;
  for (const { 0: sign, index } of text.slice(start, start + longestHeading).matchAll(ends)) {
    if (/^[|\t]/u.test(sign)) return undefined;
    const at = start + index + (sign.startsWith('(') ? sign.length : 0);
    if (end !== undefined && !goesOnWith(text.slice(end, at), words)) break;
    if (isTitleOf(text.slice(start, at), words)) end = at;
    if (/^[。:—]/u.test(sign)) break;
  }
  return end;
};

/** Where the title of a chapter ends that a folded text begins with; 0 where none does. */
const endOfRunIn = (text: string, form: FormWithReading): number => {
  const { level, start } = numberingOf(text);
  const head = text.slice(start, start + longestHeading).replace(/\s/gu, '');
  const found = chaptersOf(form).flatMap((chapter) => {
    const words = form.reading.headings[chapter]!;
    // Without a number, the words of a chapter of figures are more often those of a table or of a sentence.
    const mayBe =
      namesOf(words).some((word) => head.includes(word)) && (level !== 'plain' || !hasFigures(form, chapter));
    return mayBe ? (endOfTitle(text, start, words) ?? []) : [];
  });
  return Math.max(0, ...found);
};

const numerals = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
/** In a longer line, a page may have run whole chapters together, with nothing between a table and the next heading. */
const longestPlainLine = 60;
/** What stands before a heading within a line. */
const ahead = /(?:^|[\s。;:)”|\d])$/u;

const alternatives = (words: readonly string[]): string =>
  words.map((word) => word.replace(/[()]/gu, '\\$&')).join('|');

/** A heading with its number as in the form, up to the word that headings end with. */
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

/** Where parts of a folded line begin and end that may be headings. */
const placesIn = (text: string, form: FormWithReading, within: RegExp): readonly number[] => {
  const start = ornaments.exec(text)![0].length;
  const end = endOfRunIn(text.slice(start), form);
  const places = end === 0 ? [0] : [0, start + end];
  for (const { 0: words, index } of text.matchAll(within)) {
    if (form.reading.notHeadings.some((each) => words.includes(each)) || index < places.at(-1)!) continue;
    const isApart = ahead.test(text.slice(Math.max(0, index - 1), index));
    if (index === start) places.push(index + words.length);
    else if (isApart || text.length > longestPlainLine) places.push(index, index + words.length);
  }
  return [...new Set([...places, text.length])];
};

/** Parts lines where a heading may begin or end in them, so that each is a line of its own. */
export const partedAtHeadings = (lines: readonly PageLine[], form: FormWithReading): readonly PageLine[] => {
  const within = headingsWithin(form);
  return lines.flatMap((line) => {
    const { text, from } = foldWithPlaces(line.text);
    const places = placesIn(inOneWriting(text), form, within);
    if (places.length < 3) return [line];
    return places.slice(1).map((to, index): PageLine => {
      const part = line.text.slice(from[places[index]!], from[to]);
      return index === 0 ? { ...line, text: part } : { text: part, goesOn: true };
    });
  });
};
