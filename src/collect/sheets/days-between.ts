const isoDay = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u;
const millisecondsPerDay = 86_400_000;

const dayNumber = (day: string): number | undefined => {
  const [, year, month, date] = isoDay.exec(day) ?? [];
  return year === undefined
    ? undefined
    : Date.UTC(Number(year), Number(month) - 1, Number(date)) / millisecondsPerDay;
};

/** Days from one day to another, both as 2026-01-26; unknown where one of them is no day. */
export const daysBetween = (from: string, to: string): number | undefined => {
  const [first, last] = [dayNumber(from), dayNumber(to)];
  return first === undefined || last === undefined ? undefined : last - first;
};
