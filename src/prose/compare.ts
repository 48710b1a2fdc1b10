import type { Meaning } from '../model/claims';
import { sumOf } from '../model/figures';
import type { Figures } from '../model/figures';
import type { Claim } from './claims';
import type { Quantity } from './numbers';
import type { Statement } from './statements';

/** One meaning of a phrase, with the figure that the tables then have; undefined while one of its cells is blank. */
export interface Candidate {
  readonly meaning: Meaning;
  /** In the unit of the text. */
  readonly value: number | undefined;
  /** The same in the unit of the tables, as it is printed there: 35.6 万元 where the text has 356000元. */
  readonly printed: string;
}

/** What comes of comparing a claim with the tables. */
export interface Comparison {
  readonly candidates: readonly Candidate[];
  /** The meaning in which the text and the tables agree, if there is one. */
  readonly agrees?: Candidate;
  /** Whether they agree in a meaning that does not go with the total before it. */
  readonly agreesOtherwise: boolean;
  /** The cells that would have to be filled in before the claim could be compared. */
  readonly missing: readonly string[];
}

/** The sum of figures in the unit of the text, free of rounding errors; undefined while one of their cells is blank. */
export const scaledSum = (fields: readonly string[], figures: Figures, scale = 1): number | undefined => {
  const sum = sumOf(fields, figures);
  return sum === undefined ? undefined : Number((sum * scale).toPrecision(15));
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
  const trailing = /(?<!0)0*$/u.exec(String(Math.round(value / step)))![0].length;
  const reach = Math.max(step * 10 ** trailing, least);
  if (approximation === 'more') return actual >= value && actual < value + reach + 1e-9;
  if (approximation === 'less') return actual <= value && actual > value - reach - 1e-9;
  if (approximation === 'about') return Math.abs(actual - value) <= reach;
  return Math.abs(actual - value) <= rounded + 1e-9;
};

/** Compares what a figure claims with figures of a report; `bases` are the ways in which the total before it was meant. */
export const compare = (
  { quantity }: Pick<Statement, 'quantity'>,
  { meanings, families }: Claim,
  figures: Figures,
  bases: ReadonlySet<string> = new Set(),
): Comparison => {
  const usual = meanings.filter(({ basis }) => basis !== undefined && bases.has(basis));
  const scale = families[0]?.scale ?? 1;
  const all = meanings.map((meaning): Candidate => ({
    meaning,
    value: scaledSum(meaning.fields, figures, scale),
    printed: `${scaledSum(meaning.fields, figures)}${scale > 1 ? ' 万元' : ''}`,
  }));
  const agreeing = all.filter(({ value }) => value !== undefined && states(quantity, value));
  const candidates = usual.length > 0 ? all.filter(({ meaning }) => usual.includes(meaning)) : all;
  const agrees = candidates.find((each) => agreeing.includes(each));
  const missing = candidates
    .flatMap(({ meaning }) => meaning.fields)
    .filter((field) => figures(field) === undefined);
  return { candidates, missing, agreesOtherwise: agreeing.length > 0, ...(agrees ? { agrees } : {}) };
};
