import type { FormWithReading } from '../../model/form';
import type { ChapterHeading } from '../../model/page-reading';
import { headingsOf } from './chapter-headings';
import { headingIn } from './chapter-titles';
import { firstAmong } from './first-chapter';
import { numberingOf } from './heading';
import type { Labels } from './labels';
import type { PageLine } from './page-line';
import { partedAtHeadings } from './run-in-headings';
import { blanksFor } from './unwrap';

/** The lines of a report by chapter; 0 has what comes before the first. */
export type Outline = ReadonlyMap<number, readonly string[]>;

/** A page in chapters. */
export interface PageOutline {
  readonly outline: Outline;
  /** The headings in the order of the page, each as it is printed. */
  readonly headings: readonly ChapterHeading[];
}

const headingOf = (line: string, chapter: number): ChapterHeading => {
  const { number } = numberingOf(headingIn(line));
  return { chapter, printed: line.trim(), ...(number === undefined ? {} : { number }) };
};

/** What stands between a heading and the text on its line. */
const behindHeading = /^[\s。：:，,、—】\]]+/u;

/** How a part of a page goes on in the text before it: as the same line, as a cell beside, or not. */
const joint = ({ goesOn, isBeside }: PageLine, isOfText: boolean): string | undefined => {
  if (goesOn) return '';
  return isBeside && isOfText ? '　' : undefined;
};

/** Divides a report into its chapters. */
export const outlineOf = (page: readonly PageLine[], labels: Labels): PageOutline => {
  const { form } = labels;
  const parts = partedAtHeadings(page, form);
  const { starts, listed } = headingsOf(parts, labels);
  const numbers = new Map(starts.map(({ number, at }) => [at, number]));
  const outline = new Map<number, string[]>([[0, []]]);
  let chapter = 0;
  parts.forEach((part, at) => {
    const number = numbers.get(at);
    if (number !== undefined) {
      chapter = number;
      if (!outline.has(number)) outline.set(number, []);
      return;
    }
    const isWholeLine = !part.goesOn && !parts[at + 1]?.goesOn;
    if (listed.has(at) && isWholeLine) return;
    const lines = outline.get(chapter)!;
    const behind = numbers.has(at - 1) ? undefined : joint(part, isOfText(form, chapter));
    if (behind !== undefined && lines.length > 0) lines.push(`${lines.pop()!}${behind}${part.text}`);
    else if (!part.goesOn) lines.push(part.text);
    else {
      const text = part.text.replace(behindHeading, '');
      const before = parts[at - 1]!.text + part.text.slice(0, part.text.length - text.length);
      // In place of the heading, so that it is seen where the line was broken.
      if (text !== '') lines.push(`${blanksFor(before)}${text}`);
    }
  });
  const opening = outline.get(0)!;
  const first = outline.has(1) ? undefined : firstAmong(opening, form);
  if (first) outline.set(1, opening.splice(first.from, first.to - first.from));
  return { outline, headings: starts.map(({ number, at }) => headingOf(parts[at]!.text, number)) };
};

const isOfText = (form: FormWithReading, chapter: number): boolean =>
  form.chapters.some(({ number, slots }) => number === chapter && slots.length > 0);
