import { type Area, contains, forEachCell, formatArea, intersect, sameArea } from './address';
import { type Actor, addIn, localUser } from './events';
import { ExcelError } from './excel-error';
import type { Sheet } from './sheet';
import { bodyOf, headerOf, nameHeaders } from './table';
import { readInput, type Scalar } from './typed-input';
import { keepCells } from './undo';
import type { Workbook } from './workbook';

/** Writes into an area as typing would; null leaves a cell alone, '' empties it. Raises one event for all of it. */
export function writeCells(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  input: (row: number, column: number) => Scalar | null,
  actor: Actor,
): void {
  workbook.demandAllowed(sheet, 'contents', [area]);
  const before = valueAt(sheet, area);
  const takeBack = workbook.undo.remember(actor, () => keepCells(sheet, [area]));
  forEachCell(area, (row, column) => {
    const typed = input(row, column);
    // What lies under a merge cannot be reached.
    if (typed !== null && !sheet.isCovered(row, column)) writeCell(workbook, sheet, row, column, typed);
  });
  noteEditStep(workbook, sheet, area, actor, takeBack);
  noteEdit(workbook, sheet, area, before, actor);
}

/** Reads what is typed into one cell, and keeps it there; `InvalidArgument` if it is a formula that Excel would not take. */
export function writeCell(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  typed: Scalar,
): void {
  const present = sheet.peek(row, column);
  const previousFormula = present?.formula ?? '';
  const { value, formula, numberFormat } = readInput(typed, sheet.formatAt(row, column).numberFormat);
  if (formula !== undefined && !workbook.calculation.accepts(formula, sheet))
    throw new ExcelError('InvalidArgument');
  if (formula !== undefined || present?.formula !== undefined) workbook.calculation.reset();
  else workbook.calculation.touch(sheet, row, column);
  sheet.setContent(row, column, value, formula);
  if ((formula ?? '') !== previousFormula) {
    const cellAddress = formatArea({ row, column, rows: 1, columns: 1 });
    const formulaDetails = [{ cellAddress, previousFormula }];
    workbook.events.raise('FormulaChanged', sheet, () => ({ source: 'Local', formulaDetails }));
  }
  if (numberFormat !== undefined) sheet.patchFormat({ row, column, rows: 1, columns: 1 }, { numberFormat });
}

/** Empties the cells of an area, whatever its size. */
export function clearContents(workbook: Workbook, sheet: Sheet, area: Area, actor: Actor): void {
  workbook.demandAllowed(sheet, 'contents', [area]);
  const before = valueAt(sheet, area);
  const takeBack = workbook.undo.remember(actor, () => keepCells(sheet, [area]));
  for (const [row, column] of sheet.keptIn(area)) writeCell(workbook, sheet, row, column, '');
  noteEditStep(workbook, sheet, area, actor, takeBack);
  noteEdit(workbook, sheet, area, before, actor);
}

/** Merges an area: its first value stays, the others are lost. A merge that it cuts through is a conflict. */
export function mergeCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  workbook.demandAllowed(sheet, 'structure', [area]);
  const takeBack = workbook.undo.remember(addIn, () => keepCells(sheet, [area]));
  const conflict = sheet.merges.some(
    (merge) => intersect(merge, area) && !contains(area, merge) && !sameArea(merge, area),
  );
  if (conflict) throw new ExcelError('InvalidArgument');
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  if (area.rows * area.columns > 1) {
    for (const [row, column] of sheet.keptIn(area)) {
      const first = row === area.row && column === area.column;
      if (!first) writeCell(workbook, sheet, row, column, '');
    }
    sheet.merges = [...sheet.merges, area];
  }
  noteEditStep(workbook, sheet, area, addIn, takeBack);
}

export function unmergeCells(workbook: Workbook, sheet: Sheet, area: Area): void {
  workbook.demandAllowed(sheet, 'structure', [area]);
  const takeBack = workbook.undo.remember(addIn, () => keepCells(sheet, []));
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  noteEditStep(workbook, sheet, area, addIn, takeBack);
}

/** The content of the one cell of an area; undefined if there are several. */
export function valueAt(sheet: Sheet, area: Area): Scalar | undefined {
  return area.rows * area.columns === 1 ? (sheet.peek(area.row, area.column)?.value ?? '') : undefined;
}

/** Notes an edit of cells as a step, before it is told; taking it back is an edit of theirs, too. */
export function noteEditStep(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  actor: Actor,
  takeBack: () => void,
): void {
  workbook.undo.note(actor, 'an edit', () => {
    const before = valueAt(sheet, area);
    takeBack();
    workbook.calculation.reset();
    noteEdit(workbook, sheet, area, before, localUser);
  });
}

/** Tells of an edit. */
export function noteEdit(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  before: Scalar | undefined,
  actor: Actor,
): void {
  const referenceId = workbook.referenceTo(sheet, area);
  const edit = {
    address: formatArea(area),
    changeType: 'RangeEdited',
    ...actor,
    shiftDirection: 'None',
    referenceId,
  };
  const written = sheet.peek(area.row, area.column);
  noteTables(workbook, sheet, area, edit);
  // A formula has no value yet; it is read when the event is sent.
  const after = written?.formula === undefined ? { value: written?.value ?? '' } : written;
  workbook.events.raise('DataChanged', sheet, () => ({
    ...edit,
    ...(before === undefined ? {} : detailsOf(before, after.value)),
  }));
}

function noteTables(workbook: Workbook, sheet: Sheet, area: Area, edit: object): void {
  for (const table of sheet.tables) {
    const common = intersect(table.area, area);
    if (!common) continue;
    if (intersect(common, bodyOf(table))) table.unfilled = false;
    if (intersect(common, headerOf(table))) nameHeaders(sheet, table);
    const told = { ...edit, address: formatArea(common), tableId: table.id };
    workbook.events.raise('TableChanged', sheet, () => told, table);
  }
}

function detailsOf(valueBefore: Scalar, valueAfter: Scalar): object {
  return {
    valueBefore,
    valueAfter,
    valueTypeBefore: valueType(valueBefore),
    valueTypeAfter: valueType(valueAfter),
  };
}

/** `Excel.RangeValueType` of a value. */
export function valueType(value: Scalar): string {
  if (value === '') return 'Empty';
  if (typeof value === 'string')
    return /^#(DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)$/.test(value) ? 'Error' : 'String';
  return typeof value === 'number' ? 'Double' : 'Boolean';
}
