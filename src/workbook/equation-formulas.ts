import type { Equation, Term } from '../model/equation';
import { termsOf } from '../model/equation';
import { referencesTo } from '../model/address';
import type { Place } from '../model/address';
import { blanksAsZero, cellNames } from './names';

/** Finds the cell of a term; nothing where last year's form has no such field. */
export type Locate = (term: Term) => Place | undefined;

/** Formulas of one equation, without “=”, for Excel 2016, WPS and LibreOffice. */
export interface EquationFormulas {
  /** Whether all cells hold numbers (or are blank, where blanks count as 0). */
  readonly complete: string;
  readonly left: string;
  readonly right: string;
}

const sum = (terms: readonly Term[], locate: Locate, sheet: string): string =>
  `SUM(${referencesTo(placesOf(terms, locate), sheet).join(',')})`;

const placesOf = (terms: readonly Term[], locate: Locate): readonly Place[] =>
  terms.flatMap((term) => locate(term) ?? []);

const sideFormula = ({ terms, less }: Equation['left'], locate: Locate, sheet: string): string =>
  sum(terms, locate, sheet) + (less ? `-${sum(less, locate, sheet)}` : '');

const completeFormula = (terms: readonly Term[], locate: Locate, sheet: string): string => {
  const own = referencesTo(
    placesOf(
      terms.filter((term) => !term.previous),
      locate,
    ),
    sheet,
  );
  const previous = referencesTo(
    placesOf(
      terms.filter((term) => term.previous),
      locate,
    ),
    sheet,
  );
  const count = terms.filter((term) => !term.previous).length;
  const numbers = `COUNT(${own.join(',')})`;
  // COUNTBLANK takes one range only, unlike COUNT.
  const blanks = own.map((reference) => `COUNTBLANK(${reference})`).join('+');
  const policy = `${cellNames.blanks}="${blanksAsZero}"`;
  const filled = `IF(${policy},${numbers}+${blanks},${numbers})=${count}`;
  return previous.length === 0
    ? filled
    : `AND(${filled},COUNT(${previous.join(',')})=${terms.length - count})`;
};

/** The formulas of an equation as seen from a sheet; nothing where one of its cells does not exist. */
export const formulasOf = (
  equation: Equation,
  locate: Locate,
  sheet: string,
): EquationFormulas | undefined => {
  const terms = termsOf(equation);
  if (!terms.every((term) => locate(term))) return undefined;
  return {
    complete: completeFormula(terms, locate, sheet),
    left: sideFormula(equation.left, locate, sheet),
    right: sideFormula(equation.right, locate, sheet),
  };
};

/** The formula of a computed total: blank until a part is filled in. */
export const totalFormula = (equation: Equation, locate: Locate, sheet: string): string => {
  const parts = referencesTo(placesOf(equation.right.terms, locate), sheet).join(',');
  return `IF(COUNT(${parts})=0,"",SUM(${parts}))`;
};
