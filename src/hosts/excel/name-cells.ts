/// <reference types="office-js" />
import { addressOf, quoteSheet } from '../../model/address';
import type { CellPlace } from '../../model/address';
import type { NameDrawing } from '../../model/drawing';

/** The formula of a name that leads to a cell. */
export const referenceTo = ({ sheet, row, column }: CellPlace): string =>
  `=${quoteSheet(sheet)}!${addressOf(row, column, '$')}`;

/** Gives cells their names. They are hidden, or hundreds of them would fill the Name Box; Excel hides only new ones. */
export const nameCells = ({ names }: Excel.Workbook, drawings: readonly NameDrawing[]): void => {
  for (const drawing of drawings) names.add(drawing.name, referenceTo(drawing)).visible = false;
};
