import type { Chapter } from '../../model/chapter';
import type { FormWithReading } from '../../model/form';
import { foldWithPlaces } from '../fold';
import { inOneWriting } from './chapter-titles';
import { SectionFinder } from './section-finder';
import type { Section } from './section-finder';

/** Where the text of a section begins: behind a title that the form prints in its own words. */
const textOf = (
  { slot, title }: Section,
  end: number,
  sections: readonly Section[],
  finder: SectionFinder,
  text: string,
): number => {
  // A title of two topics stays, since it says what the form would have asked for in two places.
  const isOfTwo = finder
    .named(title)
    .some((each) => each !== slot && !sections.some((other) => other.slot === each));
  if (isOfTwo) return title.start;
  const isWhole = finder.isWhole(title, slot);
  if (title.isLine && (isWhole || text.slice(title.text, end).trim() !== '')) return title.text;
  const [ahead = ''] = title.words.split(/\s/u);
  if (ahead !== title.words && finder.isWhole({ ...title, words: ahead }, slot))
    return title.start + ahead.length;
  const isClosed = /^[。:—\s]/u.test(text.slice(title.end, title.end + 1));
  const isTitle = isWhole || (finder.named(title).length > 0 && !/\d/u.test(title.words));
  return isClosed && isTitle ? title.text : title.start;
};

/**
 * The text of a chapter with headings of its own, by slot; extra headings stay with the paragraph before them. What stands
 * before the first heading is the opening, where the form has one: but without a heading for the first topic it is that.
 */
export const sectionsOf = (
  paragraphs: readonly string[],
  chapter: Chapter,
  form: FormWithReading,
): Record<string, string> => {
  const whole = paragraphs.join('\n');
  const keys = chapter.slots.flatMap(({ key, heading }) => (heading === undefined ? [] : [key]));
  const { text: folded, from } = foldWithPlaces(whole);
  const text = inOneWriting(folded);
  const finder = new SectionFinder(text, keys, form.reading);
  const sections = finder.find();
  const first = sections[0];
  if (!first) return { [keys[0]!]: whole };
  const texts: Record<string, string> = {};
  sections.forEach((section, index) => {
    const end = sections[index + 1]?.title.from ?? text.length;
    texts[section.slot] = whole.slice(from[textOf(section, end, sections, finder, text)], from[end]).trim();
  });
  const opening = whole.slice(0, from[first.title.from]).trim();
  const slot = texts[keys[0]!] === undefined ? keys[0]! : chapter.slots[0]!.key;
  if (opening !== '') texts[slot] = [opening, texts[slot]].filter(Boolean).join('\n');
  return texts;
};
