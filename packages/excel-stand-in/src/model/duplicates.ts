import type { Area } from './address';
import { noteEdit } from './editing';
import type { Actor } from './events';
import { ExcelError } from './excel-error';
import type { Block } from './pasting';

/** Takes out rows that say the same in all of these columns as one before; the rest moves up within the area. */
export function removeDuplicates(
  { workbook, sheet, area }: Block,
  columns: readonly number[],
  hasHeaders: boolean,
  actor: Actor,
): { removed: number; uniqueRemaining: number } {
  if (columns.length === 0 || columns.some((column) => !(column >= 0 && column < area.columns)))
    throw new ExcelError('InvalidArgument');
  workbook.demandAllowed(sheet, 'contents', [area]);
  workbook.calculation.settle();
  const first = area.row + (hasHeaders ? 1 : 0);
  const seen = new Set<string>();
  const stay: number[] = [];
  for (let row = first; row < area.row + area.rows; row++) {
    const said = columns.map((column) =>
      String(sheet.peek(row, area.column + column)?.value ?? '').toLowerCase(),
    );
    const key = JSON.stringify(said);
    if (!seen.has(key)) stay.push(row);
    seen.add(key);
  }
  const rows = stay.map((row) => rowOf({ sheet, area }, row));
  for (let row = first; row < area.row + area.rows; row++) {
    const cells = rows[row - first];
    for (let column = 0; column < area.columns; column++)
      sheet.setContent(row, area.column + column, cells?.[column]?.value ?? '', cells?.[column]?.formula);
  }
  workbook.calculation.reset();
  noteEdit(workbook, sheet, area, undefined, actor);
  return { removed: area.row + area.rows - first - stay.length, uniqueRemaining: stay.length };
}

function rowOf({ sheet, area }: { sheet: Block['sheet']; area: Area }, row: number) {
  return Array.from({ length: area.columns }, (_, i) => {
    const { value = '', formula } = sheet.peek(row, area.column + i) ?? {};
    return { value, ...(formula === undefined ? {} : { formula }) };
  });
}
