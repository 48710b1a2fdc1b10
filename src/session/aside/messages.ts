import { Fault } from '../../model/fault';
import { SeveralReports } from '../../model/several-reports';
import type { AnswerTo, AsideKind, Given } from './tasks';

/** What a page asks of its worker. */
export interface Request<Kind extends AsideKind = AsideKind> {
  readonly id: number;
  readonly kind: Kind;
  readonly given: Given<Kind>;
}

/** What became of a task, as plain data: an error loses its class on its way. */
export type Outcome =
  | { readonly answer: AnswerTo<AsideKind> }
  | { readonly titles: readonly string[] }
  | { readonly fault: string }
  | { readonly defect: string };

/** What a worker says: that it is there, that it begins a task, and what has become of it. */
export type Reply =
  | 'ready'
  | { readonly id: number; readonly begins: true }
  | { readonly id: number; readonly outcome: Outcome };

/** Words for what was thrown; a defect brings the place where it was thrown along. */
export const outcomeOf = (error: unknown): Outcome => {
  if (error instanceof SeveralReports) return { titles: error.titles };
  if (error instanceof Fault) return { fault: error.message };
  return { defect: error instanceof Error ? (error.stack ?? error.message) : String(error) };
};

/** The answer, or what was thrown, thrown again. @throws Fault, or an Error for a defect */
export const answerIn = (outcome: Outcome): AnswerTo<AsideKind> => {
  if ('answer' in outcome) return outcome.answer;
  if ('titles' in outcome) throw new SeveralReports(outcome.titles);
  if ('fault' in outcome) throw new Fault(outcome.fault);
  throw new Error(outcome.defect);
};
