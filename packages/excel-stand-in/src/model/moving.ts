import { type Area, contains, demandOnSheet, formatArea, intersect } from './address';
import { noteEdit, noteEditStep, valueAt } from './editing';
import type { Actor } from './events';
import { ExcelError } from './excel-error';
import { cutsMerge, replaceRules, rulesOver } from './laid-over';
import type { Block } from './pasting';
import { followMove, nameSheets } from './references';
import { rewriteFormulas } from './structure';
import { keepSheets } from './undo';

/**
 * Cuts a block and puts it down elsewhere in its workbook. Names, formulas and rules follow the cells; what referred to
 * the overwritten cells becomes `#REF!`. The cells left behind are blank and of the style "Normal", thus locked.
 */
export function moveBlock(
  { workbook, sheet, area: from }: Block,
  target: Omit<Block, 'workbook'>,
  actor: Actor,
): void {
  const to = demandOnSheet({ ...from, row: target.area.row, column: target.area.column });
  workbook.demandAllowed(sheet, 'contents', [from]);
  workbook.demandAllowed(target.sheet, 'contents', [to]);
  if (cutsMerge(sheet, from) || (cutsMerge(target.sheet, to) && sheet !== target.sheet))
    throw new ExcelError('MergedRangeConflict');
  const [rows, columns] = [to.row - from.row, to.column - from.column];
  if (sheet === target.sheet && rows === 0 && columns === 0) return;
  const [before, beforeThere] = [valueAt(sheet, from), valueAt(target.sheet, to)];
  const takeBack = workbook.undo.remember(actor, () => keepSheets(workbook));
  const move = { from: { sheet: sheet.name, area: from }, to: { sheet: target.sheet.name, area: to } };
  rewriteFormulas(workbook, (formula, own, inRule) => followMove(formula, own?.name ?? '', move, inRule));
  const rules = rulesOver(sheet, from, rows, columns);
  const cells = sheet
    .keptIn(from)
    .map(([row, column]) => ({ row, column, ...structuredClone(sheet.peek(row, column)) }));
  const merges = sheet.merges.filter((merge) => contains(from, merge));
  empty(sheet, from);
  empty(target.sheet, to);
  for (const { row, column, value = '', formula, format = {} } of cells) {
    const leaves = formula !== undefined && sheet !== target.sheet;
    target.sheet.setContent(
      row + rows,
      column + columns,
      value,
      leaves ? nameSheets(formula, sheet.name) : formula,
    );
    target.sheet.patchFormat({ row: row + rows, column: column + columns, rows: 1, columns: 1 }, format);
  }
  for (const merge of merges)
    target.sheet.merges.push({ ...merge, row: merge.row + rows, column: merge.column + columns });
  for (const table of sheet.tables.filter(({ area }) => contains(from, area))) {
    table.area = { ...table.area, row: table.area.row + rows, column: table.area.column + columns };
    sheet.tables = sheet.tables.filter((other) => other !== table);
    target.sheet.tables.push(table);
  }
  replaceRules(target.sheet, to, rules);
  workbook.calculation.reset();
  noteEditStep(workbook, sheet, from, actor, () => {
    const present = valueAt(target.sheet, to);
    takeBack();
    noteEdit(workbook, target.sheet, to, present, actor);
  });
  noteEdit(workbook, sheet, from, before, actor);
  noteEdit(workbook, target.sheet, to, beforeThere, actor);
  const { source } = actor;
  for (const [on, area] of [
    [sheet, from],
    [target.sheet, to],
  ] as const)
    workbook.events.raise('FormatChanged', on, () => ({ address: formatArea(area), source }));
}

/** Leaves blank cells of the style "Normal", with no rule over them. */
function empty(sheet: Block['sheet'], area: Area): void {
  for (const [row, column] of sheet.keptIn(area)) sheet.setContent(row, column, '');
  sheet.clearFormat(area);
  sheet.merges = sheet.merges.filter((merge) => !intersect(merge, area));
  replaceRules(sheet, area, { validations: [], conditionalFormats: [] });
}
