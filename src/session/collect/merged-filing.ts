import type { Answer } from '../../model/answer';
import type { Filing } from '../../model/filing';

/** A sum of what stands in the cells of several reports; one that has no number there leaves it unknown. */
const sumOf = (answers: readonly (Answer | undefined)[]): number | null =>
  answers.every((each): each is number => typeof each === 'number')
    ? answers.reduce<number>((sum, each) => sum + each, 0)
    : null;

/**
 * The reports of bodies that were merged since, as the report of one: their figures are added up where all have them, and
 * nobody wrote its texts. Reports on different forms have no sum.
 */
export const mergedFiling = (filings: readonly Filing[]): Filing | undefined => {
  const [first, ...others] = filings;
  if (!first || others.length === 0) return first;
  if (others.some(({ form, year }) => form !== first.form || year !== first.year)) return undefined;
  const { form, body, year, settings } = first;
  const fields = Object.keys(first.answers);
  return {
    ...{ form, body, year, settings, self: '', texts: {}, remarks: {} },
    answers: Object.fromEntries(
      fields.map((field) => [field, sumOf(filings.map(({ answers }) => answers[field]))]),
    ),
  };
};
