import type { Sheet } from 'hucre';
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
  const first = firstsOf(sheet).get(cell.formulaSharedIndex);
  return first?.formula ? moved(first.formula, row - first.row, column - first.column) : '';
};

interface First {
  readonly formula: string;
  readonly row: number;
  readonly column: number;
}

/** Formulas that others are filled from, by their numbers; found once for a sheet, however many cells ask for them. */
const firsts = new WeakMap<object, ReadonlyMap<number | undefined, First>>();

const firstsOf = ({ cells }: Sheet): ReadonlyMap<number | undefined, First> => {
  const known = cells && firsts.get(cells);
  if (known) return known;
  const found = new Map<number | undefined, First>();
  for (const [place, { formula, formulaType, formulaSharedIndex }] of cells ?? []) {
    if (!formula || formulaType !== 'shared' || found.has(formulaSharedIndex)) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    found.set(formulaSharedIndex, { formula, row, column });
  }
  if (cells) firsts.set(cells, found);
  return found;
};
