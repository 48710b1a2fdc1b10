import type { Cell, Sheet } from 'hucre';
import { columnIndex, columnLetters } from '../model/address';

/** Strings and quoted sheet names, which are left alone, or a reference such as $D7. */
const pieces =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_.(])/gu;

/** A formula as it reads when it is filled `rows` down and `columns` to the right. */
const moved = (formula: string, rows: number, columns: number): string =>
  formula.replace(
    pieces,
    (all: string, pinColumn?: string, letters?: string, pinRow?: string, row?: string) =>
      letters === undefined || row === undefined
        ? all
        : [
            pinColumn,
            pinColumn ? letters : columnLetters(columnIndex(letters) + columns),
            pinRow,
            pinRow ? row : Number(row) + rows,
          ].join(''),
  );

/**
 * The formula of a cell, without “=”. Excel writes a formula that is filled over many cells only once and lets the
 * others refer to it; theirs is worked out from it. Empty where that one is missing; undefined without a formula.
 */
export const formulaOf = (sheet: Sheet, row: number, column: number): string | undefined => {
  const cell = sheet.cells?.get(`${row},${column}`);
  if (cell?.formula !== '' || cell.formulaType !== 'shared') return cell?.formula;
  for (const [place, first] of sheet.cells ?? []) {
    if (!first.formula || !sharesWith(first, cell)) continue;
    const [firstRow = 0, firstColumn = 0] = place.split(',').map(Number);
    return moved(first.formula, row - firstRow, column - firstColumn);
  }
  return '';
};

const sharesWith = (a: Cell, b: Cell): boolean =>
  a.formulaType === 'shared' && a.formulaSharedIndex === b.formulaSharedIndex;
