import type { Checked } from '../model/finding';
import { findingStatuses } from './collection';
import type { FindingLine, FindingStatus, FollowedFinding } from './collection';

/**
 * What has become of the findings of the last round: those that are found again are open, the others corrected, and
 * what was not there before is added. A corrected one is shown for this round only.
 * @param before as they were followed in the last round, left out in the first
 * @param round that of the report in which `now` was found, counted from 1
 */
export const followFindings = (
  before: readonly FollowedFinding[] | undefined,
  now: readonly FindingLine[],
  round: number,
): readonly FollowedFinding[] => {
  const open = (before ?? []).filter(({ status }) => status !== 'corrected');
  const known = new Map(open.map((finding) => [finding.key, finding]));
  const found = new Set(now.map(({ key }) => key));
  return [
    ...now.map((line): FollowedFinding => {
      const { since } = known.get(line.key) ?? {};
      return { ...line, status: since === undefined ? 'added' : 'open', since: since ?? round };
    }),
    ...open
      .filter(({ key }) => !found.has(key))
      .map((finding): FollowedFinding => ({ ...finding, status: 'corrected' })),
  ];
};

/** The findings that are not corrected. */
export const stillOpen = (findings: readonly FollowedFinding[]): readonly FollowedFinding[] =>
  findings.filter(({ status }) => status !== 'corrected');

/** How many findings of each severity are not corrected. */
export const followedSummary = (findings: readonly FollowedFinding[]): Checked['summary'] => {
  const summary = { error: 0, note: 0, hint: 0 };
  for (const { severity } of stillOpen(findings)) summary[severity]++;
  return summary;
};

/** In which order a round is summed up. */
const said: readonly FindingStatus[] = ['corrected', 'open', 'added'];

/** What a round has brought: 第2次：已改 3，未改 1，新增 0. In the first all are new. */
export const roundWords = (findings: readonly FollowedFinding[], round: number): string => {
  if (round <= 1) return `第${round}次：共 ${stillOpen(findings).length} 条`;
  const counts = said.map(
    (status) => `${findingStatuses[status]} ${findings.filter((each) => each.status === status).length}`,
  );
  return `第${round}次：${counts.join('，')}`;
};
