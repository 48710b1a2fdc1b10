import { ExcelError } from './excel-error';

/** A block of cells, counted from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export const maxRows = 1_048_576;
export const maxColumns = 16_384;
export const wholeSheet: Area = { row: 0, column: 0, rows: maxRows, columns: maxColumns };

/** True for whole rows and whole columns: too many cells to be read or written one by one. */
export function unbounded({ rows, columns }: Area): boolean {
  return rows === maxRows || columns === maxColumns;
}

/** 0 → A, 26 → AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : columnLetters(Math.floor(column / 26) - 1) + last;
}

/** A → 0, AA → 26. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** The area between two corners, given in any order. */
export function spanning(row1: number, column1: number, row2: number, column2: number): Area {
  return {
    row: Math.min(row1, row2),
    column: Math.min(column1, column2),
    rows: Math.abs(row2 - row1) + 1,
    columns: Math.abs(column2 - column1) + 1,
  };
}

const corner = String.raw`\$?([A-Z]{1,3})\$?(\d{1,7})`;
const cells = new RegExp(`^${corner}(?::${corner})?$`, 'i');
const wholeColumns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const wholeRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** Reads `A1`, `$A$1:C3`, `A:C` or `3:5`; undefined for anything else or off the sheet. */
export function parseArea(text: string): Area | undefined {
  let area: Area | undefined;
  let match = cells.exec(text);
  if (match) {
    const [, left = '', top = '', right = left, bottom = top] = match;
    area = spanning(Number(top) - 1, columnIndex(left), Number(bottom) - 1, columnIndex(right));
  } else if ((match = wholeColumns.exec(text))) {
    const [, left = '', right = ''] = match;
    area = spanning(0, columnIndex(left), maxRows - 1, columnIndex(right));
  } else if ((match = wholeRows.exec(text))) {
    const [, top = '', bottom = ''] = match;
    area = spanning(Number(top) - 1, 0, Number(bottom) - 1, maxColumns - 1);
  }
  return area && isOnSheet(area) ? area : undefined;
}

function isOnSheet({ row, column, rows, columns }: Area): boolean {
  const whole = [row, column, rows, columns].every(Number.isInteger);
  return (
    whole &&
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= maxRows &&
    column + columns <= maxColumns
  );
}

/** The area itself, or `InvalidArgument` if any of it lies off the sheet. */
export function demandOnSheet(area: Area): Area {
  if (!isOnSheet(area)) throw new ExcelError('InvalidArgument');
  return area;
}

/** `A1`, `A1:C3`, `A:C`, `3:5`; with dollars if `fixed`. */
export function formatArea({ row, column, rows, columns }: Area, fixed = false): string {
  const dollar = fixed ? '$' : '';
  const at = (r: number, c: number) => `${dollar}${columnLetters(c)}${dollar}${r + 1}`;
  if (rows === maxRows)
    return `${dollar}${columnLetters(column)}:${dollar}${columnLetters(column + columns - 1)}`;
  if (columns === maxColumns) return `${dollar}${row + 1}:${dollar}${row + rows}`;
  return rows === 1 && columns === 1
    ? at(row, column)
    : `${at(row, column)}:${at(row + rows - 1, column + columns - 1)}`;
}

/** Quotes a sheet name wherever Excel would: anything but letters, digits and underscores, or a leading digit. */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !parseArea(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}

/** Splits `'2 月、订单'!D5` into its sheet and the rest; a sheet may be absent. */
export function splitAddress(text: string): { sheet?: string; local: string } {
  const match = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text);
  if (!match) return { local: text.replace(/^=/, '') };
  const [, quoted, plain, local = ''] = match;
  return { sheet: quoted?.replaceAll("''", "'") ?? plain ?? '', local };
}

export function intersect(a: Area, b: Area): Area | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function holds({ row, column, rows, columns }: Area, atRow: number, atColumn: number): boolean {
  return atRow >= row && atRow < row + rows && atColumn >= column && atColumn < column + columns;
}

export function contains(outer: Area, inner: Area): boolean {
  const common = intersect(outer, inner);
  return common !== undefined && sameArea(common, inner);
}

export function sameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

export function bounding(a: Area, b: Area): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  const bottom = Math.max(a.row + a.rows, b.row + b.rows);
  const right = Math.max(a.column + a.columns, b.column + b.columns);
  return { row, column, rows: bottom - row, columns: right - column };
}

/** What is left of `area` once `hole` is cut out: up to four blocks. */
export function subtract(area: Area, hole: Area): Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const bottom = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: bottom, rows: area.row + area.rows - bottom },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: right, columns: area.column + area.columns - right },
  ].filter(isOnSheet);
}

export function cellCount({ rows, columns }: Area): number {
  return rows * columns;
}

/** Calls back for each cell, row by row. */
export function forEachCell(area: Area, visit: (row: number, column: number) => void): void {
  for (let r = area.row; r < area.row + area.rows; r++) {
    for (let c = area.column; c < area.column + area.columns; c++) visit(r, c);
  }
}
