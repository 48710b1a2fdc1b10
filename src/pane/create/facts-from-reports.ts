import type { StartingReports } from '../../session/import/starting-figures';
import { guessFromName } from './new-filing';
import type { NewFiling } from './new-filing';

/** What reports say of the filing to come: the entries of the page 建表 that they fill in. */
export const factsFrom = ({ current, previous }: StartingReports): Partial<NewFiling> => {
  const filings = [current, previous].flatMap((report) => (report ? [report.filing] : []));
  const first = (part: 'body' | 'self'): string => filings.map((each) => each[part]).find(Boolean) ?? '';
  const lastYear = previous?.filing.year;
  const year = current?.filing.year ?? (lastYear == null ? null : lastYear + 1);
  const body = first('body');
  const guess = guessFromName(body);
  const self = first('self') || (guess?.self ?? '');
  return {
    ...(year === null ? {} : { year: String(year) }),
    ...(body === '' ? {} : { body }),
    ...(self === '' ? {} : { self }),
    ...(guess ? { kind: guess.kind } : {}),
  };
};
