import { balanceOf } from '../../src/model/equation';
import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import type { Form } from '../../src/model/form';
import { below, pick } from '../repair/random';
import type { Random } from '../repair/random';

/** A figure in a text that the tables know. */
export interface Target {
  readonly slot: string;
  readonly from: number;
  readonly to: number;
}

const ofCases = /(?<![\d.第])\d+(?=\s*[件起宗份](?!次))/gu;

/** All sums that a text may quote: cells, what sentences add up, and what came in altogether. */
const knownValues = (form: Form, { answers }: Filing): ReadonlySet<number> => {
  const sum = (fields: readonly string[]): number =>
    fields.reduce((total, field) => total + Number(answers[field] ?? NaN), 0);
  return new Set([
    ...fieldsOf(form).map(({ name }) => sum([name])),
    ...form.aggregates.map(({ fields }) => sum(fields)),
    ...form.concerns.flows.map(({ received, carriedIn }) => sum([received, carriedIn])),
  ]);
};

/**
 * The figures of real texts that stand for figures of the tables, found without the reader that is measured: numbers of
 * requests, cases or documents that some cell or sum has, from 2 on, since a 1 is everywhere.
 */
export const targetsIn = (form: Form, filing: Filing): readonly Target[] => {
  const known = knownValues(form, filing);
  return Object.entries(filing.texts).flatMap(([slot, text]) =>
    [...text.matchAll(ofCases)]
      .filter(([digits]) => Number(digits) > 1 && known.has(Number(digits)))
      .map(({ index, 0: digits }) => ({ slot, from: index, to: index + digits.length })),
  );
};

/** A slip of the hand: one more or less, a digit wrong, left out, doubled or exchanged with the next. */
const slip = (random: Random, digits: string): string => {
  const at = below(random, digits.length);
  const changed = pick(random, [
    String(Number(digits) + 1),
    String(Math.max(0, Number(digits) - 1)),
    digits.slice(0, at) + String(below(random, 10)) + digits.slice(at + 1),
    digits.slice(0, at) + digits.slice(at + 1),
    digits.slice(0, at + 1) + digits.slice(at),
    digits.slice(0, at) + (digits[at + 1] ?? '') + digits[at]! + digits.slice(at + 2),
  ]);
  const value = changed === '' ? NaN : Number(changed);
  return Number.isNaN(value) || value === Number(digits) ? slip(random, digits) : String(value);
};

/** The filing with one figure of its text changed. */
export const changed = (random: Random, filing: Filing, { slot, from, to }: Target): Filing => {
  const text = filing.texts[slot]!;
  const words = text.slice(0, from) + slip(random, text.slice(from, to)) + text.slice(to);
  return { ...filing, texts: { ...filing.texts, [slot]: words } };
};

/** Whether the statutory tables balance, so that a text can be compared with them. */
export const balances = (form: Form, filing: Filing): boolean =>
  form.equations
    .filter(({ grade }) => grade === 'error')
    .every((equation) => balanceOf(equation, filing)?.difference === 0);
