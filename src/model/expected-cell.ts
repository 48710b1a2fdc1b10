import type { CellArea, Style, ValidationDrawing } from './drawing';
import { showsNumbers } from './number-format';

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

/**
 * Whether a cell takes and shows what belongs there. A paragraph is a text in any other format too, and Excel has shown
 * long ones as #### in that of texts; in other cells of text, 1-2 would become a date, and 0531 lose its 0.
 */
const suits = ({ style, validation }: ExpectedCell, numberFormat: string): boolean => {
  if (style.format === '@')
    return numberFormat === '@' || (style.vertical === 'top' && showsNumbers(numberFormat, false));
  return showsNumbers(numberFormat, validation?.accepts.kind === 'decimal');
};

/** What a cell has lost; nothing where it is as it was drawn. A cell that nobody writes into may look as it likes. */
export const lostFormat = (
  cell: ExpectedCell,
  locked: boolean,
  numberFormat: string,
): LostFormat | undefined => {
  if (!cell.style.unlocked) return undefined;
  const format = !suits(cell, numberFormat);
  return locked || format ? { name: cell.name, locked, format } : undefined;
};
