import { isBlank } from '../model/answer';
import type { Answers } from '../model/answer';
import type { Finding, Suggestion } from '../model/finding';
import { failedEquation } from './advise';
import type { Advice } from './advise';
import type { Cause } from './cause';

const withoutRepeats = (suggestions: readonly Suggestion[]): readonly Suggestion[] =>
  suggestions.filter(
    ({ field, value }, index) =>
      suggestions.findIndex((other) => other.field === field && other.value === value) === index,
  );

/** The cells of an equation that one of the remedies changes, or that it fixes. */
const suggestionsFor = (id: string, own: readonly Cause[], { fills }: Advice): readonly Suggestion[] => {
  const cells = own.flatMap(({ remedies }) => remedies.flatMap((remedy) => remedy.cells));
  return withoutRepeats(
    [...cells, ...fills]
      .filter(({ equations }) => equations.includes(id))
      .map(({ field, value, reason }) => ({ field, value, reason })),
  );
};

/**
 * A blank that the equations fix takes their value, not the 0 that is offered for every blank; a value that the
 * likeliest remedy contradicts is not offered, unless it is what stands there: 8 for “8件”.
 */
const withFills = (finding: Finding, { causes, fills }: Advice, answers: Answers): Finding => {
  const likeliest = causes.flatMap(({ remedies }) => remedies[0]?.cells ?? []);
  const suggestions = finding.suggestions.flatMap((suggestion): readonly Suggestion[] => {
    const { field, value } = suggestion;
    const fill = fills.find((each) => each.field === field);
    if (fill) return [{ field, value: fill.value, reason: fill.reason }];
    const isSaid = typeof answers[field] === 'string' && !isBlank(answers[field]);
    return !isSaid && likeliest.some((cell) => cell.field === field && cell.value !== value)
      ? []
      : [suggestion];
  });
  return { ...finding, suggestions };
};

/** Adds to a finding what would mend it, likeliest first. */
export const withSuggestions = (finding: Finding, advice: Advice, answers: Answers): Finding => {
  const equation = failedEquation(finding);
  if (equation === undefined) return withFills(finding, advice, answers);
  const own = advice.causes.filter(({ findings }) => findings.includes(finding));
  return { ...finding, suggestions: suggestionsFor(equation, own, advice) };
};
