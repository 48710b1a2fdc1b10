/// <reference types="office-js" />
import { addressOf, quoteSheet } from '../../model/address';
import type { NameDrawing } from '../../model/drawing';

/** Gives cells their names. They are hidden, or hundreds of them would fill the Name Box; Excel hides only new ones. */
export const nameCells = ({ names }: Excel.Workbook, drawings: readonly NameDrawing[]): void => {
  for (const { name, sheet, row, column } of drawings)
    names.add(name, `=${quoteSheet(sheet)}!${addressOf(row, column, '$')}`).visible = false;
};
