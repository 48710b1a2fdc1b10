import type { Cell, Sheet } from 'hucre';
import { BooleanNumber } from '@univerjs/core';
import type { ICellData, IColumnData, IRowData, IWorksheetData } from '@univerjs/core';
import { fileCell } from './file-cell';
import type { StyleOf } from './style-in';
import { columnCharacters, columnPixels, rowPixels, rowPoints } from './sizes';

type GridSheet = Partial<IWorksheetData>;
type CellLine = Readonly<Record<string, ICellData | null>>;

/**
 * Carries a sheet of the grid into that of the file: contents, formats, merges, sizes and what is said of the sheet.
 * @param formulaOf the formula of a cell without “=”.
 */
export const carrySheet = (
  sheet: Sheet,
  data: GridSheet,
  styleOf: StyleOf,
  formulaOf: (row: number, column: number) => string | undefined,
): void => {
  sheet.name = data.name ?? sheet.name;
  const cells = new Map<string, Cell>();
  const rows: Cell['value'][][] = [];
  const put = (row: number, column: number, cell: Cell): void => {
    cells.set(`${row},${column}`, cell);
    (rows[row] ??= [])[column] = cell.value;
  };
  const plain = (row: number, column: number): Cell | undefined => {
    const value = sheet.rows[row]?.[column];
    return value === undefined || value === null ? undefined : { value, type: 'string' };
  };
  for (const [row, line] of Object.entries((data.cellData ?? {}) as Readonly<Record<string, CellLine>>))
    for (const [column, cell] of Object.entries(line)) {
      if (!cell) continue;
      const at = [Number(row), Number(column)] as const;
      const old = sheet.cells?.get(at.join()) ?? plain(...at);
      put(...at, fileCell(sheet, ...at, cell, old, formulaOf(...at), styleOf(cell)));
    }
  for (const [key, { comment, hyperlink }] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (!cells.has(key) && (comment || hyperlink))
      put(row, column, {
        value: null,
        type: 'empty',
        ...(comment ? { comment } : {}),
        ...(hyperlink ? { hyperlink } : {}),
      });
  }
  sheet.cells = cells;
  sheet.rows = Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null));
  sheet.merges = (data.mergeData ?? []).map(({ startRow, startColumn, endRow, endColumn }) => ({
    startRow,
    startCol: startColumn,
    endRow,
    endCol: endColumn,
  }));
  carrySizes(sheet, data);
  carryView(sheet, data);
};

const carrySizes = (sheet: Sheet, { columnData = {}, rowData = {} }: GridSheet): void => {
  for (const [index, { w, hd } = {}] of Object.entries(
    columnData as Readonly<Record<string, Partial<IColumnData>>>,
  )) {
    const column = ((sheet.columns ??= [])[Number(index)] ??= {});
    if (w !== undefined && (column.width === undefined || columnPixels(column.width) !== w))
      column.width = columnCharacters(w);
    if (Boolean(column.hidden) !== (hd === BooleanNumber.TRUE)) column.hidden = hd === BooleanNumber.TRUE;
  }
  if (sheet.columns) sheet.columns = Array.from(sheet.columns, (column) => column ?? {});
  for (const [index, { h, ia, hd } = {}] of Object.entries(
    rowData as Readonly<Record<string, Partial<IRowData>>>,
  )) {
    const row = sheet.rowDefs?.get(Number(index)) ?? {};
    if (
      h !== undefined &&
      ia !== BooleanNumber.TRUE &&
      (row.height === undefined || rowPixels(row.height) !== h)
    )
      row.height = rowPoints(h);
    if (Boolean(row.hidden) !== (hd === BooleanNumber.TRUE)) row.hidden = hd === BooleanNumber.TRUE;
    if (Object.keys(row).length > 0) (sheet.rowDefs ??= new Map()).set(Number(index), row);
  }
};

const carryView = (sheet: Sheet, { freeze, tabColor, hidden, showGridlines }: GridSheet): void => {
  const frozen = { rows: freeze?.ySplit ?? 0, columns: freeze?.xSplit ?? 0 };
  const { rows = 0, columns = 0 } = sheet.freezePane ?? {};
  if (frozen.rows !== rows || frozen.columns !== columns) {
    delete sheet.freezePane;
    if (frozen.rows + frozen.columns > 0) sheet.freezePane = frozen;
  }
  const tab = /^#([0-9a-f]{6})/iu.exec(tabColor ?? '')?.[1]?.toUpperCase();
  if (tab !== sheet.view?.tabColor?.rgb?.slice(-6)) {
    // Colours of the theme are not shown, and stay.
    if (tab !== undefined) sheet.view = { ...sheet.view, tabColor: { rgb: tab } };
    else if (sheet.view?.tabColor?.rgb) delete sheet.view.tabColor;
  }
  if (Boolean(sheet.hidden) !== (hidden === BooleanNumber.TRUE)) sheet.hidden = hidden === BooleanNumber.TRUE;
  const lines = showGridlines !== BooleanNumber.FALSE;
  if (lines !== (sheet.view?.showGridLines !== false)) sheet.view = { ...sheet.view, showGridLines: lines };
};
