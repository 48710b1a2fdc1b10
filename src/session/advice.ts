import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import type { Checked, Finding } from '../model/finding';
import type { Form } from '../model/form';
import { standAsPrevious } from '../filing/last-year-bridge';
import { advise } from '../repair/advise';
import type { Advice } from '../repair/advise';
import { withSuggestions } from '../repair/with-suggestions';
import { check } from '../rules/check';
import { noBlankCells } from '../rules/no-blank-cells';
import { recomputedTotals } from '../filing/totals';

export type { Advice, Case } from '../repair/advise';
export type { Explanation, Fill, RepairedCell } from '../repair/diagnose';
export { causesOf, remedyWords } from '../repair/cause-words';

/** A filing with what the rules make of it. */
export interface Examined {
  readonly form: Form;
  readonly filing: Filing;
  readonly checked: Checked;
}

/** The same, each finding with what would mend it, and what would mend several at once. */
export interface Advised extends Examined {
  readonly advice: Advice;
}

/** What a finding is about, whatever it says of it. */
const keyOf = ({ rule, at, because }: Finding): string => [rule, at, ...because].join('\n');

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

/** Adds what would mend the findings. It takes some milliseconds where an equation fails, and next to none elsewhere. */
export const adviseOn = ({ form, filing: given, checked }: Examined, thisYear: number): Advised => {
  const { previous } = given;
  const filing = previous ? { ...given, previous: standAsPrevious(previous, form).previous } : given;
  let known: ReadonlySet<string> | undefined;
  const breaksNothing = (changes: Answers): boolean => {
    known ??= new Set(errorsIn(form, filing, thisYear).map(keyOf));
    return errorsIn(form, amended(form, filing, changes), thisYear).every((finding) =>
      known!.has(keyOf(finding)),
    );
  };
  const found = advise(form, filing, checked.findings, breaksNothing);
  const mended = new Map(checked.findings.map((each) => [each, withSuggestions(each, found, form)]));
  const advice: Advice = {
    ...found,
    cases: found.cases.map((each) => ({ ...each, findings: each.findings.map((it) => mended.get(it)!) })),
  };
  return {
    form,
    filing: given,
    checked: { ...checked, findings: checked.findings.map((each) => mended.get(each)!) },
    advice,
  };
};

/** Runs all rules, also those of texts, and adds what would mend what they find. */
export const examine = (
  form: Form,
  filing: Filing,
  thisYear: number,
): Pick<Advised, 'checked' | 'advice'> => {
  const { checked, advice } = adviseOn(
    { form, filing, checked: check({ form, filing, thisYear }) },
    thisYear,
  );
  return { checked, advice };
};
