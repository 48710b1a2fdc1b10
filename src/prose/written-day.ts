import { valueOfNumeral } from './numerals';
import { daysInMonth } from './dates';

const numeral = '[〇零一二三四五六七八九十]+';
const inNumerals = new RegExp(`^(?:(${numeral})年)?(${numeral})月(${numeral})[日号]?$`, 'u');
const inDigits: readonly RegExp[] = [
  /^(?:(\d{4}|\d{2})年)?(\d{1,2})月(\d{1,2})[日号]?$/u,
  /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];

/** A day as somebody wrote it; the year is left out where it was. */
export interface WrittenDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** A year of two digits is of this century; one that begins with zeros is no year. */
const numberOf = (part: string | undefined, isYear: boolean): number | undefined =>
  part === undefined ? undefined : isYear && part.length === 2 ? 2000 + Number(part) : Number(part);

const partsOf = (typed: string): readonly (number | undefined)[] | undefined => {
  for (const form of inDigits) {
    const found = form.exec(typed);
    if (found) return found.slice(1).map((part, index) => numberOf(part, index === 0));
  }
  return inNumerals
    .exec(typed)
    ?.slice(1)
    .map((part) => (part === undefined ? undefined : valueOfNumeral(part)));
};

/**
 * A day as clerks write it, with or without its weekday: 2026年1月20日, 2026-1-20, 2026.1.20, 20260120, 二〇二六年一月二十日, or
 * 1月20日 alone.
 * @returns nothing where it is no day, or could be more than one
 */
export const writtenDay = (text: string): WrittenDay | undefined => {
  const typed = text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}]/gu, '')
    .replace(/[○OＯ]/gu, '〇')
    .replace('元月', '1月')
    .replace(/[（(]?(?:星期|周)[一二三四五六日天][)）]?$/u, '')
    .replace(/[。，．]$/u, '');
  const [year, month = 0, day = 0] = partsOf(typed) ?? [];
  if (day < 1 || day > daysInMonth(month, year) || (year !== undefined && year < 1000)) return undefined;
  return { ...(year === undefined ? {} : { year }), month, day };
};
