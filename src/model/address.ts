import type { CellArea } from './drawing';

/** Where a cell is. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** Letters of a 0-based column: 0 → A, 26 → AA. */
export const columnLetters = (column: number): string => {
  const rest = String.fromCharCode(65 + (column % 26));
  return column < 26 ? rest : columnLetters(Math.floor(column / 26) - 1) + rest;
};

/** A1 address of a cell; `$` pins rows and columns. */
export const addressOf = (row: number, column: number, pin = ''): string =>
  `${pin}${columnLetters(column)}${pin}${row + 1}`;

/** A1 address of an area; `$` pins rows and columns. */
export const areaAddress = ({ row, column, rows, columns }: CellArea, pin = ''): string => {
  const first = addressOf(row, column, pin);
  return rows === 1 && columns === 1
    ? first
    : `${first}:${addressOf(row + rows - 1, column + columns - 1, pin)}`;
};

/** A sheet name as formulas need it. */
export const quoteSheet = (sheet: string): string => `'${sheet.replace(/'/g, "''")}'`;

/**
 * References to cells, neighbours in a row or a column joined into one range: D5, D6, D7 → D5:D7.
 * Cells of another sheet than `from` are qualified.
 */
export const referencesTo = (places: readonly CellPlace[], from: string): readonly string[] => {
  const areas: (CellArea & { sheet: string })[] = [];
  for (const { sheet, row, column } of places) {
    const last = areas.at(-1);
    const joins = last?.sheet === sheet;
    if (joins && last.columns === 1 && last.column === column && last.row + last.rows === row)
      areas[areas.length - 1] = { ...last, rows: last.rows + 1 };
    else if (joins && last.rows === 1 && last.row === row && last.column + last.columns === column)
      areas[areas.length - 1] = { ...last, columns: last.columns + 1 };
    else areas.push({ sheet, row, column, rows: 1, columns: 1 });
  }
  return areas.map((area) => (area.sheet === from ? '' : `${quoteSheet(area.sheet)}!`) + areaAddress(area));
};

/** A reference taken apart: the sheet, the letters of its first column and its first row, 1-based. */
export interface Reference {
  readonly sheet: string;
  readonly letters: string;
  readonly row: number;
}

const reference = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::.*)?$/u;

/** Takes apart a reference such as `'三、依申请公开'!$D$5`; nothing where it points at no cell (`#REF!`, a constant). */
export const parseReference = (text: string): Reference | undefined => {
  const [, quoted, plain, letters, row] = reference.exec(text) ?? [];
  const sheet = quoted?.replace(/''/gu, "'") ?? plain;
  return sheet === undefined || letters === undefined || sheet.startsWith('#')
    ? undefined
    : { sheet, letters, row: Number(row) };
};

/** 0-based column of its letters: A → 0, AA → 26. */
export const columnIndex = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
