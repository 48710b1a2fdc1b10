import { chineseNumeral, valueOfNumeral } from './numerals';
import { toFullWidth } from './prose';
import type { TextRange } from './prose';

/** How exact a figure says it is: 近3000条 is less, 5500余条 is more, 约 either. */
export type Approximation = 'less' | 'more' | 'about';

/** A figure with its unit, as a text states it. */
export interface Quantity extends TextRange {
  readonly value: number;
  /** 件, 条, 元, %, … as written, without the multiplier: 14万余条 has the unit 条; empty where there is none. */
  readonly unit: string;
  /** Only the figure, without signs of approximation, multiplier and unit. */
  readonly figure: TextRange;
  readonly approximation?: Approximation;
  /** Digits printed behind the point. */
  readonly decimals: number;
  /** What the printed figure is multiplied with: 10,000 in 1.2万条. */
  readonly scale: number;
  /** The end of a range that begins with this figure: 10至20件; or its beginning. */
  readonly isRange: boolean;
  readonly style: 'figures' | 'separated' | 'chinese';
}

const units =
  '个百分点|个工作日|个季度|个部分|个月|部分|人次|件次|条次|篇次|次数|[件宗起条份篇个项例次期场部册家处笔张幅则批桩人名户款页倍%]|元';
const chinese = '[零〇一二两三四五六七八九十百千]';
/** Signs of approximation before a figure; looked for only where there is one. */
const ahead = /(?:不足|不到|近|约为?|大约|将近|接近|超过|逾)$/u;
const longestAhead = 2;
const figure = `(百分之)?(?:(\\d{1,15}(?:,\\d{3}){0,5}(?:\\.\\d{1,8})?)|(${chinese}{1,12}(?:点${chinese}{1,4})?))`;
const between = '(?:[-—–~至到]{1,2})';
/** 百分之, a figure in digits or numerals, what makes it approximate, its multiplier, its unit. */
const quantity = new RegExp(
  `(?<![\\d.第零〇一二三四五六七八九十百千A-Za-z])${figure}([余多])?([百千]?[万亿])?([余多])?(${units})?(左右|上下|以上|之多|以内)?`,
  'gu',
);
const endOfRange = new RegExp(`^(?:${units})?${between}(?:\\d|${chinese})`, 'u');
const startOfRange = new RegExp(`(?:\\d|${chinese})(?:${units})?[余多]?${between}$`, 'u');

const multipliers: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 };
const scaleOf = (multiplier = ''): number =>
  [...multiplier].reduce((scale, sign) => scale * (multipliers[sign] ?? 1), 1);

/** Words round a figure, by how exact they make it. */
const approximations: Readonly<Record<Approximation, string>> = {
  less: '不足 不到 近 将近 接近 以内',
  about: '约 约为 大约 左右 上下',
  more: '超过 逾 以上 余 多',
};

const approximationOf = (word: string | undefined): Approximation | undefined =>
  (Object.keys(approximations) as Approximation[]).find((each) =>
    approximations[each].split(' ').includes(word ?? ''),
  );

/** Signs behind a figure without a unit that show it is no number in a name: 12345热线, 第2号, 2025年. */
const bare = /^(?:[,。;、)\n]|$)/u;

/** Every one of them, and one for each: no count. */
const everyOne = /(?:每|逐|(?<!责)任何?|同|某|哪|这|那)$/u;
const oneForEach = new RegExp(`^一(?:${units})一`, 'u');
/** The number of an item of a list, at the beginning of a clause. */
const itemBefore = /(?:^|[。;:,\n])\(?$/u;
const itemAfter = /^[、)]/u;

/** Whether a numeral counts nothing: 每一件, 一件一档, （1）. */
const isNoCount = (text: string, from: number, to: number, unit: string): boolean => {
  const before = text.slice(Math.max(0, from - 2), from);
  if (unit === '') return to - from <= 2 && itemBefore.test(before) && itemAfter.test(text.slice(to, to + 1));
  return everyOne.test(before) || oneForEach.test(text.slice(from, to + 1));
};

/** The figures of a text that `readProse` made, in the order of the text. Years, dates, ordinals and names are none. */
export function* numbersIn(text: string): Generator<Quantity, undefined> {
  for (const match of text.matchAll(quantity)) {
    const [whole, percent, arabic, numeral, more, multiplier, later, stated, after] = match;
    const unit = percent === undefined ? (stated ?? '') : '%';
    const to = match.index + whole.length;
    if (unit === '' && (numeral !== undefined || !bare.test(text.slice(to, to + 1)))) continue;
    if (isNoCount(text, match.index, to, unit)) continue;
    const printed = arabic ?? numeral ?? '';
    const before = ahead.exec(text.slice(Math.max(0, match.index - longestAhead), match.index))?.[0] ?? '';
    const start = match.index - before.length;
    const from = match.index + (percent ?? '').length;
    const value = arabic === undefined ? valueOfNumeral(printed) : Number(arabic.replace(/,/gu, ''));
    if (value === undefined || !Number.isFinite(value)) continue;
    const scale = scaleOf(multiplier);
    const said = [before, more, later, after].flatMap((word) => approximationOf(word) ?? [])[0];
    yield {
      from: start,
      to,
      value: Number((value * scale).toPrecision(15)),
      unit,
      figure: { from, to: from + printed.length },
      ...(said === undefined ? {} : { approximation: said }),
      decimals: printed.split(/[.点]/u)[1]?.length ?? 0,
      scale,
      isRange:
        endOfRange.test(text.slice(to - unit.length, to + 4)) ||
        startOfRange.test(text.slice(Math.max(0, start - 8), start)),
      style: arabic === undefined ? 'chinese' : arabic.includes(',') ? 'separated' : 'figures',
    };
  }
}

/**
 * Writes a number as a figure of the text is written: its width, its numerals, its separators, its multiplier. Undefined
 * where the figure is approximate, or the number cannot be written so: 1.2万 has no place for 12345.
 */
export const correctionOf = (
  { style, scale, decimals, unit, approximation }: Quantity,
  source: string,
  value: number,
): string | undefined => {
  const scaled = Number((value / scale).toPrecision(15));
  if (approximation !== undefined || value < 0) return undefined;
  if (style === 'chinese') {
    const isPlain = scale === 1 && Number.isInteger(value);
    return isPlain ? chineseNumeral(value, unit) : undefined;
  }
  if (scale > 1 && Number(scaled.toFixed(decimals)) !== scaled && unit !== '元') return undefined;
  const plain = Number.isInteger(scaled) && decimals === 0 ? String(scaled) : scaled.toFixed(decimals);
  const separated =
    style === 'separated' ? plain.replace(/\B(?<!\.\d{0,8})(?=(?:\d{3}){1,7}(?!\d))/gu, ',') : plain;
  return /[０-９]/u.test(source) ? separated.replace(/[\d.,]/gu, toFullWidth) : separated;
};
