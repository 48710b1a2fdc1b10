import { type Area, cellCount, forEachCell, formatArea, holds } from '../model/address';
import { type CellFormat, readFormatValue } from '../model/cell-format';
import { addIn } from '../model/events';
import { keepCells } from '../model/undo';
import type { ApiObject } from '../wire/api-object';
import type { Target } from './context';

/** Visits what stands for the looks of an area: each cell, or on a huge area its first cell and all cells in use. */
export function forEachLook(target: Target, area: Area, visit: (row: number, column: number) => void): void {
  if (cellCount(area) <= 100_000) return forEachCell(area, visit);
  visit(area.row, area.column);
  for (const [row, column] of target.sheet.entries()) {
    if (holds(area, row, column)) visit(row, column);
  }
}

/** The value that all cells share; null if they differ, as Excel answers. */
export function common<T>(target: Target, read: (row: number, column: number) => T): T | null {
  let shared: T | null | undefined;
  for (const area of target.areas) {
    forEachLook(target, area, (row, column) => {
      const value = read(row, column);
      if (shared === undefined) shared = value;
      else if (shared !== value) shared = null;
    });
  }
  return shared ?? null;
}

/** Changes the format of all cells and tells so. */
export function changeFormat(target: Target, patch: Partial<CellFormat>): void {
  const { workbook, sheet, areas } = target;
  workbook.demandAllowed(sheet, 'locked' in patch ? 'structure' : 'allowFormatCells', areas);
  const takeBack = workbook.undo.remember(addIn, () => keepCells(sheet, areas));
  for (const area of areas) {
    sheet.patchFormat(area, patch);
    workbook.events.raise('FormatChanged', sheet, () => ({ address: formatArea(area), source: 'Local' }));
  }
  workbook.undo.note(addIn, 'a format', takeBack);
}

/** Gives a class one API property for each entry, read from and written to the format of its cells. */
export function exposeFormat<T extends ApiObject & { target: Target }>(
  type: { prototype: T },
  properties: Readonly<Record<string, keyof CellFormat>>,
): void {
  for (const [name, key] of Object.entries(properties)) {
    Object.defineProperty(type.prototype, name, {
      get(this: T) {
        return common(this.target, (row, column) => this.target.sheet.formatAt(row, column)[key]);
      },
      set(this: T, value: unknown) {
        changeFormat(this.target, { [key]: readFormatValue(key, value) });
      },
    });
  }
}
