/** A day as a report prints it: 2026年1月20日. */
export const dateWords = (date: Date): string =>
  `${date.getFullYear()}年${date.getMonth() + 1}月${date.getDate()}日`;
