import type { NameDrawing, NamedCells, PlainSheet } from '../model/drawing';
import { Fault } from '../model/fault';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { coverSheet } from './cover';
import { drawWorkbook } from './draw';
import { findCells } from './find-cells';
import type { FoundCells } from './find-cells';
import { cellNames } from './names';
import { readFiling, tooNewWorkbook } from './read';
import { unfoundCells } from './unfound-cells';

/** A workbook of ours as it was found by its labels. */
export interface ReadByPlace extends FoundCells {
  readonly filing: Filing;
}

/** The cell that tells the form, where the cover is gone: the tables tell it too. */
const withForm = (cells: NamedCells, { id }: Form): NamedCells => {
  const cell = cells.get(cellNames.form);
  if (cell && cell.value !== null && cell.value !== '') return cells;
  return new Map([...cells, [cellNames.form, { sheet: '', row: 0, column: 0, value: id }]]);
};

/**
 * Reads a workbook of ours whose names lead nowhere, in part or altogether; other programs and formats lose them.
 * @param named the cells whose names still lead somewhere
 * @returns nothing for whatever is no workbook of ours; of a sheet that is missing or changed, all cells are unread
 * @throws Fault where a later version has made it
 */
export const readByPlace = (
  sheets: readonly PlainSheet[],
  forms: readonly Form[],
  named?: NamedCells,
): ReadByPlace | undefined => {
  const found = findCells(sheets, forms, named);
  if (!found) return undefined;
  const filing = readFiling(withForm(found.cells, found.form), forms);
  if (filing === 'too-new') throw new Fault(tooNewWorkbook);
  if (filing === 'not-ours') return undefined;
  const lost = unfoundCells(found, found.sheets.has(coverSheet));
  return { ...found, filing: { ...filing, unread: [...(filing.unread ?? []), ...lost] } };
};

/** The names of the cells where they have been found, as far as we would draw them. */
export const namesFound = ({
  form,
  previousForm,
  layout,
  filing,
  cells,
}: ReadByPlace): readonly NameDrawing[] =>
  drawWorkbook({ form, previousForm, layout, filing }).names.flatMap(({ name }) => {
    const cell = cells.get(name);
    return cell ? [{ name, sheet: cell.sheet, row: cell.row, column: cell.column }] : [];
  });
