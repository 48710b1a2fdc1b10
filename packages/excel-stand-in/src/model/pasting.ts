import { type Area, demandOnSheet, formatArea, forEachCell, intersect } from './address';
import type { CellFormat } from './cell-format';
import { noteEdit, noteEditStep, valueAt, writeCell } from './editing';
import type { Actor } from './events';
import { ExcelError } from './excel-error';
import { cutsMerge, replaceRules, rulesOver } from './laid-over';
import { offsetFormula } from './references';
import type { Sheet } from './sheet';
import { readInput, type Scalar } from './typed-input';
import { keepSheets } from './undo';
import type { Workbook } from './workbook';

/** Cells somewhere in a workbook. */
export interface Block {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly area: Area;
}

/** A cell of formatted text from another program; every format that it does not bring is that of the style "Normal". */
export type FormattedCell = { readonly value: Scalar } & Partial<CellFormat>;

/** What a cell gets: its content, unless `undefined`, and its format, unless `undefined`. */
export interface PastedCell {
  readonly content?: { readonly value: Scalar; readonly formula?: string } | undefined;
  readonly format?: Partial<CellFormat> | undefined;
}

/** Pastes formatted text with its first cell at the area's: it is read as if typed under the format that it brings. */
export function pasteFormatted(
  { workbook, sheet, area: { row, column } }: Block,
  cells: readonly (readonly FormattedCell[])[],
  actor: Actor,
): void {
  const area = demandOnSheet({ row, column, rows: cells.length, columns: cells[0]?.length ?? 0 });
  const pasted = cells.map((line) =>
    line.map(({ value, ...format }) => {
      const { numberFormat, ...content } = readInput(value, format.numberFormat ?? 'General');
      return { content, format: numberFormat === undefined ? format : { ...format, numberFormat } };
    }),
  );
  putCells({ workbook, sheet, area }, (r, c) => pasted[r]?.[c], actor);
  replaceRules(sheet, area, { validations: [], conditionalFormats: [] });
}

export interface CopyChoice {
  readonly what: 'All' | 'Formulas' | 'Values' | 'Formats';
  readonly skipBlanks: boolean;
  readonly transpose: boolean;
}

/** Copies a block to another place, as often as it fits there, once at least; returns the cells that it covers. */
export function copyBlock(
  from: Block,
  to: Block,
  actor: Actor,
  { what, skipBlanks, transpose }: CopyChoice = { what: 'All', skipBlanks: false, transpose: false },
): Area {
  const { rows, columns } = transpose
    ? { rows: from.area.columns, columns: from.area.rows }
    : { rows: from.area.rows, columns: from.area.columns };
  const fits = to.area.rows % rows === 0 && to.area.columns % columns === 0;
  const area = demandOnSheet(fits ? to.area : { ...to.area, rows, columns });
  from.workbook.calculation.settle();
  const source = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (__, c) => {
      const [row, column] = transpose
        ? [from.area.row + c, from.area.column + r]
        : [from.area.row + r, from.area.column + c];
      const cell = from.sheet.peek(row, column);
      return {
        row,
        column,
        value: cell?.value ?? '',
        formula: cell?.formula,
        format: from.sheet.formatAt(row, column),
      };
    }),
  );
  const laid = tiles(area, rows, columns).map((tile) =>
    rulesOver(from.sheet, from.area, tile.row - from.area.row, tile.column - from.area.column),
  );
  putCells(
    { ...to, area },
    (r, c) => {
      const cell = source[r % rows]?.[c % columns];
      if (!cell || (skipBlanks && cell.value === '' && cell.formula === undefined)) return undefined;
      const format = what === 'All' || what === 'Formats' ? cell.format : undefined;
      if (what === 'Formats') return { format };
      if (cell.formula === undefined || what === 'Values') return { content: { value: cell.value }, format };
      const formula = offsetFormula(cell.formula, area.row + r - cell.row, area.column + c - cell.column);
      return { content: { value: '', formula }, format };
    },
    actor,
  );
  // A block that is turned would need its rules turned too: only Excel's own keyboard does that, and rarely.
  if (what === 'All' && !transpose)
    replaceRules(to.sheet, area, {
      validations: laid.flatMap(({ validations }) => validations),
      conditionalFormats: laid.flatMap(({ conditionalFormats }) =>
        conditionalFormats.map((format) => ({ ...format, id: to.workbook.ids.next('CF').id })),
      ),
    });
  return area;
}

function tiles(area: Area, rows: number, columns: number): Area[] {
  const found: Area[] = [];
  for (let r = 0; r < area.rows; r += rows)
    for (let c = 0; c < area.columns; c += columns)
      found.push({ row: area.row + r, column: area.column + c, rows, columns });
  return found;
}

/** Puts contents and formats into a block and tells of it once; `MergedRangeConflict` where it cuts through a merge. */
export function putCells(
  { workbook, sheet, area }: Block,
  pasted: (row: number, column: number) => PastedCell | undefined,
  actor: Actor,
): void {
  workbook.demandAllowed(sheet, 'contents', [area]);
  const single = area.rows * area.columns === 1;
  if (cutsMerge(sheet, area) && !single) throw new ExcelError('MergedRangeConflict');
  const before = valueAt(sheet, area);
  // The rules of the cells, which may be pasted as well, come back with them.
  const takeBack = workbook.undo.remember(actor, () => keepSheets(workbook));
  if (!single) sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  let formatted = false;
  forEachCell(area, (row, column) => {
    const { content, format } = pasted(row - area.row, column - area.column) ?? {};
    if (format) replaceFormat(sheet, row, column, format, area);
    formatted ||= format !== undefined;
    if (content) setContent(workbook, sheet, row, column, content);
  });
  noteEditStep(workbook, sheet, area, actor, takeBack);
  noteEdit(workbook, sheet, area, before, actor);
  const { source } = actor;
  if (formatted) workbook.events.raise('FormatChanged', sheet, () => ({ address: formatArea(area), source }));
}

function setContent(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  column: number,
  { value, formula }: { value: Scalar; formula?: string },
): void {
  if (formula !== undefined) return writeCell(workbook, sheet, row, column, formula);
  if (sheet.peek(row, column)?.formula !== undefined) workbook.calculation.reset();
  else workbook.calculation.touch(sheet, row, column);
  sheet.setContent(row, column, value);
}

/** Gives a cell another format for its own; the lines of its neighbours around the block stay to be seen. */
function replaceFormat(
  sheet: Sheet,
  row: number,
  column: number,
  format: Partial<CellFormat>,
  block: Area,
): void {
  const { top, left } = sheet.formatAt(row, column);
  const cell = { row, column, rows: 1, columns: 1 };
  sheet.clearFormat(cell);
  sheet.patchFormat(cell, {
    ...format,
    top: format.top ?? (row === block.row ? top : null),
    left: format.left ?? (column === block.column ? left : null),
  });
}
