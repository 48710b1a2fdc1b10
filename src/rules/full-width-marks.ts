import { passagesOf } from '../prose/passages';
import { toFullWidth } from '../prose/prose';
import type { Rule } from './rule';

const wide = (mark: string): string => (mark === '.' ? '。' : toFullWidth(mark));
/** Marks behind a Chinese character, and stops at the end of a sentence. */
const halfWidth = /[,;:!?](?<=[一-鿿》”）].)|\.(?<=[一-鿿》”）].)(?=\s|$|[一-鿿])/gu;
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

/** D-10, 常见错误38: Chinese text has full-width marks. One finding a text, for they come in crowds. */
export const fullWidthMarks: Rule = {
  id: 'full-width-marks',
  title: '半角标点',
  check: ({ filing, form }) =>
    passagesOf(form, filing).flatMap(({ slot, name, source }) => {
      const places = placesIn(source);
      const [from] = places;
      if (from === undefined) return [];
      const to = places.at(-1)! + 1;
      const wrong = new Set(places);
      const correction = source
        .slice(from, to)
        .split('')
        .map((sign, at) => (wrong.has(from + at) ? wide(sign) : sign))
        .join('');
      return [
        {
          severity: 'hint' as const,
          at: slot,
          place: { slot, from, to, correction },
          because: [],
          clause: 'careful',
          message: `“${name}”：有 ${places.length} 处标点是半角的，如“${source[from]!}”；中文里请用全角标点。`,
        },
      ];
    }),
};
