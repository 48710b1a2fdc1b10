import type { FormWithReading } from '../../model/form';
import { fold } from '../fold';
import { isWholeTitle, namesOf, numberingOf } from './heading';
import type { Level } from './heading';

export const longestHeading = 45;
/** How sure a heading is by its number and words: those of the form, of the form on another level, by its words alone. */
export const weights = { asInForm: 10, otherLevel: 7, otherNumber: 6, noNumber: 5 } as const;

export const chaptersOf = (form: FormWithReading): readonly number[] =>
  Object.keys(form.reading.headings).map(Number);

/** Whether a chapter has tables and no text of its own. */
export const hasFigures = (form: FormWithReading, chapter: number): boolean =>
  form.chapters.some(({ number, slots }) => number === chapter && slots.length === 0);

/** 其它 as 其他, which forms have, and what a program for character recognition takes 一 for in a number: —、 （—）. */
export const inOneWriting = (folded: string): string =>
  folded
    .replace(/其它/gu, '其他')
    .replace(/(?<=^|\n)([^\S\n]*)[—―](?=、)/gu, '$1一')
    .replace(/(?<=\()[—―](?=\))/gu, '一');

/** What a page draws before a heading: ◆ 一、, 【一、…】. */
export const ornaments = /^[\s【[◆◇●○■□★☆►▶•·▪※]*/u;
const closing = /[】\]]$/u;

/** A line that may be the title of a chapter, in the words that those are looked for in. */
export interface ChapterTitle {
  readonly level: Level;
  readonly number?: number;
  readonly title: string;
}

/** What a line says as a heading: folded, without blanks and ornaments around it. */
export const headingIn = (line: string): string =>
  inOneWriting(fold(line).trim()).replace(ornaments, '').replace(closing, '');

/** A line as a title; nothing where no title can be so. */
export const titleIn = (line: string, { reading }: FormWithReading): ChapterTitle | undefined => {
  const text = headingIn(line);
  if (text === '' || text.length > longestHeading || /[。;]$|[|\t]/u.test(text)) return undefined;
  const { level, number, start } = numberingOf(text);
  const title = text.slice(start).replace(/\s/gu, '').replace(/:$/u, '');
  if (title === '' || reading.notHeadings.some((each) => title.includes(each))) return undefined;
  return { level, title, ...(number === undefined ? {} : { number }) };
};

/** How surely a title is that of a chapter; 0 where it is not. */
export const weightOf = (
  { level, number, title }: ChapterTitle,
  chapter: number,
  { reading }: FormWithReading,
): number => {
  const words = reading.headings[chapter]!;
  if (!namesOf(words).some((word) => title.includes(word))) return 0;
  if (number === chapter && level === 'chapter') return weights.asInForm;
  if (!isWholeTitle(title, words)) return 0;
  if (number === chapter) return weights.otherLevel;
  if (level === 'chapter') return weights.otherNumber;
  return level === 'plain' ? weights.noNumber : 0;
};

/** The chapter whose number a line has in front of its words. */
export const chapterHeaded = (line: string, form: FormWithReading): number | undefined => {
  const found = titleIn(line, form);
  return found && chaptersOf(form).find((chapter) => weightOf(found, chapter, form) === weights.asInForm);
};
