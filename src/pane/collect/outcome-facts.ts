import { bodyStates, isCounted } from '../../session/collect/shown';
import type {
  AssessedBody,
  BodyState,
  Collection,
  FollowedFinding,
  MatchedHandIn,
} from '../../session/collect/shown';
import type { CollectOutcome } from './collect-state';

/** States that something is to be done about, in the order in which it is done. */
const order: readonly BodyState[] = [
  'unconfirmed',
  'unreadable',
  'otherYear',
  'missing',
  'toCorrect',
  'toExplain',
  'passed',
  'notCounted',
];

/** What is to be done about the bodies in each state. */
export const nextSteps: Readonly<Record<BodyState, string>> = {
  unconfirmed: '在上面“待确认”里选定后，就会重新汇总。',
  unreadable: '请打开文件看一看，或请机关重新发送。',
  otherYear: '收到的是别的年度的报告，请机关重新报送。',
  missing: '没有收到报告，请催报。保存的退回意见里有催报通知。',
  toCorrect: '有必须改正的错误。点开机关看问题，保存后把退回意见发给机关。',
  toExplain: '没有错误，有的数字少见。请机关说明，或核对后放行。',
  passed: '没有发现问题，不用处理。',
  notCounted: '名录注明不计入汇总，不用处理。',
};

/** How many bodies are in each state; those in which none is are left out. */
export const countsByState = (
  bodies: readonly AssessedBody[],
): readonly { readonly state: BodyState; readonly name: string; readonly count: number }[] =>
  order
    .map((state) => ({
      ...{ state, name: bodyStates[state] },
      count: bodies.filter((body) => body.state === state).length,
    }))
    .filter(({ count }) => count > 0);

/** How many count, and how many of these have errors. */
export const countedWords = ({ bodies, onlyClean }: Collection): string => {
  const counted = bodies.filter((body) => isCounted(body, onlyClean));
  const faulty = counted.filter(({ summary }) => summary.error > 0).length;
  const left = onlyClean ? bodies.filter((body) => isCounted(body, false)).length - counted.length : 0;
  return [
    `汇总计入 ${counted.length} 个机关`,
    faulty > 0 ? `，其中 ${faulty} 个有必须改正的错误` : '',
    left > 0 ? `；有错误的 ${left} 个没有计入` : '',
    '。',
  ].join('');
};

/** What the rounds have brought in all; empty where each body is in its first. */
export const roundsWords = ({ bodies }: Collection): string => {
  const again = bodies.filter(({ round, report }) => round > 1 && report);
  if (again.length === 0) return '';
  const count = (status: FollowedFinding['status']): number =>
    again.reduce((sum, { findings }) => sum + findings.filter((each) => each.status === status).length, 0);
  return `重新报送的 ${again.length} 个机关：已改 ${count('corrected')}，未改 ${count('open')}，新增 ${count('added')}。`;
};

/** Reports of which a person has to say whose they are, or which of several counts. */
export const questionsIn = ({ matched }: CollectOutcome): readonly MatchedHandIn[] =>
  matched.handIns.filter(({ outcome }) => outcome === 'unconfirmed');

/** Files that are of no body of the list, or could not be read and are of nobody by their names. */
export const strangeFiles = ({ files }: Collection): Collection['files'] =>
  files.filter(({ outcome, body }) => outcome === 'notListed' || (outcome === 'unreadable' && body === ''));

/** Whether a body is shown when its name is looked for. */
export const isNamed = ({ body }: AssessedBody, typed: string): boolean =>
  [body.name, ...body.aliases].some((name) => name.includes(typed.trim()));
