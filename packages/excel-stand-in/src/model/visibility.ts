import type { Actor } from './events';
import { ExcelError } from './excel-error';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

const visibilities = ['Visible', 'Hidden', 'VeryHidden'];

/** Shows or hides a sheet. Excel never hides its last one, and shows another if the hidden one was in front. */
export function setVisibility(workbook: Workbook, sheet: Sheet, visibility: string, actor: Actor): void {
  workbook.demandStructureFree();
  if (!visibilities.includes(visibility)) throw new ExcelError('InvalidArgument');
  const next = workbook.sheets.find((other) => other !== sheet && other.visibility === 'Visible');
  if (visibility !== 'Visible' && !next) throw new ExcelError('InvalidOperation');
  if (visibility !== 'Visible' && workbook.active === sheet && next) workbook.activate(next);
  sheet.visibility = visibility;
  workbook.undo.noteOfTab(actor, 'the visibility of a sheet');
}
