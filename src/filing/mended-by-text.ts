import { balanceOf, termsOf } from '../model/equation';
import { figuresOf } from '../model/figures';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';

/**
 * Whether the figure of a text would put right what fails in the tables, so that it is a cell that is wrong and not the
 * text: with one of the cells changed by the difference, every equation of that cell holds, of which some fail now.
 * @param fields the cells whose sum the text states
 * @param difference what the text has more than they
 */
export const isMendedByText = (
  fields: readonly string[],
  difference: number,
  { filing, form }: { readonly filing: Filing; readonly form: Form },
): boolean => {
  const figures = figuresOf(filing, form);
  return fields.some((field) => {
    const own = form.equations.filter(
      (equation) =>
        equation.grade === 'error' &&
        termsOf(equation).some((term) => term.field === field && !term.previous),
    );
    if (!own.some((equation) => balanceOf(equation, filing)?.difference)) return false;
    const value = (figures(field) ?? 0) + difference;
    const mended = { ...filing, answers: { ...filing.answers, [field]: value } };
    return value >= 0 && own.every((equation) => !balanceOf(equation, mended)?.difference);
  });
};
