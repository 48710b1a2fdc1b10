import type { Scalar } from './typed-input';

/**
 * What computes single formulas; whoever uses the stand-in hands one in. Which formulas to compute, and when, is the
 * workbook's own affair. An engine works on a copy of the cells that it is given, and keeps no names: those of the
 * workbook are written out before a formula reaches it.
 */
export interface FormulaEngine {
  /** Takes the sheets anew, all of them blank; their cells follow with `put`. Ids stay, names may have changed. */
  open(sheets: readonly { readonly id: string; readonly name: string }[]): void;
  /** Sets the value of a cell; rows and columns count from 0, and '' is a blank. */
  put(sheetId: string, row: number, column: number, value: Scalar): void;
  /** False if Excel would refuse to take the formula, which starts with `=`. */
  canParse(formula: string): boolean;
  /** The value of a formula as if it stood in this cell; an error value is its text, such as `#DIV/0!`. */
  evaluate(formula: string, sheetId: string, row: number, column: number): Scalar;
}

/** Makes the engine of one workbook, when a formula or a number format is first met. */
export type MakeFormulaEngine = () => FormulaEngine;

/** A workbook that was given no engine has met what it cannot compute. */
export class MissingFormulaEngine extends Error {
  constructor(formula: string) {
    super(
      `No formula engine to compute ${formula}: hand one in as \`formulas\`, ` +
        'for instance `univerFormulas` of excel-stand-in/univer-formulas.',
    );
  }
}
