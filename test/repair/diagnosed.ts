import { balanceOf } from '../../src/model/equation';
import type { Filing } from '../../src/model/filing';
import { diagnose } from '../../src/repair/diagnose';
import type { Remedy } from '../../src/repair/diagnose';
import { recomputedTotals } from '../../src/filing/totals';
import { form, withChanges } from '../support/balanced-filing';

/** All that would explain what fails in a filing, likeliest first. */
export const explanationsOf = (filing: Filing): readonly Remedy[] =>
  diagnose(form, filing).diagnoses.flatMap(({ explanations }) => explanations);

/** The likeliest explanation as field: value, with the kinds of slips. */
export const bestOf = (filing: Filing): unknown => {
  const [best] = explanationsOf(filing);
  return (
    best && { ...Object.fromEntries(best.cells.map(({ field, value }) => [field, value])), slips: best.slips }
  );
};

/** How many equations fail that must hold. */
export const failures = (filing: Filing): number =>
  form.equations.filter((equation) => {
    const balance = equation.grade === 'error' ? balanceOf(equation, filing) : undefined;
    return balance !== undefined && balance.difference !== 0;
  }).length;

/** The filing once an explanation is followed, its formulas worked out anew. */
export const repaired = (filing: Filing, { cells }: Remedy): Filing => {
  const after = withChanges(filing, Object.fromEntries(cells.map(({ field, value }) => [field, value])));
  return filing.computed ? { ...after, ...recomputedTotals(form, after.answers, filing.computed) } : after;
};
