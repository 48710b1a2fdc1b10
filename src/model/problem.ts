/** A problem and what is done about it: a row of the chapter on problems. Parts that are not known are empty. */
export interface ReportedProblem {
  /** The field of work that it is in. */
  readonly area: string;
  /** What is wrong: where, and how much of it. */
  readonly what: string;
  readonly measure: string;
  /** By when the measure is taken. */
  readonly by: string;
  /** Who takes it. */
  readonly who: string;
}

/** What became of a problem of last year's report. */
export const problemStates = { done: '已整改', partly: '部分整改', not: '未整改' } as const;
export type ProblemState = keyof typeof problemStates;

/** A problem that last year's report named. */
export interface FormerProblem extends ReportedProblem {
  readonly state?: ProblemState;
  /** What shows it: what was done, with a figure. */
  readonly fact?: string;
}

/** The parts of a problem, in the order in which they are asked for. */
export const problemParts = {
  area: '领域',
  what: '问题',
  measure: '改进措施',
  by: '完成时限',
  who: '责任单位',
} as const;
export type ProblemPart = keyof typeof problemParts;

/** What is asked about a problem of last year besides. */
export const formerProblemParts = {
  area: '领域',
  what: '上年的问题',
  state: '整改情况',
  fact: '整改事实',
} as const;
export type FormerProblemPart = keyof typeof formerProblemParts;

/** How many problems a workbook has room for. */
export const mostProblems = 6;

/** Where a part of a problem is, as findings name it; problems are counted from 1. */
export const problemPlace = (number: number, part: ProblemPart): string => `problems.${number}.${part}`;
export const formerProblemPlace = (number: number, part: FormerProblemPart): string =>
  `previous.problems.${number}.${part}`;

export const noProblem: ReportedProblem = { area: '', what: '', measure: '', by: '', who: '' };

/** Whether nothing is said of a problem. */
export const isNoProblem = (problem: ReportedProblem): boolean =>
  Object.keys(problemParts).every((part) => problem[part as ProblemPart].trim() === '');
