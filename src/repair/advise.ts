import { isBlank } from '../model/answer';
import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import type { Finding } from '../model/finding';
import type { Form } from '../model/form';
import type { Cause, Verdict } from './cause';
import { causeWords } from './cause-words';
import { diagnose } from './diagnose';
import type { Diagnosis, Remedy, Fill } from './diagnose';

/** What the clerk reads beyond the findings. */
export interface Advice {
  readonly causes: readonly Cause[];
  /** Blanks whose value the equations fix. */
  readonly fills: readonly Fill[];
}

/** How many remedies are listed; a clerk who has to go on reading had better look at the files. */
const listed = 5;

/** Nothing to offer. */
export const noAdvice: Advice = { causes: [], fills: [] };

/** Id of the equation that a finding says fails; what a remark settles needs no mending. */
export const failedEquation = ({ equation, remark }: Finding): string | undefined =>
  remark === undefined ? equation : undefined;

/** Whether an explanation can be offered: it changes this report only, and a mere note must look like a slip. */
const isOffered = ({ cells, slips }: Remedy, isNote: boolean): boolean =>
  cells.every(({ previous }) => !previous) && (!isNote || !slips.includes('unknown'));

const verdictOn = ([first, ...others]: readonly Remedy[]): Verdict => {
  if (!first) return 'unknown';
  if (others.length > 0) return 'several';
  return first.certain ? 'certain' : 'likely';
};

const changesOf = (cells: readonly { readonly field: string; readonly value: number }[]): Answers =>
  Object.fromEntries(cells.map(({ field, value }) => [field, value]));

/** The findings of a failure; where it lies between blanks only, those that list these blanks, and not texts. */
const findingsOf = (
  { equations, explanations }: Diagnosis,
  findings: readonly Finding[],
  answers: Answers,
): readonly Finding[] => {
  const failed = findings.filter((finding) => equations.includes(failedEquation(finding) ?? ''));
  if (failed.length > 0) return failed;
  const blanks = explanations[0]?.cells.filter(({ field }) => isBlank(answers[field]));
  const cells = new Set(blanks?.map(({ field }) => field));
  return findings.filter(
    ({ difference, suggestions }) =>
      difference === undefined && suggestions.some(({ field }) => cells.has(field)),
  );
};

/**
 * Says what would mend the findings: for those with one cause together, likeliest first; and the blanks that the
 * equations fix. Nothing is looked for while no equation fails and nothing is suggested anyway.
 * @param allows whether the filing, once these answers are written, breaks no hard rule that it did not break before.
 * @param filledUp fields that were filled with 0 along with all other blanks
 */
export const advise = (
  form: Form,
  filing: Filing,
  findings: readonly Finding[],
  allows: (changes: Answers) => boolean,
  filledUp?: ReadonlySet<string>,
): Advice => {
  const isOpen = (finding: Finding): boolean =>
    finding.suggestions.length > 0 || failedEquation(finding) !== undefined;
  if (!findings.some(isOpen)) return noAdvice;
  const { diagnoses, fills } = diagnose(form, filing, filledUp);
  const causes = diagnoses.flatMap((diagnosis): readonly Cause[] => {
    const found = findingsOf(diagnosis, findings, filing.answers);
    if (found.length === 0) return [];
    const isNote = found.every(({ severity }) => severity === 'note');
    const remedies: Remedy[] = [];
    let isCut = false;
    for (const explanation of diagnosis.explanations) {
      if (!isOffered(explanation, isNote)) continue;
      if ((isCut = remedies.length === listed)) break;
      if (allows(changesOf(explanation.cells))) remedies.push(explanation);
    }
    // A note that looks like no slip may well be right as it is.
    if (isNote && remedies.length === 0) return [];
    const cause = { findings: found, verdict: verdictOn(remedies), remedies, isCut };
    return [{ ...cause, ...causeWords(cause) }];
  });
  return {
    causes,
    fills: allows(changesOf(fills)) ? fills : fills.filter((fill) => allows(changesOf([fill]))),
  };
};
