import type { Chapter } from '../../model/chapter';
import type { FormWithReading } from '../../model/form';
import type { HeadingWords, Reading } from '../../model/reading';
import { foldWithPlaces } from '../fold';
import { isWholeTitle, numberingOf } from './heading';

/** The ways in which paragraphs are numbered: （一） 一、 1. (1) ① 一是; and titles without a number. */
const markers: readonly RegExp[] = [
  /(?<=^|[。;；”)）\s])\(([一二三四五六七八九])\)[、.]?[^\S\n]*/gu,
  /(?<=^|\n)([一二三四五六七八九])、[^\S\n]*/gu,
  /(?<=^|[\n。;])\((\d)\)[^\S\n]*/gu,
  /(?<=^|[\n。;])(\d)[.、．](?!\d)[^\S\n]*/gu,
];
/** Points of a list, which speak of topics too: only a title of nothing but the words of one is its heading. */
const points = /(?<=^|[\n。;])([一二三四五六七八九])是[^\S\n]*/gu;
const withoutNumber = /(?<=^|\n)(?=[^\n]{2,30}(?:[。:,\n]|$))|(?<=[。;])(?=[^\n。:;,]{2,20}方面[,:])/gu;
const numerals = '一二三四五六七八九';

/** The longest title on a line of its own, and before a text on the same line. */
const longestLine = 45;
const longestRunIn = 24;
/** How far behind its number a run-in title names its topic, in characters. */
const furthestName = 12;

/** A title in a text, which may be one of a slot. */
interface Title {
  readonly number: number | undefined;
  readonly from: number;
  /** Where its words begin and end, and where the text behind it begins. */
  readonly start: number;
  readonly end: number;
  readonly text: number;
  readonly words: string;
  /** Whether it has a line of its own. */
  readonly isLine: boolean;
}

/** The part of a chapter that one title stands over. */
interface Section {
  readonly slot: string;
  readonly title: Title;
  /** How sure it is by its words and its number. */
  readonly score: number;
}

const scores = { named: 2, hinted: 1, numbered: 1 } as const;

const titleAt = (text: string, from: number, start: number, number: number | undefined): Title => {
  const line = /^[^\n]*/u.exec(text.slice(start, start + longestLine + 1))![0];
  const isLine =
    line.length <= longestLine &&
    /^[^。;\d]*[。:]?$/u.test(line) &&
    !(line.includes(',') && line.endsWith('。'));
  const words = isLine
    ? line.replace(/[。:]$/u, '')
    : /^[^\n。:;,]*/u.exec(text.slice(start, start + longestRunIn))![0];
  const behind = /^[。:\s]*/u.exec(text.slice(start + words.length))![0].length;
  return {
    number,
    from,
    start,
    end: start + words.length,
    text: start + words.length + behind,
    words,
    isLine,
  };
};

