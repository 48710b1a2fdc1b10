import { isBlank } from '../model/answer';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { recomputedTotals, totalsOf } from './totals';
import { unsettledCells } from './unsettled';

type Figures = Pick<Filing, 'answers' | 'computed' | 'unread' | 'settings'>;

/** All that a total comes to be of: its parts, and theirs where they are totals too. */
const partsOf = (form: Form, total: string): readonly string[] =>
  (totalsOf(form).get(total)?.right.terms ?? []).flatMap(({ field }) => [field, ...partsOf(form, field)]);

/** Whether each part of a total, however deep, is a number or nothing: a sum leaves texts and unread cells out. */
export const isCertainSum = (
  form: Form,
  { answers, unread = [] }: Pick<Filing, 'answers' | 'unread'>,
): ((total: string) => boolean) => {
  const open = new Set([
    ...unsettledCells(form, answers).map(({ field }) => field.name),
    ...unread.map(({ field }) => field),
  ]);
  return (total) => !partsOf(form, total).some((part) => open.has(part));
};

/**
 * Those of the totals without a formula whose formula gives a result that can be relied on: no part is a text or could
 * not be read, and no other figure stands there while some parts are still to be filled in.
 */
export const restorableTotals = (
  form: Form,
  { answers, computed, unread, settings }: Figures,
  typed: readonly string[],
): readonly string[] => {
  if (typed.length === 0) return typed;
  const isCertain = isCertainSum(form, { answers, ...(unread ? { unread } : {}) });
  const after = recomputedTotals(form, answers, new Set([...(computed ?? []), ...typed])).answers;
  const isFilled = (total: string): boolean =>
    settings.blanks === 'zero' || partsOf(form, total).every((part) => !isBlank(after[part]));
  return typed.filter(
    (total) =>
      isCertain(total) &&
      (typeof answers[total] !== 'number' || answers[total] === after[total] || isFilled(total)),
  );
};
