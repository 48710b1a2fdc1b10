import type { Area } from './address';
import { contains } from './address';
import type { CellFormat } from './cell-format';
import { offsetFormula } from './references';
import type { Sheet } from './sheet';
import type { Scalar } from './typed-input';
import { compare, isTruthy } from './validation';

/** A format that depends on a formula (`Custom`) or on the value of the cell (`CellValue`). */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: Area[];
  priority: number;
  stopIfTrue: boolean;
  formula: string;
  cellValue: { formula1: string; formula2?: string; operator: string } | undefined;
  /** Only what the format sets: the rest shows through. */
  format: Partial<CellFormat>;
}

/** Computes a formula as if it stood in a cell. */
export type Evaluate = (formula: string, sheet: Sheet, row: number, column: number) => Scalar;

/** What the conditional formats that hold lay over the format of a cell. */
export function conditionalFormatAt(
  sheet: Sheet,
  row: number,
  column: number,
  evaluate: Evaluate,
): Partial<CellFormat> {
  const here = { row, column, rows: 1, columns: 1 };
  const holding: ConditionalFormat[] = [];
  for (const candidate of [...sheet.conditionalFormats].sort((a, b) => a.priority - b.priority)) {
    const anchor = candidate.areas[0];
    if (!anchor || !candidate.areas.some((area) => contains(area, here))) continue;
    const moved = (formula: string) => {
      const text = formula.startsWith('=') ? formula : `=${formula}`;
      return evaluate(offsetFormula(text, row - anchor.row, column - anchor.column), sheet, row, column);
    };
    if (!holds(candidate, sheet.peek(row, column)?.value ?? '', moved)) continue;
    holding.push(candidate);
    if (candidate.stopIfTrue) break;
  }
  // The first in priority wins where two of them set the same thing.
  return Object.assign({}, ...holding.reverse().map(({ format }) => format)) as Partial<CellFormat>;
}

function holds(candidate: ConditionalFormat, value: Scalar, evaluate: (formula: string) => Scalar): boolean {
  if (!candidate.cellValue) return candidate.formula !== '' && isTruthy(evaluate(candidate.formula));
  const { formula1, formula2, operator } = candidate.cellValue;
  return compare(value, operator, evaluate(formula1), formula2 === undefined ? '' : evaluate(formula2));
}
