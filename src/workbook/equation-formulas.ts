import type { Equation, Side, Term } from '../model/equation';
import { termsOf } from '../model/equation';
import { referencesTo } from '../model/address';
import type { CellPlace } from '../model/address';
import type { FormulaContent } from '../model/drawing';
import { blanksAsZero, cellNames } from './names';

/** Finds the cell of a term; nothing where last year's form has no such field. */
export type Locate = (term: Term) => CellPlace | undefined;

/** Formulas of one equation, without “=”, of functions that old versions of Excel, WPS and LibreOffice have as well. */
export interface EquationFormulas {
  /** Whether all cells are numbers (or blank, where blanks count as 0). */
  readonly complete: string;
  readonly left: string;
  readonly right: string;
}

/** The cells of terms, as arguments of a function. */
const cellsOf = (terms: readonly Term[], locate: Locate, sheet: string): readonly string[] =>
  referencesTo(
    terms.flatMap((term) => locate(term) ?? []),
    sheet,
  );

const sideFormula = ({ terms, less = [] }: Side, locate: Locate, sheet: string): string =>
  [terms, less]
    .filter(({ length }) => length > 0)
    .map((part) => `SUM(${cellsOf(part, locate, sheet).join(',')})`)
    .join('-');

const completeFormula = (terms: readonly Term[], locate: Locate, sheet: string): string => {
  const own = terms.filter((term) => !term.previous);
  const previous = terms.filter((term) => term.previous);
  const cells = cellsOf(own, locate, sheet);
  const numbers = `COUNT(${cells.join(',')})`;
  // COUNTBLANK takes one range only, unlike COUNT.
  const blanks = cells.map((reference) => `COUNTBLANK(${reference})`).join('+');
  const policy = `${cellNames.blanks}="${blanksAsZero}"`;
  const filled = `IF(${policy},${numbers}+${blanks},${numbers})=${own.length}`;
  if (previous.length === 0) return filled;
  return `AND(${filled},COUNT(${cellsOf(previous, locate, sheet).join(',')})=${previous.length})`;
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
  const parts = cellsOf(equation.right.terms, locate, sheet).join(',');
  return `IF(COUNT(${parts})=0,"",SUM(${parts}))`;
};

/** The year before that on the cover, as a formula. */
export const yearBefore = (year: number | null): FormulaContent => ({
  formula: `IF(ISNUMBER(${cellNames.year}),${cellNames.year}-1,"")`,
  result: year === null ? '' : year - 1,
});
