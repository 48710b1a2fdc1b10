import type { ReadOptions, Sheet, Workbook } from 'hucre';
import { areaAddress, columnIndex, parseReference } from '../model/address';
import type { CellRead, NamedCells, PlainSheet } from '../model/drawing';
import { errorValue } from '../model/error-value';
import { ourArea } from './bounds';
import { plainSheets, plainValue, readWorkbookFile } from './read-workbook-file';
import { formulaOf } from './shared-formulas';

const namePrefix = 'gouji.';

const readCell = (sheet: Sheet, row: number, column: number): CellRead | null => {
  if (row >= ourArea.rows || column >= ourArea.columns) return null;
  const formula = formulaOf(sheet, row, column);
  const type = sheet.cells?.get(`${row},${column}`)?.type;
  const value = plainValue(sheet.rows[row]?.[column]);
  // hucre writes an error that a formula gives as a text, so that the file alone does not tell them apart.
  const isError =
    type === 'error' || (formula !== undefined && typeof value === 'string' && errorValue.test(value));
  return {
    sheet: sheet.name,
    row,
    column,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(isError ? { error: true as const } : {}),
  };
};

/**
 * Reads an .xlsx file as far as our sheets can reach, so that cells far out cost nothing.
 * @throws Fault when the file is damaged, or would not be safe to unpack.
 */
export const readOurSheets = (bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> =>
  readWorkbookFile('xlsx', bytes, {
    ...options,
    range: areaAddress({ row: 0, column: 0, rows: ourArea.rows, columns: ourArea.columns }),
    sheets: (_sheet, index) => index < ourArea.sheets,
  });

/**
 * Reads the cells that Gouji has named in an .xlsx file, wherever they have moved to. Sheets may have been renamed and
 * rows inserted.
 * @throws Fault when the file is damaged, or would not be safe to unpack.
 */
export const readNamedCells = async (bytes: Uint8Array): Promise<NamedCells> =>
  namedCellsOf(await readOurSheets(bytes));

/** The cells that Gouji has named in a workbook that was opened. */
export const namedCellsOf = (workbook: Workbook): NamedCells => {
  const sheets = new Map(workbook.sheets.slice(0, ourArea.sheets).map((sheet) => [sheet.name, sheet]));
  const cells = new Map<string, CellRead | null>();
  for (const { name, range, scope } of workbook.namedRanges ?? []) {
    // A copy of a sheet brings its own set of the names, which only holds on that copy.
    if (!name.startsWith(namePrefix) || scope !== undefined) continue;
    const place = parseReference(range);
    const sheet = sheets.get(place?.sheet ?? '');
    cells.set(name, place && sheet ? readCell(sheet, place.row - 1, columnIndex(place.letters)) : null);
  }
  return cells;
};

/** The sheets of an .xlsx file that was opened, with what else their cells say. */
export const sheetsWithFormulas = (workbook: Workbook): readonly PlainSheet[] =>
  plainSheets(workbook).map((plain, index) => ({
    ...plain,
    cellAt: (row, column) => readCell(workbook.sheets[index]!, row, column),
  }));
