import { numberIn } from '../model/answer';
import type { Meaning } from '../model/claims';
import { isLastYear } from '../model/filing';
import type { Filing } from '../model/filing';
import { fieldsOf } from '../model/form';
import type { Form } from '../model/form';
import type { Claim } from './claims';
import type { Quantity } from './numbers';
import type { Statement } from './statements';

/** A way to take a phrase, with the figure that the tables then have; undefined while one of its cells is blank. */
export interface Taken {
  readonly meaning: Meaning;
  /** In the unit of the text. */
  readonly value: number | undefined;
  /** The same in the unit of the tables, as it stands there: 35.6 万元 where the text has 356000元. */
  readonly printed: string;
}

/** How a claim stands to the tables. */
export interface Standing {
  readonly taken: readonly Taken[];
  /** The way in which the text and the tables agree, if there is one. */
  readonly agrees?: Taken;
  /** The cells that would have to be filled in before it could be held against the tables. */
  readonly missing: readonly string[];
}

/** Figures by field name, of this year's report or of last year's. */
export type Figures = (field: string) => number | undefined;

const statutory = new WeakMap<Form, ReadonlySet<string>>();

/** Whether a field is one of the statutory tables, and not of our own beside them. */
export const isStatutory = (form: Form, field: string): boolean => {
  const fields = statutory.get(form) ?? new Set(fieldsOf(form).map(({ name }) => name));
  statutory.set(form, fields);
  return fields.has(field);
};

/** This year's figures. Cells of our own tables may stay blank, and are then not 0 but unknown. */
export const figuresOf =
  ({ answers, settings }: Filing, form: Form): Figures =>
  (field) =>
    numberIn(answers, field, isStatutory(form, field) ? settings.blanks : 'error');

/** Last year's figures, where its report is known and is last year's. */
export const previousFiguresOf = ({ previous, year }: Filing): Figures | undefined =>
  previous && isLastYear({ year }, previous)
    ? (field) => numberIn(previous.answers, field, 'error')
    : undefined;

/** The sum of figures in the unit of the text; undefined while one of their cells is blank. */
export const sumOf = (fields: readonly string[], figures: Figures, scale = 1): number | undefined => {
  let sum = 0;
  for (const field of fields) {
    const value = figures(field);
    if (value === undefined) return undefined;
    sum += value;
  }
  return Number((sum * scale).toPrecision(15));
};

/** How far a value may be from an approximate figure, in parts of it. */
const leeway = 0.1;

/** Whether a figure, as exact as it is printed, states a value. */
export const states = (
  { value, approximation, scale, decimals, unit }: Quantity,
  actual: number,
): boolean => {
  const step = scale / 10 ** decimals;
  // A figure of the size of a sum of money, or with a multiplier, is rounded to its last digit.
  const rounded = scale > 1 || unit === '元' ? step / 2 : 0;
  const least = Math.abs(value) * leeway;
  const trailing = /0*$/u.exec(String(Math.round(value / step)))![0].length;
  const reach = Math.max(step * 10 ** trailing, least);
  if (approximation === 'more') return actual >= value && actual < value + reach + 1e-9;
  if (approximation === 'less') return actual <= value && actual > value - reach - 1e-9;
  if (approximation === 'about') return Math.abs(actual - value) <= reach;
  return Math.abs(actual - value) <= rounded + 1e-9;
};

/** Holds what a figure claims against figures of a report; `bases` are the ways in which the total before it is taken. */
export const standingOf = (
  { quantity }: Pick<Statement, 'quantity'>,
  { meanings, families }: Claim,
  figures: Figures,
  bases: ReadonlySet<string> = new Set(),
): Standing => {
  const usual = meanings.filter(({ basis }) => basis !== undefined && bases.has(basis));
  const scale = families[0]?.scale ?? 1;
  const taken = (usual.length > 0 ? usual : meanings).map((meaning) => ({
    meaning,
    value: sumOf(meaning.fields, figures, scale),
    printed: `${sumOf(meaning.fields, figures)}${scale > 1 ? ' 万元' : ''}`,
  }));
  const agrees = taken.find(({ value }) => value !== undefined && states(quantity, value));
  const missing = taken
    .flatMap(({ meaning }) => meaning.fields)
    .filter((field) => figures(field) === undefined);
  return { taken, missing, ...(agrees ? { agrees } : {}) };
};
