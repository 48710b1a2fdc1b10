import { coreWithPlaces, shingleLength } from '../../prose/shingles';
import type { Core } from '../../prose/shingles';

/** The same passage as each of two texts has it. */
export interface SamePassage {
  readonly one: string;
  readonly other: string;
  /** In characters that are compared. */
  readonly length: number;
}

/** Of a long passage so much is shown, in characters. */
const mostShown = 300;

const shinglePlaces = (core: string): ReadonlyMap<string, readonly number[]> => {
  const places = new Map<string, number[]>();
  for (let at = 0; at + shingleLength <= core.length; at++) {
    const shingle = core.slice(at, at + shingleLength);
    const known = places.get(shingle);
    if (known) known.push(at);
    else places.set(shingle, [at]);
  }
  return places;
};

/** Words of a text from a place of its core up to another. */
const wordsOf = (source: string, { places }: Core, from: number, to: number): string => {
  const words = source.slice(places[from], places[to - 1]! + 1).trim();
  return words.length <= mostShown ? words : `${words.slice(0, mostShown)}……`;
};

/** A text as it is written, and what of it is compared: as long, with blanks where nothing is. */
export interface ComparableText {
  readonly source: string;
  readonly comparable: string;
}

/** The longest passage that two texts have in common, figures and marks aside; empty where they have none. */
export const longestPassage = (one: ComparableText, other: ComparableText): SamePassage => {
  const [first, second] = [coreWithPlaces(one.comparable), coreWithPlaces(other.comparable)];
  const known = shinglePlaces(second.core);
  let before = new Map<number, number>();
  let best = { length: 0, at: 0, otherAt: 0 };
  for (let at = 0; at + shingleLength <= first.core.length; at++) {
    const now = new Map<number, number>();
    for (const otherAt of known.get(first.core.slice(at, at + shingleLength)) ?? []) {
      const length = (before.get(otherAt - 1) ?? shingleLength - 1) + 1;
      now.set(otherAt, length);
      const end = shingleLength - length;
      if (length > best.length) best = { length, at: at + end, otherAt: otherAt + end };
    }
    before = now;
  }
  if (best.length === 0) return { one: '', other: '', length: 0 };
  return {
    one: wordsOf(one.source, first, best.at, best.at + best.length),
    other: wordsOf(other.source, second, best.otherAt, best.otherAt + best.length),
    length: best.length,
  };
};
