import { isBlank } from '../model/answer';
import type { Answers } from '../model/answer';
import type { Field } from '../model/field';
import type { Filing, PreviousFiling } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { pendingWords } from '../model/report';
import { isPlaceholder, plainNumber, visibleText } from '../model/typed-number';
import { bridgeReport } from './last-year-bridge';
import { totalsOf } from './totals';

/** Answers, and what is known of where they come from. */
type Figures = Pick<Filing, 'answers' | 'computed' | 'unread'>;

/** What a part adds to its total. */
interface Part {
  /** The least that it comes to, as far as it is plain: nothing for a text such as “约12”. */
  readonly value: number;
  /** Whether it comes to just that. */
  readonly isPlain: boolean;
  /** Whether a sum leaves some of it out. */
  readonly isOpen: boolean;
}

/** A text in a cell where a number belongs. */
export interface TextCell {
  readonly field: Field;
  readonly text: string;
  /** The number that it means, where that is beyond doubt: 12 for “12件”; 0 for “/” and the like. */
  readonly meant: number | undefined;
}

/** Money is not counted in 件, nor documents in 元. */
const isOtherUnit = ({ kind }: Field, text: string): boolean =>
  kind === 'count' ? text.endsWith('元') : /[^\d元\s]$/u.test(text.normalize('NFKC'));

const meantIn = (form: Form, field: Field, text: string): number | undefined => {
  if (isPlaceholder(text)) return 0;
  const inTenThousands = form.concerns.amounts.includes(field.name);
  return !inTenThousands && isOtherUnit(field, visibleText(text))
    ? undefined
    : plainNumber(text, inTenThousands);
};

/** The texts where numbers belong, in the order of the form. */
export const textCells = (form: Form, answers: Answers): readonly TextCell[] =>
  allFieldsOf(form).flatMap((field) => {
    const text = answers[field.name];
    return field.kind !== 'change' && typeof text === 'string' && !isBlank(text)
      ? [{ field, text, meant: meantIn(form, field, text) }]
      : [];
  });

/** Those of them that sums leave out; “/” and the like say that there is nothing to be added. */
export const unsettledCells = (form: Form, answers: Answers): readonly TextCell[] =>
  textCells(form, answers).filter(({ text }) => !isPlaceholder(text));

/**
 * The totals that leave out what stands in their parts as text. One that was typed is among them only where it is not
 * the sum of what its parts plainly mean, or, where they do not plainly mean a number, is no more than the others.
 */
export const unsettledTotals = (
  form: Form,
  { answers, computed, unread = [] }: Figures,
): ReadonlySet<string> => {
  const totals = totalsOf(form);
  const texts = new Map(unsettledCells(form, answers).map((cell) => [cell.field.name, cell]));
  const open = new Set([...texts.keys(), ...unread.map(({ field }) => field)]);
  const found = new Map<string, Part>();
  const partOf = (field: string): Part => {
    const sum = totals.has(field) ? sumOf(field) : undefined;
    if (sum?.isOpen) return sum;
    const answer = answers[field];
    if (typeof answer === 'number') return { value: answer, isPlain: true, isOpen: false };
    const cell = texts.get(field);
    const isPlain = !cell || cell.meant !== undefined;
    return { value: cell?.meant ?? 0, isPlain, isOpen: open.has(field) };
  };
  /** What the parts of a total come to; it is open where the total leaves some of them out. */
  const sumOf = (total: string): Part => {
    const known = found.get(total);
    if (known) return known;
    const parts = totals.get(total)!.right.terms.map(({ field }) => partOf(field));
    const value = parts.reduce((all, part) => all + part.value, 0);
    const isPlain = parts.every((part) => part.isPlain);
    const answer = answers[total];
    const isWrong =
      computed?.has(total) === true ||
      (typeof answer === 'number' && (isPlain ? answer !== value : answer <= value));
    const sum = { value, isPlain, isOpen: isWrong && parts.some(({ isOpen }) => isOpen) };
    found.set(total, sum);
    return sum;
  };
  return open.size === 0 ? open : new Set([...totals.keys()].filter((total) => sumOf(total).isOpen));
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
      ? { answers: { ...answers, ...Object.fromEntries(unsettled.map((field) => [field, pendingWords])) } }
      : {}),
    ...(previous ? { previous: reliableReport(previous, form) } : {}),
  };
};
