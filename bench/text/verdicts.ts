import type { Finding } from '../../src/model/finding';
import type { CheckedReport } from './check-report';

/** What a reader thinks of a finding: `arguable` where one colleague would say it and another would not. */
export const verdicts = ['right', 'arguable', 'wrong'] as const;
export type Verdict = (typeof verdicts)[number];

/** A finding as it is judged; a changed sentence or severity needs no new verdict. */
export interface JudgedFinding {
  readonly file: string;
  readonly rule: string;
  readonly at: string;
  /** The words that the finding points at, at most 40 characters; empty where it is about a cell or a whole text. */
  readonly quote: string;
  readonly verdict: Verdict | '';
}

const longestQuote = 40;

/** The words of a report at a finding. */
export const quoteOf = ({ place }: Finding, { texts }: CheckedReport): string =>
  place ? (texts[place.slot] ?? '').slice(place.from, place.to).slice(0, longestQuote) : '';

/** By what a verdict is found again. */
export const keyOf = ({ file, rule, at, quote }: Omit<JudgedFinding, 'verdict'>): string =>
  JSON.stringify([file, rule, at, quote]);
