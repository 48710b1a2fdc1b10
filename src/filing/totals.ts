import { isBlank } from '../model/answer';
import type { Answer, Answers } from '../model/answer';
import type { Equation } from '../model/equation';
import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';

/** The equations by which the workbook computes totals, by the field of the total. */
export const totalsOf = oncePer(
  (form: Form): ReadonlyMap<string, Equation> =>
    new Map(
      form.equations.flatMap((equation) =>
        equation.total === undefined ? [] : [[equation.total, equation]],
      ),
    ),
);

/** What a total's formula gives: blank while all parts are, else the sum of the numbers among them, as SUM does. */
const sumOf = (parts: readonly Answer[]): number | null =>
  parts.every(isBlank)
    ? null
    : parts.reduce<number>((sum, part) => sum + (typeof part === 'number' ? part : 0), 0);

/** Answers with their totals worked out, and which of them the workbook computes. */
export interface Totalled {
  readonly answers: Answers;
  readonly computed: ReadonlySet<string>;
}

/**
 * Works out the totals that are formulas. A total that `isFormula` says is one takes the sum of its parts; the others
 * stay as typed. Parts that are totals themselves are worked out first.
 */
const workOut = (
  form: Form,
  answers: Answers,
  isFormula: (field: string, sum: number | null) => boolean,
): Totalled => {
  const totals = totalsOf(form);
  const done: Record<string, Answer> = { ...answers };
  const computed = new Set<string>();
  const visited = new Set<string>();
  const visit = (field: string): Answer => {
    const equation = totals.get(field);
    if (equation && !visited.has(field)) {
      visited.add(field);
      const sum = sumOf(equation.right.terms.map((term) => visit(term.field)));
      if (isFormula(field, sum)) {
        done[field] = sum;
        computed.add(field);
      }
    }
    return done[field] ?? null;
  };
  for (const field of totals.keys()) visit(field);
  return { answers: done, computed };
};

/** For a new workbook: a total that is blank or equals its parts becomes a formula, one that differs stays as typed. */
export const formulaTotals = (form: Form, answers: Answers): Totalled =>
  workOut(form, answers, (field, sum) => isBlank(answers[field]) || answers[field] === sum);

/** For a workbook read back: the totals whose cells hold the form's own formula are worked out anew. */
export const recomputedTotals = (form: Form, answers: Answers, formulas: ReadonlySet<string>): Totalled =>
  workOut(form, answers, (field) => formulas.has(field));
