import { dayWords, daysBetween } from '../../model/date-words';
import type { AssessedBody, FollowedFinding } from '../collection';
import { followedSummary, stillOpen } from '../rounds';

/** The days of a letter, as 2026-01-26; empty where not known. */
export interface LetterDates {
  /** On which it is written. */
  readonly day: string;
  /** By when the report was due. */
  readonly deadline: string;
  /** By when it is to be sent back, where that is set for all. */
  readonly by?: string;
}

/** 于2026年2月5日前, or 尽快 where no day is set that is still to come. */
const byWhen = ({ day, deadline, by = deadline >= day ? deadline : '' }: LetterDates): string =>
  by === '' ? '尽快' : `于${dayWords(by)}前`;

const sentence = (text: string): string => (text === '' || /[。！？]$/u.test(text) ? text : `${text}。`);

/** What has become of the last opinion: 与上次意见相比，已改正 3 处，未改正 1 处，新提出 2 处. */
const sinceLast = (findings: readonly FollowedFinding[], round: number): string => {
  if (round <= 1) return '';
  const count = (status: FollowedFinding['status']): number =>
    findings.filter((finding) => finding.status === status).length;
  return `与上次审核意见相比，已改正 ${count('corrected')} 处，未改正 ${count('open')} 处，新提出 ${count('added')} 处。`;
};

/** How many findings of each kind: 有 3 处必须改正，1 处需要说明，另有 2 处提示供参考. */
const countWords = (findings: readonly FollowedFinding[]): string => {
  const { error, note, hint } = followedSummary(findings);
  const asked = [
    ...(error > 0 ? [`${error} 处必须改正`] : []),
    ...(note > 0 ? [`${note} 处需要说明`] : []),
  ].join('，');
  const parts = [
    ...(asked === '' ? [] : [`有 ${asked}`]),
    ...(hint > 0 ? [asked === '' ? `有 ${hint} 处提示供参考` : `另有 ${hint} 处提示供参考`] : []),
  ];
  return parts.join('，');
};

const reportOf = (year: number): string => `${year}年政府信息公开工作年度报告`;

/** What is asked of a body whose report has been checked. */
const requestFor = ({ findings }: AssessedBody, dates: LetterDates): string => {
  const { error, note } = followedSummary(findings);
  if (error === 0) return `请${byWhen(dates)}书面说明情况；经核对确需改正的，请改正后重新报送。`;
  return `请${byWhen(dates)}改正后重新报送${note > 0 ? '，需要说明的请一并书面说明' : ''}。`;
};

const expectedWords = ({ findings }: AssessedBody): string =>
  stillOpen(findings).some(({ expected }) => expected !== null)
    ? '（“应为”是根据报告中的其他数据和文字推算的，请以实际情况为准）'
    : '';

/** What an opinion says before its tables: so the signature stands right below them, and seldom on a page by itself. */
export const reviewWords = (year: number, assessed: AssessedBody, dates: LetterDates): readonly string[] => {
  const { findings, round } = assessed;
  const which = round > 1 ? `第${round}次` : '';
  return [
    `你单位${which}报送的${reportOf(year)}已收到。经审核，${countWords(findings)}，详见下表${expectedWords(assessed)}。${sinceLast(findings, round)}${requestFor(assessed, dates)}`,
  ];
};

/** What is said to a body whose file is no report that could be used. */
export const againWords = (
  year: number,
  { state, reason, files }: AssessedBody,
  dates: LetterDates,
): readonly string[] => {
  const isUnreadable = state === 'unreadable';
  // Of another year: the reason names it.
  const which = files.length === 0 || !isUnreadable ? '' : `（${files.map(lastPart).join('、')}）`;
  const what = isUnreadable ? '无法读取' : `不是${reportOf(year)}`;
  // In which folder a file is kept is no matter of the body.
  const why = sentence(files.reduce((words, file) => words.replaceAll(file, lastPart(file)), reason));
  return [
    `你单位报送的文件${which}${what}。${why}请${byWhen(dates)}重新报送${reportOf(year)}。`,
    ...(isUnreadable ? ['报送前请先打开文件核对一遍，不要设置打开密码。'] : []),
  ];
};

const lastPart = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** What is said to a body whose report has not come. */
export const reminderWords = (
  year: number,
  { reason }: AssessedBody,
  dates: LetterDates,
): readonly string[] => {
  const { day, deadline } = dates;
  const late = daysBetween(deadline, day) ?? 0;
  const due = late > 0 ? `报送期限是${dayWords(deadline)}，已经超过 ${late} 天。` : '';
  // Something came that may be its report, or that was not taken for it.
  const which = reason === '' ? '' : '能够确认采用的';
  return [
    `截至${dayWords(day)}，尚未收到${which}你单位的${reportOf(year)}。${due}请${byWhen(dates)}报送；已经报送的，请与我们联系核对。`,
  ];
};
