import { writtenDay } from '../../prose/written-day';

/**
 * A day as clerks write it (see {@link writtenDay}); one without a year is of the year of `today`.
 * @returns nothing where it is no day, or could be more than one
 */
export const readDate = (text: string, today: Date): Date | undefined => {
  const written = writtenDay(text);
  if (!written) return undefined;
  const { year = today.getFullYear(), month, day } = written;
  const date = new Date(year, month - 1, day);
  return date.getMonth() === month - 1 ? date : undefined;
};
