import { type Area, formatArea, intersect, maxColumns, maxRows } from './address';
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

/** What a shift does to an area that is not whole rows or columns: the cells below it, or on its right, give way. */
export type Direction = 'row' | 'column';

function shiftOf(area: Area, kind: 'insert' | 'delete', direction: Direction): Shift {
  const whole = area.columns === maxColumns || area.rows === maxRows;
  const axis = area.columns === maxColumns ? 'row' : area.rows === maxRows ? 'column' : direction;
  const [at, size] = axis === 'row' ? [area.row, area.rows] : [area.column, area.columns];
  const across = axis === 'row' ? { at: area.column, size: area.columns } : { at: area.row, size: area.rows };
  return { axis, at, count: kind === 'insert' ? size : -size, ...(whole ? {} : { across }) };
}

/** `InsertDeleteConflict` if the cells that give way would tear a merge or a table. */
function demandWhole(sheet: Sheet, { axis, at, across }: Shift): void {
  if (!across) return;
  const moving: Area =
    axis === 'row'
      ? { row: at, rows: maxRows - at, column: across.at, columns: across.size }
      : { row: across.at, rows: across.size, column: at, columns: maxColumns - at };
  const torn = [...sheet.merges, ...sheet.tables.map(({ area }) => area)].some((block) => {
    const [side, width] = axis === 'row' ? [block.column, block.columns] : [block.row, block.rows];
    return intersect(block, moving) && (side < across.at || side + width > across.at + across.size);
  });
  if (torn) throw new ExcelError('InsertDeleteConflict');
}

/** Puts in blank cells where `area` is, formatted like those before, or takes `area` out. */
export function shiftLines(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  kind: 'insert' | 'delete',
  actor: Actor,
  direction: Direction = 'row',
): void {
  const shift = shiftOf(area, kind, direction);
  const { axis } = shift;
  const change =
    `allow${kind === 'insert' ? 'Insert' : 'Delete'}${axis === 'row' ? 'Rows' : 'Columns'}` as const;
  workbook.demandAllowed(sheet, shift.across ? 'structure' : change, [area]);
  demandWhole(sheet, shift);
  const takeBack = workbook.undo.remember(actor, () => keepSheets(workbook));
  moveCells(sheet, shift);
  if (!shift.across) moveSizes(sheet, shift);
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
      raiseShift(workbook, sheet, area, shift, kind === 'insert' ? 'delete' : 'insert', localUser);
    });
  raiseShift(workbook, sheet, area, shift, kind, actor);
}

function raiseShift(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  { axis, across }: Shift,
  kind: 'insert' | 'delete',
  { source, triggerSource }: Actor,
): void {
  const address = formatArea(area);
  const what = across ? 'Cell' : axis === 'row' ? 'Row' : 'Column';
  const changeType = `${what}${kind === 'insert' ? 'Inserted' : 'Deleted'}`;
  const shiftDirection = across ? directionName(kind, axis) : 'None';
  workbook.events.raise('DataChanged', sheet, () => ({
    address,
    changeType,
    source,
    triggerSource,
    shiftDirection,
  }));
}

function directionName(kind: 'insert' | 'delete', axis: Direction): string {
  if (kind === 'insert') return axis === 'row' ? 'Down' : 'Right';
  return axis === 'row' ? 'Up' : 'Left';
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
    for (const filter of sheet.filters) filter.hiding = moveAll(filter.hiding);
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
  for (const table of sheet.tables) table.area = shiftArea(table.area, shift) ?? { ...table.area, rows: 0 };
  sheet.tables = sheet.tables.filter(({ area }) => area.rows > 0);
  const { autoFilter, pageLayout } = sheet;
  const filtered = autoFilter && shiftArea(autoFilter.area, shift);
  sheet.autoFilter = filtered && { ...autoFilter, area: filtered };
  pageLayout.printArea = move(pageLayout.printArea);
  if (pageLayout.titleRows) pageLayout.titleRows = shiftArea(pageLayout.titleRows, shift);
  if (pageLayout.titleColumns) pageLayout.titleColumns = shiftArea(pageLayout.titleColumns, shift);
}

function copyFormats(sheet: Sheet, { axis, at, count, across }: Shift): void {
  if (at === 0) return;
  for (const [row, column, cell] of [...sheet.entries()]) {
    if ((axis === 'row' ? row : column) !== at - 1) continue;
    const side = axis === 'row' ? column : row;
    if (across && (side < across.at || side >= across.at + across.size)) continue;
    const area: Area =
      axis === 'row'
        ? { row: at, column, rows: count, columns: 1 }
        : { row, column: at, rows: 1, columns: count };
    sheet.patchFormat(area, cell.format);
  }
}
