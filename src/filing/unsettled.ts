import { isBlank } from '../model/answer';
import type { Answers } from '../model/answer';
import type { Filing, PreviousFiling } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { isPlaceholder, plainNumber } from '../model/typed-number';
import { bridgeReport } from './last-year-bridge';
import { recomputedTotals, totalsOf } from './totals';

/** What stands for a total that is not known while a number among its parts is a text. */
export const notSettled = '待填写';

/** Answers, and what is known of where they come from. */
type Figures = Pick<Filing, 'answers' | 'computed' | 'unread'>;

/** What a part adds to its total: nothing certain, where it is a text such as “约12”. */
interface Part {
  readonly value: number | undefined;
  /** Whether a sum leaves it out. */
  readonly isOpen: boolean;
}

/** The cells of a form in which there is a text where a number belongs; “/” and the like say that there is none. */
export const textCells = (form: Form, answers: Answers): readonly string[] =>
  allFieldsOf(form).flatMap(({ name, kind }) => {
    const answer = answers[name];
    return kind !== 'change' && typeof answer === 'string' && !isBlank(answer) && !isPlaceholder(answer)
      ? [name]
      : [];
  });

/** The number that a text in a cell of a form means beyond doubt. */
export const meantIn = (form: Form, field: string, text: string): number | undefined =>
  plainNumber(text, form.concerns.amounts.includes(field));

/**
 * The totals that leave out what stands in their parts as text. One that was typed is among them only where it is not
 * the sum of what its parts plainly mean, or, where they do not plainly mean a number, is no more than the others.
 */
export const unsettledTotals = (
  form: Form,
  { answers, computed, unread = [] }: Figures,
): ReadonlySet<string> => {
  const totals = totalsOf(form);
  const texts = new Set(textCells(form, answers));
  const open = new Set([...texts, ...unread.map(({ field }) => field)]);
  const found = new Map<string, boolean>();
  const partOf = (field: string): Part => {
    if (totals.has(field) && isUnsettled(field)) return { value: undefined, isOpen: true };
    const answer = answers[field];
    if (typeof answer === 'number') return { value: answer, isOpen: false };
    const value = texts.has(field) ? meantIn(form, field, String(answer)) : 0;
    return { value, isOpen: open.has(field) };
  };
  const isUnsettled = (total: string): boolean => {
    const known = found.get(total);
    if (known !== undefined) return known;
    const parts = totals.get(total)!.right.terms.map(({ field }) => partOf(field));
    const sum = parts.reduce((all, { value = 0 }) => all + value, 0);
    const isPlain = parts.every(({ value }) => value !== undefined);
    const answer = answers[total];
    const isWrong =
      computed?.has(total) === true ||
      (typeof answer === 'number' && (isPlain ? answer !== sum : answer <= sum));
    const result = isWrong && parts.some(({ isOpen }) => isOpen);
    found.set(total, result);
    return result;
  };
  return open.size === 0 ? open : new Set([...totals.keys()].filter(isUnsettled));
};

/** Last year's report, or an earlier one, in terms of a form, without the totals that cannot be relied on. */
export const reliableReport = (report: PreviousFiling, form: Form): PreviousFiling => {
  const bridged = bridgeReport(report, form);
  const unsettled = unsettledTotals(form, bridged);
  if (unsettled.size === 0) return bridged;
  const answers = Object.entries(bridged.answers).filter(([field]) => !unsettled.has(field));
  return { ...bridged, answers: Object.fromEntries(answers) };
};

/**
 * The filing as whatever draws conclusions from its figures must see it, with last year's report bridged to its form:
 * totals that leave out a number are no numbers, and not blank either.
 */
export const reliableFiling = (filing: Filing, form: Form): Filing => {
  const { answers, previous } = filing;
  const unsettled = [...unsettledTotals(form, filing)];
  return {
    ...filing,
    ...(unsettled.length > 0
      ? { answers: { ...answers, ...Object.fromEntries(unsettled.map((field) => [field, notSettled])) } }
      : {}),
    ...(previous ? { previous: reliableReport(previous, form) } : {}),
  };
};

/**
 * The filing as it would be if every text were the number that it means, or 1 where it means none beyond doubt: to see
 * what a sentence would say of it, never to be shown. Nothing where there are no texts.
 */
export const asIfSettled = (filing: Filing, form: Form): Filing | undefined => {
  const texts = textCells(form, filing.answers);
  if (texts.length === 0) return undefined;
  const meant = texts.map(
    (field) => [field, meantIn(form, field, String(filing.answers[field])) ?? 1] as const,
  );
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
