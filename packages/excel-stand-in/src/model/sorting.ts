import { type Area, formatArea, intersect } from './address';
import { noteEdit, valueAt } from './editing';
import type { Actor } from './events';
import { ExcelError } from './excel-error';
import type { SortField } from './filter';
import { offsetFormula } from './references';
import type { Cell, Sheet } from './sheet';
import type { Scalar } from './typed-input';
import type { Workbook } from './workbook';

/** Excel's order: numbers, texts, FALSE and TRUE, errors being texts here; blanks come last either way. */
const rank = (value: Scalar): number => ['number', 'string', 'boolean'].indexOf(typeof value);

function compareValues(a: Scalar, b: Scalar, matchCase: boolean): number {
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (typeof a === 'string' && typeof b === 'string')
    return a.localeCompare(b, 'zh-CN', { sensitivity: matchCase ? 'variant' : 'accent' });
  return Number(a) - Number(b);
}

/** Sorts the rows of an area, or its columns; formats go along, and relative references count from the new place. */
export function sortArea(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  fields: readonly SortField[],
  { matchCase, byColumns }: { matchCase: boolean; byColumns: boolean },
  actor: Actor,
): void {
  workbook.demandAllowed(sheet, 'contents', [area]);
  if (sheet.protection && !sheet.protection.allowSort) throw new ExcelError('AccessDenied');
  if (sheet.merges.some((merge) => intersect(merge, area))) throw new ExcelError('MergedRangeConflict');
  const [lines, width] = byColumns ? [area.columns, area.rows] : [area.rows, area.columns];
  for (const { key, sortOn = 'Value' } of fields) {
    if (!Number.isInteger(key) || key < 0 || key >= width) throw new ExcelError('InvalidArgument');
    if (sortOn !== 'Value')
      throw new ExcelError('NotImplemented', `The stand-in does not model SortOn.${sortOn}.`);
  }
  workbook.calculation.settle();
  const before = valueAt(sheet, area);
  const place = (line: number, at: number): [row: number, column: number] =>
    byColumns ? [area.row + at, area.column + line] : [area.row + line, area.column + at];
  const read = (line: number): (Cell | undefined)[] =>
    Array.from({ length: width }, (_, at) => structuredClone(sheet.peek(...place(line, at))));
  const sorted = Array.from({ length: lines }, (_, line) => ({ line, cells: read(line) })).sort((a, b) => {
    for (const { key, ascending = true } of fields) {
      const [one, other] = [a.cells[key]?.value ?? '', b.cells[key]?.value ?? ''];
      if (one === '' || other === '') {
        if (one !== other) return one === '' ? 1 : -1;
        continue;
      }
      const order = compareValues(one, other, matchCase);
      if (order !== 0) return ascending ? order : -order;
    }
    return a.line - b.line;
  });
  sheet.clearFormat(area);
  sorted.forEach(({ line, cells }, to) => {
    cells.forEach((cell, at) => {
      const [row, column] = place(to, at);
      const [down, right] = byColumns ? [0, to - line] : [to - line, 0];
      const formula = cell?.formula === undefined ? undefined : offsetFormula(cell.formula, down, right);
      sheet.setContent(row, column, cell?.value ?? '', formula);
      if (cell) sheet.patchFormat({ row, column, rows: 1, columns: 1 }, cell.format);
    });
  });
  workbook.calculation.reset();
  noteEdit(workbook, sheet, area, before, actor);
  const { source } = actor;
  workbook.events.raise(byColumns ? 'ColumnSorted' : 'RowSorted', sheet, () => ({
    address: formatArea(area),
    source,
  }));
}
