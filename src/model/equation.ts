import type { Filing } from './filing';
import { numberIn } from './answer';

/** One figure of an equation. */
export interface Term {
  readonly field: string;
  readonly label: string;
  /** Taken from last year's report. */
  readonly previous?: true;
}

/** One side: the sum of its terms, less the terms that are taken away. */
export interface Side {
  readonly terms: readonly Term[];
  readonly less?: readonly Term[];
  /** What a sum of many terms is called, e.g. 各项办理结果之和; short sums are spelt out instead. */
  readonly label?: string;
}

/** An equality that must be true (error), or usually is and otherwise needs a remark (note). */
export interface Equation {
  readonly id: string;
  /** Number of the table whose figures it speaks of. */
  readonly table: number;
  /** What it is about, as a message begins: 自然人列. */
  readonly name: string;
  readonly left: Side;
  readonly right: Side;
  readonly grade: 'error' | 'note';
  readonly clause: string;
  /** The field which the workbook computes as the right side; it is then the only term on the left. */
  readonly total?: string;
}

/** The two sides in figures. */
export interface Balance {
  readonly left: number;
  readonly right: number;
  readonly difference: number;
}

const sideOf = (side: Side, filing: Filing): number | undefined => {
  let sum = 0;
  for (const term of side.terms) {
    const value = valueOf(term, filing);
    if (value === undefined) return undefined;
    sum += value;
  }
  for (const term of side.less ?? []) {
    const value = valueOf(term, filing);
    if (value === undefined) return undefined;
    sum -= value;
  }
  return sum;
};

/** The figure of a term, or undefined while its cell is blank or not a number. */
export const valueOf = (term: Term, filing: Filing): number | undefined =>
  term.previous
    ? filing.previous && numberIn(filing.previous.answers, term.field, 'error')
    : numberIn(filing.answers, term.field, filing.settings.blanks);

/** Both sides of an equation, or undefined while one of its cells is blank or not a number. */
export const balanceOf = (equation: Equation, filing: Filing): Balance | undefined => {
  const left = sideOf(equation.left, filing);
  if (left === undefined) return undefined;
  const right = sideOf(equation.right, filing);
  if (right === undefined) return undefined;
  return { left, right, difference: left - right };
};

/** All terms of an equation, in reading order. */
export const termsOf = ({ left, right }: Equation): readonly Term[] => [
  ...left.terms,
  ...(left.less ?? []),
  ...right.terms,
  ...(right.less ?? []),
];
