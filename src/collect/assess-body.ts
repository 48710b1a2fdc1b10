import type { Assessment, NotAssessed } from './assessment';
import type { BodyState } from './body-state';
import type { AssessedBody, FileOutcome, FindingLine, UsedReport } from './collection';
import { followBody, historyOf, reportName } from './history';
import type { BodyHistory, RoundHistory } from './history';
import type { Identity } from './hand-in';
import type { MatchedBody } from './match/matched';
import { followedSummary } from './rounds';

/** A report with what was made of it. */
export const usedReport = (identity: Identity, made: Omit<Assessment, 'lines'>): UsedReport => {
  const { file, pick, sha256, modified, form, year, body } = identity;
  const { figures, unread, lost, previous, texts } = made;
  return {
    ...{ file, sha256, modified, form, year, calledBody: body },
    ...(pick === undefined ? {} : { pick }),
    ...{ figures, unread, lost, previous, texts },
  };
};

/** What is known of a body before it is compared with others. */
export interface BodyFacts {
  readonly matched: MatchedBody;
  /** What was made of the report that counts. */
  readonly made?: Assessment | NotAssessed;
  /** Files that could not be read and that are its own by their names. */
  readonly unreadable: readonly FileOutcome[];
  /** What was found besides as bodies were compared. */
  readonly across: readonly FindingLine[];
}

const stateByFindings = ({ error, note }: AssessedBody['summary']): BodyState =>
  error > 0 ? 'toCorrect' : note > 0 ? 'toExplain' : 'passed';

const sentences = (...all: readonly string[]): string => all.filter((each) => each !== '').join('');

const unreadableWords = (files: readonly FileOutcome[]): string =>
  files.map(({ file, says }) => `“${file}”${says}`).join('');

/** A body none of whose reports counts. */
const withoutReport = ({ matched, unreadable }: BodyFacts): Pick<AssessedBody, 'state' | 'reason'> => {
  const { lacks = 'missing', reason } = matched;
  const words = sentences(reason, unreadableWords(unreadable));
  return { state: lacks === 'missing' && unreadable.length > 0 ? 'unreadable' : lacks, reason: words };
};

/** What stands when a body has no report that was checked: its rounds go on when one comes. */
const notChecked = (last: BodyHistory | undefined): Pick<AssessedBody, 'round' | 'findings' | 'summary'> => ({
  round: last?.round ?? 0,
  findings: [],
  summary: { error: 0, note: 0, hint: 0 },
});

/**
 * Says where a body stands, and follows it by another round.
 * @returns the body, and what is to be remembered of it
 */
export const assessBody = (
  facts: BodyFacts,
  history: RoundHistory,
): { readonly assessed: AssessedBody; readonly remembered?: BodyHistory } => {
  const { matched, made, unreadable, across } = facts;
  const { body, used, reason } = matched;
  const last = historyOf(history, body);
  const files = [...new Set([...matched.files, ...unreadable.map(({ file }) => file)])];
  const withState = (state: BodyState): BodyState => (body.counts ? state : 'notCounted');
  if (!used || !made || 'failed' in made) {
    const failed: Pick<AssessedBody, 'state' | 'reason'> =
      made && 'failed' in made
        ? { state: 'unreadable', reason: sentences(reason, made.failed) }
        : withoutReport(facts);
    return {
      assessed: { body, files, ...notChecked(last), ...failed, state: withState(failed.state) },
      ...(last ? { remembered: last } : {}),
    };
  }
  const followed = followBody(last, reportName(used), [...made.lines, ...across]);
  const summary = followedSummary(followed.findings);
  return {
    assessed: {
      body,
      files,
      state: withState(stateByFindings(summary)),
      round: followed.round,
      report: usedReport(used, made),
      reason: sentences(
        reason,
        unreadable.length > 0 ? `另有读不出的文件：${unreadableWords(unreadable)}` : '',
      ),
      findings: followed.findings,
      summary,
    },
    remembered: followed,
  };
};
