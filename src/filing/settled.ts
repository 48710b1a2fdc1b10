import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { recomputedTotals } from './totals';
import { unsettledCells, unsettledTotals } from './unsettled';

/**
 * The filing as it would be if every text were the number that it means, or 1 where it means none beyond doubt: to see
 * what a sentence would say of it, never to be shown. Nothing where there are no texts.
 */
export const asIfSettled = (filing: Filing, form: Form): Filing | undefined => {
  const cells = unsettledCells(form, filing.answers);
  if (cells.length === 0) return undefined;
  const meant = cells.map((cell) => [cell.field.name, cell.meant ?? 1] as const);
  const answers = { ...filing.answers, ...Object.fromEntries(meant) };
  return { ...filing, ...recomputedTotals(form, answers, unsettledTotals(form, filing)) };
};

/** The answers without what the workbook computes of them, as far as that cannot be relied on: for files of data. */
export const withoutUnsettled = (filing: Filing, form: Form): Filing => {
  const unsettled = [...unsettledTotals(form, filing)].filter((field) => filing.computed?.has(field));
  return unsettled.length === 0
    ? filing
    : {
        ...filing,
        answers: { ...filing.answers, ...Object.fromEntries(unsettled.map((field) => [field, null])) },
      };
};
