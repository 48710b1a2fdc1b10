import type { FindingLine, FollowedFinding } from './collection';
import type { HandIn } from './hand-in';
import type { ListedBody } from './listed-body';
import { followFindings } from './rounds';

/** What is remembered of one body from one collection to the next. */
export interface BodyHistory {
  /** How many different reports of it have been checked. */
  readonly round: number;
  /** Which report was checked in that round. */
  readonly report: string;
  /** What was found in the round before that one, with which it is compared; nothing in the first. */
  readonly before?: readonly FollowedFinding[];
  readonly findings: readonly FollowedFinding[];
}

/** By the name of the body. */
export type RoundHistory = Readonly<Record<string, BodyHistory>>;

/** By which a report is known from one collection to the next, wherever its file lies. */
export const reportName = ({ sha256, pick = 0 }: Pick<HandIn, 'sha256' | 'pick'>): string =>
  `${sha256}.${pick}`;

/** What is remembered of a body, which may have had another name when it was noted. */
export const historyOf = (history: RoundHistory, { name, aliases }: ListedBody): BodyHistory | undefined =>
  [name, ...aliases].map((each) => history[each]).find((found) => found !== undefined);

/**
 * Follows a body by another collection: a report that was checked already is of the same round, whatever has changed
 * in the list since; another one begins the next.
 */
export const followBody = (
  last: BodyHistory | undefined,
  report: string,
  found: readonly FindingLine[],
): BodyHistory => {
  const isSame = last?.report === report;
  const round = last ? last.round + (isSame ? 0 : 1) : 1;
  const before = isSame ? last.before : last?.findings;
  return {
    round,
    report,
    ...(before ? { before } : {}),
    findings: followFindings(before, found, round),
  };
};
