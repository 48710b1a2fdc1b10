/** A day as a report prints it: 2026年1月20日. */
export const dateWords = (date: Date): string =>
  `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A day as programs write it: 2026-01-20. */
export const isoDay = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
/** The date of a day as it is kept: 2026-01-20. */
export const dateOfDay = (day: string): Date | undefined => {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(day) ?? [];
  return year === undefined ? undefined : new Date(Number(year), Number(month) - 1, Number(date));
};

/** A day as it is kept, as a report prints it: 2026年1月20日; as it is, where it is no such day. */
export const dayWords = (day: string): string => {
  const date = dateOfDay(day);
  return date ? dateWords(date) : day;
};

/** How many days the second of two days is after the first; undefined where one is no such day. */
export const daysBetween = (from: string, to: string): number | undefined => {
  const [first, second] = [dateOfDay(from), dateOfDay(to)];
  return first && second && Math.round((second.getTime() - first.getTime()) / 86_400_000);
};
