import { termsOf } from '../model/equation';
import type { Equation } from '../model/equation';
import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import type { Checked, Finding, Suggestion } from '../model/finding';
import { cite } from '../model/form';
import type { Form } from '../model/form';
import { diagnose } from './diagnose';
import type { Explanation, Repair } from './diagnose';

/** How many explanations a finding lists; a clerk who has to go on reading had better look at the files. */
const listed = 5;

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

/** The equation that a finding says fails; what a remark settles needs no mending. */
const equationOf = ({ because, clause, difference, remark }: Finding, form: Form): Equation | undefined =>
  difference === undefined || remark !== undefined
    ? undefined
    : equationsByKey(form).get(keyOf(because, clause));

/** Whether an explanation can be offered: it changes this report only, and a mere note must look like a slip. */
const isOffered = ({ cells, slips }: Explanation, { grade }: Equation): boolean =>
  cells.every(({ previous }) => !previous) && (grade === 'error' || !slips.includes('unknown'));

const withoutRepeats = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestions.filter(
    ({ field, value }, index) =>
      suggestions.findIndex((other) => other.field === field && other.value === value) === index,
  );

const suggestionsFor = (
  equation: Equation,
  { diagnoses, fills }: Repair,
  allows: (explanation: Explanation) => boolean,
): readonly Suggestion[] => {
  const offered: Explanation[] = [];
  for (const { equations, explanations } of diagnoses) {
    if (!equations.includes(equation.id)) continue;
    for (const explanation of explanations)
      if (offered.length < listed && isOffered(explanation, equation) && allows(explanation))
        offered.push(explanation);
  }
  const own = [...offered.flatMap(({ cells }) => cells), ...fills].filter(({ equations }) =>
    equations.includes(equation.id),
  );
  return withoutRepeats(own.map(({ field, value, reason }) => ({ field, value, reason })));
};

/**
 * A blank that the equations fix takes their value, not the 0 that is offered for every blank; a value that the
 * likeliest explanation contradicts is not offered.
 */
const withFills = (finding: Finding, { diagnoses, fills }: Repair): Finding => {
  const likeliest = diagnoses.flatMap(({ explanations }) => explanations[0]?.cells ?? []);
  const suggestions = finding.suggestions.flatMap((suggestion): readonly Suggestion[] => {
    const { field, value } = suggestion;
    const fill = fills.find((each) => each.field === field);
    if (fill) return [{ field, value: fill.value, reason: fill.reason }];
    return likeliest.some((cell) => cell.field === field && cell.value !== value) ? [] : [suggestion];
  });
  return { ...finding, suggestions };
};

/**
 * Adds to the findings what would mend them, likeliest first. Nothing is looked for while no equation fails and
 * nothing is suggested anyway.
 * @param allows whether the filing breaks no hard rule that it kept before, once these answers are written.
 */
export const withSuggestions = (
  form: Form,
  filing: Filing,
  checked: Checked,
  allows: (changes: Answers) => boolean,
): Checked => {
  const isOpen = (finding: Finding): boolean =>
    finding.suggestions.length > 0 || equationOf(finding, form) !== undefined;
  if (!checked.findings.some(isOpen)) return checked;
  const repair = diagnose(form, filing);
  const answers = new Map<Explanation, boolean>();
  const allowsOnce = (explanation: Explanation): boolean => {
    const changes = explanation.cells.map(({ field, value }) => [field, value] as const);
    const allowed = answers.get(explanation) ?? allows(Object.fromEntries(changes));
    answers.set(explanation, allowed);
    return allowed;
  };
  const findings = checked.findings.map((finding) => {
    const equation = equationOf(finding, form);
    return equation
      ? { ...finding, suggestions: suggestionsFor(equation, repair, allowsOnce) }
      : withFills(finding, repair);
  });
  return { ...checked, findings };
};
