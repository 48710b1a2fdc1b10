import type { StartingReports } from '../../session/import/starting-figures';
import type { Guess, NewFiling } from './new-filing';

/**
 * What reports say of the filing to come: the entries of the page 建表 that they fill in.
 * @param guess what the name of their body suggests besides; unknown until it is loaded
 */
export const factsFrom = (
  { current, previous }: StartingReports,
  guess: Guess | null,
): Partial<NewFiling> => {
  const filings = [current, previous].flatMap((report) => (report ? [report.filing] : []));
  const first = (part: 'body' | 'self'): string => filings.map((each) => each[part]).find(Boolean) ?? '';
  const lastYear = previous?.filing.year;
  const year = current?.filing.year ?? (lastYear == null ? null : lastYear + 1);
  const body = first('body');
  const guessed = body === '' ? undefined : guess?.(body);
  const self = first('self') || (guessed?.self ?? '');
  return {
    ...(year === null ? {} : { year: String(year) }),
    ...(body === '' ? {} : { body }),
    ...(self === '' ? {} : { self }),
    ...(guessed ? { kind: guessed.kind } : {}),
  };
};
