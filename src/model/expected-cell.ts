import type { CellArea, Style, ValidationDrawing } from './drawing';

/** A named cell as it is drawn, at the place where it is now, or where it has to be again. */
export interface ExpectedCell {
  readonly name: string;
  readonly sheet: string;
  /** The cell, with all that is merged into it. */
  readonly area: CellArea;
  readonly style: Style;
  readonly validation?: Omit<ValidationDrawing, 'areas'>;
  /** Formulas that turn the cell red, as they read in it; left out where other cells may have moved since. */
  readonly highlights?: readonly string[];
}

/** What a cell has lost of the way it is drawn. */
export interface LostFormat {
  readonly name: string;
  /** The clerk could write there, and cannot any more. */
  readonly locked: boolean;
  /** Its number format is another one. */
  readonly format: boolean;
}

/** What is to be as it was drawn again. No value is touched by it. */
export interface FormatRepair {
  /** Cells that get their whole style, what may be typed there, and what turns them red. */
  readonly cells: readonly ExpectedCell[];
  /** Cells whose names lead elsewhere, or nowhere. */
  readonly names: readonly ExpectedCell[];
}

const general = 'General';

/** Formats that Excel itself gives to a number that is typed with commas; they show all of it. */
const withCommas = /^#,##0(\.0+)?$/u;

/** What a cell has lost; nothing where it is as it was drawn. A cell that nobody writes into may look as it likes. */
export const lostFormat = (
  { name, style }: ExpectedCell,
  locked: boolean,
  numberFormat: string,
): LostFormat | undefined => {
  if (!style.unlocked) return undefined;
  const expected = style.format ?? general;
  const isSame = numberFormat === expected || (expected === general && withCommas.test(numberFormat));
  return locked || !isSame ? { name, locked, format: !isSame } : undefined;
};
