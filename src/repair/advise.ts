import { termsOf } from '../model/equation';
import type { Equation } from '../model/equation';
import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import type { Finding } from '../model/finding';
import { cite } from '../model/form';
import type { Form } from '../model/form';
import { caseWords } from './cause-words';
import type { CaseWords } from './cause-words';
import { diagnose } from './diagnose';
import type { Diagnosis, Explanation, Fill } from './diagnose';

/**
 * How far a case is known. certain: one cell is wrong unless three things went wrong that look like one. likely: nothing
 * else is as simple. several: the equations cannot tell. unknown: more is wrong than can be told (多处错误).
 */
export type Verdict = 'certain' | 'likely' | 'several' | 'unknown';

/** Findings that one cause explains, and what would mend them. */
export interface Cause {
  readonly findings: readonly Finding[];
  /** The failed equation that each finding tells of; none for blanks that two equations want to differ. */
  readonly equations: readonly (Equation | undefined)[];
  readonly verdict: Verdict;
  /** Each of them mends everything, the likeliest first; no more than a clerk reads. */
  readonly remedies: readonly Explanation[];
  /** Whether there are more remedies than are listed. */
  readonly isCut: boolean;
}

/** The same with what is said of it. */
export interface Case extends Cause, CaseWords {}

/** What a clerk is told beyond the findings. */
export interface Advice {
  readonly cases: readonly Case[];
  /** Blanks whose value the equations fix. */
  readonly fills: readonly Fill[];
}

/** How many remedies are listed; a clerk who has to go on reading had better look at the files. */
const listed = 5;

const noAdvice: Advice = { cases: [], fills: [] };

/** What tells the finding of one equation from all others: where it looks and what it cites. */
const keyOf = (because: readonly string[], clause: string): string => [clause, ...because].join('\n');

const known = new WeakMap<Form, ReadonlyMap<string, Equation>>();

const equationsByKey = (form: Form): ReadonlyMap<string, Equation> => {
  const found = known.get(form);
  if (found) return found;
  const equations = new Map(
    form.equations.map((equation) => {
      const fields = termsOf(equation).flatMap(({ field, previous }) => (previous ? [] : [field]));
      return [keyOf(fields, cite(form, equation.clause)), equation];
    }),
  );
  known.set(form, equations);
  return equations;
};

/** The equation that a finding says fails; what a remark settles needs no mending, and words are none. */
export const equationOf = (
  { because, clause, difference, remark, place }: Finding,
  form: Form,
): Equation | undefined =>
  difference === undefined || remark !== undefined || place !== undefined
    ? undefined
    : equationsByKey(form).get(keyOf(because, clause));

/** Whether an explanation can be offered: it changes this report only, and a mere note must look like a slip. */
const isOffered = ({ cells, slips }: Explanation, isNote: boolean): boolean =>
  cells.every(({ previous }) => !previous) && (!isNote || !slips.includes('unknown'));

const verdictOn = ([first, ...others]: readonly Explanation[]): Verdict => {
  if (!first) return 'unknown';
  if (others.length > 0) return 'several';
  return first.certain ? 'certain' : 'likely';
};

const changesOf = (cells: readonly { readonly field: string; readonly value: number }[]): Answers =>
  Object.fromEntries(cells.map(({ field, value }) => [field, value]));

/** The findings of a failure; where it lies between blanks only, those that list these blanks. */
const findingsOf = (
  { equations, explanations }: Diagnosis,
  findings: readonly Finding[],
  form: Form,
): Pick<Cause, 'findings' | 'equations'> => {
  const failed = findings.flatMap((finding) => {
    const equation = equationOf(finding, form);
    return equation && equations.includes(equation.id) ? [{ finding, equation }] : [];
  });
  if (failed.length > 0)
    return {
      findings: failed.map(({ finding }) => finding),
      equations: failed.map(({ equation }) => equation),
    };
  const cells = new Set(explanations[0]?.cells.map(({ field }) => field));
  const listing = findings.filter(
    ({ difference, suggestions }) =>
      difference === undefined && suggestions.some(({ field }) => cells.has(field)),
  );
  return { findings: listing, equations: listing.map(() => undefined) };
};

/**
 * Says what would mend the findings: for those with one cause together, likeliest first; and the blanks that the
 * equations fix. Nothing is looked for while no equation fails and nothing is suggested anyway.
 * @param allows whether the filing breaks no hard rule that it kept before, once these answers are written.
 */
export const advise = (
  form: Form,
  filing: Filing,
  findings: readonly Finding[],
  allows: (changes: Answers) => boolean,
): Advice => {
  const isOpen = (finding: Finding): boolean =>
    finding.suggestions.length > 0 || equationOf(finding, form) !== undefined;
  if (!findings.some(isOpen)) return noAdvice;
  const { diagnoses, fills } = diagnose(form, filing);
  const cases = diagnoses.flatMap((diagnosis): readonly Case[] => {
    const found = findingsOf(diagnosis, findings, form);
    if (found.findings.length === 0) return [];
    const isNote = found.equations.every((equation) => equation?.grade === 'note');
    const remedies: Explanation[] = [];
    let isCut = false;
    for (const explanation of diagnosis.explanations) {
      if (!isOffered(explanation, isNote)) continue;
      if ((isCut = remedies.length === listed)) break;
      if (allows(changesOf(explanation.cells))) remedies.push(explanation);
    }
    // A note that looks like no slip may well be right as it is.
    if (isNote && remedies.length === 0) return [];
    const cause: Cause = { ...found, verdict: verdictOn(remedies), remedies, isCut };
    return [{ ...cause, ...caseWords(cause) }];
  });
  return {
    cases,
    fills: allows(changesOf(fills)) ? fills : fills.filter((fill) => allows(changesOf([fill]))),
  };
};
