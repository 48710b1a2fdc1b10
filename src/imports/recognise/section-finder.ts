import type { HeadingWords, Reading } from '../../model/reading';
import { isWholeTitle, numberingOf } from './heading';
import { circled, numberings, points, titlesBy, withoutNumber } from './slot-titles';
import type { SlotTitle } from './slot-titles';

/** The part of a chapter that one title stands over. */
export interface Section {
  readonly slot: string;
  readonly title: SlotTitle;
  /** How sure it is by its words and its number. */
  readonly score: number;
}

const scores = { named: 2, hinted: 1, numbered: 1 } as const;

/** How far behind its number a run-in title names its topic, in characters. */
const furthestName = 12;

/** Where a title has one of the words; -1 where it has none. */
const placeOf = (words: readonly string[], title: string): number => {
  const places = words.map((word) => title.indexOf(word)).filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(...places);
};

/** Finds the sections of a chapter in its text: a title for each slot that has one. */
export class SectionFinder {
  constructor(
    private readonly text: string,
    private readonly keys: readonly string[],
    private readonly reading: Reading,
  ) {}

  private wordsOf(slot: string): HeadingWords {
    return this.reading.slots[slot] ?? { names: [] };
  }

  isWhole({ words }: SlotTitle, slot: string): boolean {
    return isWholeTitle(words, this.wordsOf(slot));
  }

  /** The slots that a title names, the likeliest first. */
  named({ words, isLine, number }: SlotTitle): readonly string[] {
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

  private hints({ words }: SlotTitle, slot: string): boolean {
    return placeOf(this.wordsOf(slot).hints ?? [], words.replace(/\s/gu, '')) >= 0;
  }

  private sectionOf(title: SlotTitle): Section | undefined {
    const [named] = this.named(title);
    const isNumbered = (slot: string): number =>
      this.keys.indexOf(slot) + 1 === title.number ? scores.numbered : 0;
    if (named !== undefined) return { slot: named, title, score: scores.named + isNumbered(named) };
    const slot = this.keys[(title.number ?? 0) - 1];
    if (slot === undefined || !this.hints(title, slot)) return undefined;
    return { slot, title, score: scores.hinted };
  }

  /** The surest title of each slot among those numbered in one way; of several as sure ones the first. */
  private numbered(marker: RegExp): readonly Section[] {
    const titles = titlesBy(marker, this.text);
    const best = new Map<string, Section>();
    for (const title of titles) {
      const section = this.sectionOf(title);
      if (section && section.score > (best.get(section.slot)?.score ?? 0)) best.set(section.slot, section);
    }
    return this.withMissing([...best.values()].sort(byPlace), titles);
  }

  /** A title in words of its own has the slot that is missing where it stands, when all the others have their place. */
  private withMissing(sections: readonly Section[], titles: readonly SlotTitle[]): readonly Section[] {
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
    const sections = titlesBy(marker, this.text).flatMap((title) => {
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
      ...numberings.map((marker) => this.numbered(marker)),
      ...[points, circled, withoutNumber].map((marker) => this.whole(marker)),
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
