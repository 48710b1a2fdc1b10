import { forEachCell, maxColumns } from './address';
import type { CellFormat } from './cell-format';
import { conditionalFormatAt, type Evaluate } from './conditional-format';
import type { Sheet } from './sheet';

/** A sheet as it was last drawn: what its conditional formats added to which cells, and the rules that did. */
interface Drawing {
  readonly rules: string;
  readonly added: ReadonlyMap<number, Partial<CellFormat>>;
}

const keyOf = (row: number, column: number): number => row * maxColumns + column;

/**
 * The conditional formats of an Excel that does not draw them anew when the cells change that they depend on: a sheet
 * is drawn when it gets a rule, comes to the front or is calculated.
 */
export class DrawnFormats {
  private readonly drawings = new Map<Sheet, Drawing>();

  constructor(private readonly evaluate: Evaluate) {}

  /** What the rules added to a cell when its sheet was last drawn. */
  at(sheet: Sheet, row: number, column: number): Partial<CellFormat> {
    return this.drawingOf(sheet).added.get(keyOf(row, column)) ?? {};
  }

  /** Has a sheet, or all, drawn again. */
  forget(sheet?: Sheet): void {
    if (sheet) this.drawings.delete(sheet);
    else this.drawings.clear();
  }

  /** Draws the sheet if it has not been drawn with the rules that it has. */
  drawingOf(sheet: Sheet): Drawing {
    const rules = JSON.stringify(sheet.conditionalFormats);
    const present = this.drawings.get(sheet);
    if (present?.rules === rules) return present;
    const added = new Map<number, Partial<CellFormat>>();
    for (const { areas } of sheet.conditionalFormats)
      for (const area of areas)
        forEachCell(area, (row, column) => {
          added.set(keyOf(row, column), conditionalFormatAt(sheet, row, column, this.evaluate));
        });
    const drawing = { rules, added };
    this.drawings.set(sheet, drawing);
    return drawing;
  }
}
