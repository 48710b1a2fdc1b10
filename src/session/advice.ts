import { reckonedFiling } from '../filing/settled';
import { recomputedTotals } from '../filing/totals';
import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import { findingKey } from '../model/finding';
import type { Checked, Finding } from '../model/finding';
import type { Form } from '../model/form';
import { advise } from '../repair/advise';
import type { Advice } from '../repair/advise';
import { withSuggestions } from '../repair/with-suggestions';
import { check } from '../rules/check';
import { noBlankCells } from '../rules/no-blank-cells';

export type { Advice } from '../repair/advise';
export type { Cause } from '../repair/cause';
export { remedyWords, wordsByEquation } from '../repair/cause-words';

/** What all rules make of a filing, each finding with what would mend it, and what would mend several at once. */
export interface Examined {
  readonly checked: Checked;
  readonly advice: Advice;
}

/** Errors that a figure can be blamed for: not blanks, which are being filled in, nor words that quote a figure. */
const errorsIn = (form: Form, filing: Filing, thisYear: number): readonly Finding[] =>
  check({ form, filing: { ...filing, texts: {} }, thisYear }).findings.filter(
    ({ severity, rule }) => severity === 'error' && rule !== noBlankCells.id,
  );

/** The filing with other answers, and its formulas worked out anew. */
const amended = (form: Form, filing: Filing, changes: Answers): Filing => {
  const answers = { ...filing.answers, ...changes };
  return {
    ...filing,
    ...(filing.computed ? recomputedTotals(form, answers, filing.computed) : { answers }),
  };
};

/**
 * Runs all rules, also those of texts, and adds what would mend what they find. That takes some milliseconds where an
 * equation fails, and next to none elsewhere.
 * @param filledUp fields that were filled with 0 along with all other blanks
 */
export const examine = (
  form: Form,
  filing: Filing,
  thisYear: number,
  filledUp?: ReadonlySet<string>,
): Examined => {
  const checked = check({ form, filing, thisYear });
  let known: ReadonlySet<string> | undefined;
  const breaksNothing = (changes: Answers): boolean => {
    known ??= new Set(errorsIn(form, filing, thisYear).map(findingKey));
    return errorsIn(form, amended(form, filing, changes), thisYear).every((finding) =>
      known!.has(findingKey(finding)),
    );
  };
  const found = advise(form, reckonedFiling(filing, form), checked.findings, breaksNothing, filledUp);
  const mended = new Map(
    checked.findings.map((each) => [each, withSuggestions(each, found, filing.answers)]),
  );
  const inMended = (findings: readonly Finding[]): readonly Finding[] =>
    findings.map((finding) => mended.get(finding)!);
  return {
    checked: { ...checked, findings: inMended(checked.findings) },
    advice: {
      ...found,
      causes: found.causes.map((cause) => ({ ...cause, findings: inMended(cause.findings) })),
    },
  };
};
