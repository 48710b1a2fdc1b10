/** A day as a report prints it: 2026年1月20日. */
export const dateWords = (date: Date): string =>
  `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;

const twoDigits = (number: number): string => String(number).padStart(2, '0');

/** A day as programs write it: 2026-01-20. */
export const isoDay = (date: Date): string =>
  `${date.getFullYear()}-${twoDigits(date.getMonth() + 1)}-${twoDigits(date.getDate())}`;
