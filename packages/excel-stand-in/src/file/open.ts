import { openXlsx } from 'hucre/xlsx';
import type { Sheet as FileSheet } from 'hucre';
import { maxColumns, maxRows, parseArea, splitAddress } from '../model/address';
import type { CellFormat } from '../model/cell-format';
import type { MakeFormulaEngine } from '../model/formula-engine';
import { readProtectionOptions } from '../model/protection';
import type { Sheet } from '../model/sheet';
import { Workbook } from '../model/workbook';
import { edgesFrom, formatFrom } from './cell-style';
import { widthOf } from './save';
import { highlightsFrom, validationsFrom } from './sheet-rules';

const placeOf = (key: string): readonly [row: number, column: number] => {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
};

/** Formats, then the lines, which a cell shares with the next. */
const fillCells = (sheet: Sheet, { cells = new Map() }: FileSheet): void => {
  for (const [key, { value, formula, formulaResult, style = {} }] of cells) {
    const [row, column] = placeOf(key);
    const content = formula === undefined ? value : (formulaResult ?? value);
    sheet.setContent(
      row,
      column,
      typeof content === 'number' || typeof content === 'boolean' ? content : String(content ?? ''),
      formula === undefined ? undefined : `=${formula}`,
    );
    sheet.patchFormat({ row, column, rows: 1, columns: 1 }, formatFrom(style));
  }
  for (const [key, { style = {} }] of cells) {
    const [row, column] = placeOf(key);
    const { top, bottom, left, right } = edgesFrom(style);
    const draw = (down: number, across: number, patch: Partial<CellFormat>): void =>
      sheet.patchFormat({ row: row + down, column: column + across, rows: 1, columns: 1 }, patch);
    if (top) draw(0, 0, { top });
    if (left) draw(0, 0, { left });
    if (bottom && row + 1 < maxRows) draw(1, 0, { top: bottom });
    if (right && column + 1 < maxColumns) draw(0, 1, { left: right });
  }
};

const fill = (sheet: Sheet, file: FileSheet): void => {
  fillCells(sheet, file);
  sheet.merges = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  (file.columns ?? []).forEach(({ width }, column) => {
    if (width !== undefined) sheet.columnWidths.set(column, width * widthOf.character + widthOf.padding);
  });
  for (const [row, { height }] of file.rowDefs ?? [])
    if (height !== undefined) sheet.rowHeights.set(row, height);
  sheet.validations = validationsFrom(file);
  sheet.conditionalFormats = highlightsFrom(file);
  const { rows = 0, columns = 0 } = file.freezePane ?? {};
  if (rows > 0 || columns > 0)
    sheet.frozen = { row: 0, column: 0, rows: rows || maxRows, columns: columns || maxColumns };
  const { protection } = file;
  if (protection?.sheet)
    sheet.protection = readProtectionOptions({
      allowFormatCells: protection.formatCells === true,
      allowFormatColumns: protection.formatColumns === true,
      allowFormatRows: protection.formatRows === true,
      allowInsertRows: protection.insertRows === true,
      allowDeleteRows: protection.deleteRows === true,
    });
  if (file.hidden) sheet.visibility = 'Hidden';
  if (file.veryHidden) sheet.visibility = 'VeryHidden';
  sheet.tabColor = file.view?.tabColor?.rgb ? `#${file.view.tabColor.rgb.slice(-6).toUpperCase()}` : '';
  sheet.showGridlines = file.view?.showGridLines !== false;
  sheet.pageLayout.orientation = file.pageSetup?.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  const area = parseArea(splitAddress(file.pageSetup?.printArea ?? '').local);
  if (area) sheet.pageLayout.printArea = [area];
};

/**
 * The workbook in a file, as Excel would open it.
 * @param formulas computes its formulas; a file without any needs none.
 */
export const workbookIn = async (bytes: Uint8Array, formulas?: MakeFormulaEngine): Promise<Workbook> => {
  const file = await openXlsx(bytes, { readStyles: true });
  const workbook = new Workbook(
    file.sheets.map(({ name }) => name),
    formulas,
  );
  file.sheets.forEach((sheet, index) => fill(workbook.sheets[index]!, sheet));
  for (const { name, range, scope } of file.namedRanges ?? [])
    if (scope === undefined) workbook.names.push({ name, formula: `=${range}`, comment: '', visible: true });
  return workbook;
};
