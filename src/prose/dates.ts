import type { TextRange } from './prose';

/** A day that a text names. */
export interface NamedDay extends TextRange {
  /** Left out where the text does not say it: 1月1日至12月31日. */
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

/** Blanks between the digits are no sign of another number, but for those before a month without a year. */
const day =
  /(?<!\d)(?:(?<year>(?:1 ?9|2 ?0) ?\d ?\d)年(?<monthOf>\d ?\d?)|(?<month>\d{1,2}))月(?<day>\d ?\d?)日/gu;
const numberOf = (digits: string): number => Number(digits.replace(/ /gu, ''));

/** The days named in figures in a text that `readProse` made, possible or not. */
export const daysIn = (text: string): readonly NamedDay[] =>
  [...text.matchAll(day)].map(({ index, 0: { length }, groups = {} }) => ({
    from: index,
    to: index + length,
    ...(groups['year'] === undefined ? {} : { year: numberOf(groups['year']) }),
    month: numberOf(groups['monthOf'] ?? groups['month']!),
    day: numberOf(groups['day']!),
  }));

/** How many days a month has; of 二月 29 where the year is not known, 0 of a month that there is not. */
export const daysInMonth = (month: number, year?: number): number => {
  if (month < 1 || month > 12) return 0;
  return new Date(Date.UTC(year ?? 2000, month, 0)).getUTCDate();
};

/** Days as numbers that follow one another in time: 20241231. */
export const dayNumber = (year: number, month: number, dayOfMonth: number): number =>
  year * 10_000 + month * 100 + dayOfMonth;
