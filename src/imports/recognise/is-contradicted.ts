import { blankFiling } from '../../filing/blank-filing';
import type { Answer } from '../../model/answer';
import { balanceOf, termsOf } from '../../model/equation';
import type { Equation } from '../../model/equation';

/**
 * Whether a figure of a row is part of equations with other rows of which some can be worked out and none is true. Then
 * either the report is wrong there or the row was read wrongly, and nobody can say which of the two.
 */
export const isContradicted = (
  fields: readonly string[],
  equations: readonly Equation[],
  answers: Readonly<Record<string, Answer>>,
): boolean => {
  const filing = blankFiling('', { answers });
  const across = equations.filter(
    (equation) =>
      equation.grade === 'error' && termsOf(equation).some(({ field }) => !fields.includes(field)),
  );
  return fields.some((field) => {
    const balances = across
      .filter((equation) => termsOf(equation).some((term) => term.field === field))
      .flatMap((equation) => balanceOf(equation, filing) ?? []);
    return balances.length > 0 && balances.every(({ difference }) => Math.abs(difference) > 1e-9);
  });
};
