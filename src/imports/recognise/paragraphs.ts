import type { Chapter } from '../../model/chapter';
import type { FormWithReading } from '../../model/form';
import { fold } from '../fold';
import { besideTable } from './beside-tables';
import { chapterHeaded } from './chapter-titles';
import { numberingOf } from './heading';
import type { Outline } from './outline';
import { withoutPage } from './page-chrome';
import { prefaceOf } from './preface';
import { sectionsOf } from './sections';
import { lastOfText, withoutSignature } from './signature';
import { areBroken, edgeOf, unwrap } from './unwrap';
import type { Edge } from './unwrap';

const longestHeading = 45;

/** Whether a paragraph is a numbered heading by itself. */
const isHeading = (paragraph: string): boolean =>
  paragraph.length <= longestHeading &&
  numberingOf(fold(paragraph)).level !== 'plain' &&
  !/[。；;，,]/u.test(paragraph);

/** Paragraphs with those under the same heading, that heading first. */
const underHeadings = (paragraphs: readonly string[]): readonly (readonly string[])[] => {
  const groups: string[][] = [];
  let isHeaded = false;
  for (const paragraph of paragraphs) {
    const isNew = isHeading(paragraph);
    if (isNew || !isHeaded) groups.push([paragraph]);
    else groups.at(-1)!.push(paragraph);
    isHeaded ||= isNew;
  }
  return groups;
};

/** The text of a chapter whose paragraphs are known by their words; the others go to the slot without words. */
const byWords = (
  paragraphs: readonly string[],
  chapter: Chapter,
  form: FormWithReading,
): Record<string, string> => {
  const { slots } = form.reading;
  const fallback = chapter.slots.find(({ key }) => slots[key] === undefined)?.key;
  const texts: Record<string, string> = {};
  for (const group of underHeadings(paragraphs)) {
    const text = group.join('\n');
    const known = chapter.slots.find(({ key }) => slots[key]?.names.some((word) => text.includes(word)));
    const key = known?.key ?? fallback ?? chapter.slots[0]!.key;
    texts[key] = texts[key] === undefined ? text : `${texts[key]}\n${text}`;
  }
  return texts;
};

/** A sentence that belongs to chapter one even under another heading: 公开信息共计167条. */
const countsPublished = (text: string): boolean =>
  [...text.matchAll(/(?<!\d)\d+\s*条/gu)].some(({ index }) =>
    text
      .slice(Math.max(0, index - furthestCount), index)
      .split('。')
      .at(-1)!
      .includes('公开'),
  );
/** From 公开 to the count behind it, in characters. */
const furthestCount = 26;

/** The lines of a chapter; a report that has lost the heading of its first one may still have the text. */
const linesOf = (
  chapter: Chapter,
  outline: Outline,
  form: FormWithReading,
): readonly string[] | undefined => {
  const lines = outline.get(chapter.number);
  if (lines || chapter.number !== 1) return lines;
  const opening = (outline.get(0) ?? []).filter((line) => /[。;；]/u.test(line));
  const words = chapter.slots.flatMap(({ key }) => form.reading.slots[key]?.names ?? []);
  const isText = (line: string): boolean =>
    words.some((word) => line.includes(word)) || countsPublished(line);
  return opening.some((line) => isText(fold(line))) ? opening : undefined;
};

/** The edge at which the lines of the texts were broken, where they may have been or plainly were. */
const edgeIn = (outline: Outline, form: FormWithReading, wraps: boolean): Edge => {
  const ofText = form.chapters.filter(({ slots }) => slots.length > 0).map(({ number }) => number);
  const lines = [...(outline.has(1) ? [] : [0]), ...ofText].flatMap((number) => outline.get(number) ?? []);
  return wraps || areBroken(lines) ? edgeOf(lines) : undefined;
};

const appended = (text: string | undefined, more: string): string =>
  text === undefined ? more : `${text}\n${more}`;

/**
 * The clerk's texts of a report by slot, in the words of the original.
 * @param wraps whether lines may have been broken at the edge of a page
 */
export const textsOf = (
  outline: Outline,
  form: FormWithReading,
  wraps = false,
): Readonly<Record<string, string>> => {
  const texts: Record<string, string> = {};
  const edge = edgeIn(outline, form, wraps);
  // Without a heading of chapter one, what comes before the tables is that chapter.
  const opening = (outline.get(0) ?? []).filter((line) => chapterHeaded(line, form) === undefined);
  const preface = outline.has(1) ? prefaceOf(withoutPage(opening, true), edge !== undefined) : '';
  if (preface !== '') texts['preface'] = preface;
  const last = lastOfText(outline, form);
  // What is said of requests and cases beside their tables belongs to the texts on them.
  const strayed: (readonly [slot: string, sentence: string])[] = [];
  for (const chapter of form.chapters) {
    const lines = linesOf(chapter, outline, form);
    if (!lines) continue;
    if (chapter.slots.length === 0) {
      strayed.push(...besideTable(chapter.number, withoutPage(lines), form));
      continue;
    }
    const own = withoutPage(lines);
    const paragraphs = unwrap(chapter.number === last ? withoutSignature(own) : own, edge);
    if (paragraphs.length === 0) continue;
    const found = chapter.slots.some(({ heading }) => heading !== undefined)
      ? sectionsOf(paragraphs, chapter, form)
      : byWords(paragraphs, chapter, form);
    for (const [key, text] of Object.entries(found)) if (text !== '') texts[key] = text;
  }
  for (const [slot, sentence] of strayed) texts[slot] = appended(texts[slot], sentence);
  return texts;
};
