import type { TextPlace } from '../model/finding';
import { passagesOf } from '../prose/passages';
import { toFullWidth } from '../prose/prose';
import type { Rule } from './rule';

const wide = (mark: string): string => (mark === '.' ? '。' : toFullWidth(mark));
/** Marks behind a Chinese character, and stops at the end of a sentence; behind the number of a point stands another mark. */
const halfWidth =
  /[,;:!?](?<=[一-鿿》”）)].)|\.(?<=[一-鿿》”）)].)(?<!(?:^|\n)\s*[一二三四五六七八九十]{1,3}\.)(?=\s|$|[一-鿿])/gu;
/** Brackets round Chinese words. */
const bracketed = /\([^()\n]{1,200}\)/gu;
const chinese = /[一-鿿]/u;

const placesIn = (source: string): readonly number[] =>
  [
    ...[...source.matchAll(halfWidth)].map(({ index }) => index),
    ...[...source.matchAll(bracketed)]
      .filter(([words]) => chinese.test(words))
      .flatMap(({ index, 0: { length } }) => [index, index + length - 1]),
  ].sort((one, other) => one - other);

const mostShown = 3;

/** A mark with the words that it closes, or opens, by which it is found. */
const shownAt = (source: string, at: number): string =>
  source[at] === '('
    ? /^[^\s“”‘’]{1,5}/u.exec(source.slice(at))![0]
    : /\d{0,9}[^\d\s“”‘’]{1,5}$/u.exec(source.slice(Math.max(0, at - 9), at + 1))![0];

/** The stretch from the first of these marks to the last, with all of them put right. */
const corrected = (slot: string, source: string, places: readonly number[]): TextPlace => {
  const from = places[0]!;
  const to = places.at(-1)! + 1;
  const wrong = new Set(places);
  const correction = source
    .slice(from, to)
    .split('')
    .map((sign, at) => (wrong.has(from + at) ? wide(sign) : sign))
    .join('');
  return { slot, from, to, correction, ...(places.length > 1 ? { count: places.length } : {}) };
};

/** D-10, 常见错误38: Chinese text has full-width marks. One finding a text, for they come in crowds. */
export const fullWidthMarks: Rule = {
  id: 'full-width-marks',
  title: '半角标点',
  check: ({ filing, form }) =>
    passagesOf(form, filing).flatMap(({ slot, name, source }) => {
      const places = placesIn(source);
      if (places.length === 0) return [];
      const named = places.filter((at) => source[at] !== ')').map((at) => shownAt(source, at));
      const shown = [...new Set(named)].slice(0, mostShown);
      return [
        {
          severity: 'hint' as const,
          at: slot,
          place: corrected(slot, source, places),
          because: [],
          clause: 'careful',
          message: `“${name}”：有 ${places.length} 处标点是半角的，如${shown.map((words) => `“${words}”`).join('、')}；请改为全角标点。`,
        },
      ];
    }),
};
