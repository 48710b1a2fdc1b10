import { type Area, formatArea, maxColumns, maxRows } from './address';
import { ExcelError } from './excel-error';
import { type Actor, localUser } from './events';
import { type Shift, shiftArea, shiftFormula } from './references';
import type { Cell, Sheet } from './sheet';
import { keepSheets } from './undo';
import type { Workbook } from './workbook';

/**
 * Applies a change to every formula of the workbook: cells, names, and (`inRule`) conditional formats and validation,
 * whose relative references are counted from each cell that they are laid over.
 */
export function rewriteFormulas(
  workbook: Workbook,
  rewrite: (formula: string, sheet: Sheet | undefined, inRule: boolean) => string,
): void {
  for (const name of workbook.names) name.formula = rewrite(name.formula, undefined, false);
  for (const sheet of workbook.sheets) {
    for (const name of sheet.names) name.formula = rewrite(name.formula, sheet, false);
    for (const [, , cell] of sheet.entries())
      if (cell.formula !== undefined) cell.formula = rewrite(cell.formula, sheet, false);
    for (const format of sheet.conditionalFormats) format.formula = rewrite(format.formula, sheet, true);
    for (const validation of sheet.validations)
      validation.rule = rewriteRule(validation.rule, (text) => rewrite(text, sheet, true));
  }
  workbook.calculation.reset();
}

function rewriteRule(
  rule: Record<string, unknown>,
  rewrite: (formula: string) => string,
): Record<string, unknown> {
  const change = (value: unknown): unknown => {
    if (typeof value === 'string') return rewrite(value);
    return typeof value === 'object' && value !== null
      ? rewriteRule(value as Record<string, unknown>, rewrite)
      : value;
  };
  return Object.fromEntries(Object.entries(rule).map(([key, value]) => [key, change(value)]));
}

/** Which whole rows or columns an area is; `NotImplemented` for a part of them, which the stand-in does not shift. */
function wholeLines(area: Area): 'row' | 'column' {
  if (area.columns === maxColumns) return 'row';
  if (area.rows === maxRows) return 'column';
  throw new ExcelError('NotImplemented', 'The stand-in inserts and deletes whole rows and columns only.');
}

/** Puts in blank rows or columns where `area` is, formatted like those before, or takes `area` out. */
export function shiftLines(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: 'insert' | 'delete',
  actor: Actor,
): void {
  const axis = wholeLines(area);
  const lines = axis === 'row' ? 'Rows' : 'Columns';
  workbook.demandAllowed(sheet, `allow${kind === 'insert' ? 'Insert' : 'Delete'}${lines}`, [area]);
  const [at, size] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const takeBack = workbook.undo.remember(actor, () => keepSheets(workbook));
  const shift: Shift = { axis, at, count: kind === 'insert' ? size : -size };
  moveCells(sheet, shift);
  moveSizes(sheet, shift);
  moveAreas(sheet, shift);
  if (kind === 'insert') copyFormats(sheet, shift);
  rewriteFormulas(workbook, (formula, own) => shiftFormula(formula, own?.name ?? '', sheet.name, shift));
  for (const follow of workbook.shiftFollowers) follow(sheet, shift);
  // A co-author's rows move what the user could undo.
  if (actor.source === 'Remote') workbook.undo.clear();
  else
    workbook.undo.note(actor, `${kind} of ${axis}s`, () => {
      takeBack();
      workbook.calculation.reset();
      for (const follow of workbook.shiftFollowers) follow(sheet, { ...shift, count: -shift.count });
      raiseShift(workbook, sheet, area, kind === 'insert' ? 'delete' : 'insert', localUser);
    });
  raiseShift(workbook, sheet, area, kind, actor);
}

function raiseShift(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: 'insert' | 'delete',
  { source, triggerSource }: Actor,
): void {
  const address = formatArea(area);
  const changeType = `${wholeLines(area) === 'row' ? 'Row' : 'Column'}${kind === 'insert' ? 'Inserted' : 'Deleted'}`;
  workbook.events.raise('DataChanged', sheet, () => ({
    address,
    changeType,
    source,
    triggerSource,
    shiftDirection: 'None',
  }));
}

function moveCells(sheet: Sheet, shift: Shift): void {
  const moved: [number, Cell][] = [];
  for (const [row, column, cell] of sheet.entries()) {
    const area = shiftArea({ row, column, rows: 1, columns: 1 }, shift);
    if (area) moved.push([area.row * maxColumns + area.column, cell]);
  }
  sheet.cells.clear();
  for (const [key, cell] of moved) sheet.cells.set(key, cell);
}

function moveSizes(sheet: Sheet, { axis, at, count }: Shift): void {
  const move = (line: number): number | undefined =>
    line < at ? line : count < 0 && line < at - count ? undefined : line + count;
  const moved = [...(axis === 'row' ? sheet.rowHeights : sheet.columnWidths)].flatMap(([line, size]) => {
    const to = move(line);
    return to === undefined ? [] : [[to, size] as const];
  });
  if (axis === 'row') sheet.rowHeights = new Map(moved);
  else sheet.columnWidths = new Map(moved);
  const moveAll = (lines: ReadonlySet<number>) => new Set([...lines].flatMap((line) => move(line) ?? []));
  if (axis === 'row') {
    sheet.hiddenRows = moveAll(sheet.hiddenRows);
    sheet.filteredRows = moveAll(sheet.filteredRows);
  } else sheet.hiddenColumns = moveAll(sheet.hiddenColumns);
}

function moveAreas(sheet: Sheet, shift: Shift): void {
  const move = (areas: readonly Area[]) => areas.flatMap((area) => shiftArea(area, shift) ?? []);
  // A merge of which one cell is left is none.
  sheet.merges = move(sheet.merges).filter(({ rows, columns }) => rows * columns > 1);
  sheet.broadFormats = sheet.broadFormats.flatMap(({ area, patch }) =>
    move([area]).map((moved) => ({ area: moved, patch })),
  );
  for (const rules of [sheet.validations, sheet.conditionalFormats])
    for (const one of rules) one.areas = move(one.areas);
  sheet.validations = sheet.validations.filter(({ areas }) => areas.length > 0);
  sheet.conditionalFormats = sheet.conditionalFormats.filter(({ areas }) => areas.length > 0);
  const { pageLayout } = sheet;
  pageLayout.printArea = move(pageLayout.printArea);
  if (pageLayout.titleRows) pageLayout.titleRows = shiftArea(pageLayout.titleRows, shift);
  if (pageLayout.titleColumns) pageLayout.titleColumns = shiftArea(pageLayout.titleColumns, shift);
}

function copyFormats(sheet: Sheet, { axis, at, count }: Shift): void {
  if (at === 0) return;
  for (const [row, column, cell] of [...sheet.entries()]) {
    if ((axis === 'row' ? row : column) !== at - 1) continue;
    const area: Area =
      axis === 'row'
        ? { row: at, column, rows: count, columns: 1 }
        : { row, column: at, rows: 1, columns: count };
    sheet.patchFormat(area, cell.format);
  }
}