/** Where a title has one of the words; -1 where it has none. */
const placeOf = (words: readonly string[], title: string): number => {
  const places = words.map((word) => title.indexOf(word)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
};

/** Finds the titles of a chapter's slots in its text. */
class TitleFinder {
  constructor(
    private readonly text: string,
    private readonly keys: readonly string[],
    private readonly reading: Reading,
  ) {}

  private wordsOf(slot: string): HeadingWords {
    return this.reading.slots[slot] ?? { names: [] };
  }

  isWhole({ words }: Title, slot: string): boolean {
    return isWholeTitle(words, this.wordsOf(slot));
  }

  /** The slots that a title names, the likeliest first. */
  named({ words, isLine, number }: Title): readonly string[] {
    const title = words.replace(/\s/gu, '');
    return this.keys
      .map((slot, index) => ({
        slot,
        isNumbered: index + 1 === number,
        at: placeOf(this.wordsOf(slot).names, title),
      }))
      .filter(({ at }) => at >= 0 && (isLine || at <= furthestName))
      .sort((one, other) => Number(other.isNumbered) - Number(one.isNumbered) || one.at - other.at)
      .map(({ slot }) => slot);
  }

  private hints({ words }: Title, slot: string): boolean {
    return placeOf(this.wordsOf(slot).hints ?? [], words.replace(/\s/gu, '')) >= 0;
  }

  private sectionOf(title: Title): Section | undefined {
    const [named] = this.named(title);
    const isNumbered = (slot: string): number =>
      this.keys.indexOf(slot) + 1 === title.number ? scores.numbered : 0;
    if (named !== undefined) return { slot: named, title, score: scores.named + isNumbered(named) };
    const slot = this.keys[(title.number ?? 0) - 1];
    if (slot === undefined || !this.hints(title, slot)) return undefined;
    return { slot, title, score: scores.hinted };
  }

  private titles(marker: RegExp): readonly Title[] {
    return [...this.text.matchAll(marker)].map((found) => {
      const number = numerals.indexOf(found[1] ?? '-') + 1 || Number(found[1]) || undefined;
      return titleAt(this.text, found.index, found.index + found[0].length, number);
    });
  }

  /** The surest title of each slot among those numbered in one way; of several as sure ones the first. */
  private numbered(marker: RegExp): readonly Section[] {
    const titles = this.titles(marker);
    const best = new Map<string, Section>();
    for (const title of titles) {
      const section = this.sectionOf(title);
      if (section && section.score > (best.get(section.slot)?.score ?? 0)) best.set(section.slot, section);
    }
    return this.withMissing([...best.values()].sort(byPlace), titles);
  }

  /** A title in words of its own has the slot that is missing where it stands, when all the others have their place. */
  private withMissing(sections: readonly Section[], titles: readonly Title[]): readonly Section[] {
    const found = [...sections];
    for (const [index, slot] of this.keys.entries()) {
      if (found.some((each) => each.slot === slot)) continue;
      const at = (key: string | undefined): number | undefined =>
        found.find((each) => each.slot === key)?.title.from;
      const [after, before] = [at(this.keys[index - 1]) ?? -1, at(this.keys[index + 1]) ?? Infinity];
      const here = titles.filter(
        (title) =>
          title.isLine &&
          title.from > after &&
          title.from < before &&
          !found.some((each) => each.title === title),
      );
      const inPlace = found.filter((each) => this.keys.indexOf(each.slot) + 1 === each.title.number);
      const isSure = inPlace.length >= this.keys.length - 2;
      const title =
        here.find((each) => this.hints(each, slot)) ??
        here.find((each) => isSure && each.number === index + 1);
      if (title && found.length > 1) found.push({ slot, title, score: scores.hinted });
    }
    return found.sort(byPlace);
  }

  /** Titles of nothing but the words of their slot; few of them may only begin a sentence. */
  private whole(marker: RegExp): readonly Section[] {
    const used = new Set<string>();
    const sections = this.titles(marker).flatMap((title) => {
      const isNumbered = numberingOf(title.words).level !== 'plain';
      const slot = isNumbered ? undefined : this.named(title).find((each) => this.isWhole(title, each));
      if (slot === undefined || used.has(slot)) return [];
      used.add(slot);
      return [{ slot, title, score: scores.named }];
    });
    if (sections.length >= this.keys.length - 1) return sections;
    const headed = sections.filter(({ title }) => this.text[title.end] !== ',');
    return headed.length > 1 ? headed : headed.filter(({ title }) => title.isLine);
  }

  /** The sections by the way of numbering that names most of them, and what is missing there on lines without its number. */
  find(): readonly Section[] {
    const sum = (sections: readonly Section[]): number =>
      sections.reduce((total, { score }) => total + score, 0);
    const ways = [
      ...markers.map((marker) => this.numbered(marker)),
      ...[points, withoutNumber].map((marker) => this.whole(marker)),
    ];
    const best = ways.reduce((one, other) => (sum(other) > sum(one) ? other : one));
    const found = [...best];
    for (const section of ways.flat()) {
      const { slot, title } = section;
      if (!title.isLine || !this.isWhole(title, slot) || found.some((each) => each.slot === slot)) continue;
      const index = this.keys.indexOf(slot);
      const isInPlace = found.every((each) =>
        this.keys.indexOf(each.slot) < index ? each.title.from < title.from : each.title.from > title.from,
      );
      if (isInPlace) found.push(section);
    }
    return found.sort(byPlace);
  }
}

const byPlace = (one: Section, other: Section): number => one.title.from - other.title.from;

/** Where the text of a section begins: behind a title that the form prints in its own words. */
const textOf = (
  { slot, title }: Section,
  end: number,
  sections: readonly Section[],
  finder: TitleFinder,
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
  const isClosed = /^[。:\s]/u.test(text.slice(title.end, title.end + 1));
  const isTitle = isWhole || (finder.named(title).length > 0 && !/\d/u.test(title.words));
  return isClosed && isTitle ? title.text : title.start;
};

/** The text of a chapter with headings of its own, by slot; extra headings stay with the paragraph before them. */
export const sectionsOf = (
  paragraphs: readonly string[],
  chapter: Chapter,
  form: FormWithReading,
): Record<string, string> => {
  const whole = paragraphs.join('\n');
  const keys = chapter.slots.map(({ key }) => key);
  const { text, from } = foldWithPlaces(whole);
  const finder = new TitleFinder(text, keys, form.reading);
  const sections = finder.find();
  const first = sections[0];
  if (!first) return { [keys[0]!]: whole };
  const texts: Record<string, string> = {};
  sections.forEach((section, index) => {
    const end = sections[index + 1]?.title.from ?? text.length;
    texts[section.slot] = whole.slice(from[textOf(section, end, sections, finder, text)], from[end]).trim();
  });
  const opening = whole.slice(0, from[first.title.from]).trim();
  if (opening !== '') texts[keys[0]!] = [opening, texts[keys[0]!]].filter(Boolean).join('\n');
  return texts;
};
