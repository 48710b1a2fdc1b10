import type { ReadOptions, Sheet, Workbook } from 'hucre';
import { columnIndex, parseReference } from '../model/address';
import type { CellPlace } from '../model/address';
import type { CellRead, NamedCells, PlainSheet } from '../model/drawing';
import { errorValue } from '../model/error-value';
import { ourArea } from './bounds';
import { plainSheets, plainValue, readWorkbookUpTo } from './read-workbook-file';
import { formulaOf } from './shared-formulas';
import { readUsualSheet } from './usual-sheet';
import type { UsualCell } from './usual-sheet';
import { openUsualWorkbook } from './usual-workbook';
import type { UsualName } from './usual-workbook';
import type { Parts } from './workbook-bounds';

const namePrefix = 'gouji.';

const cellRead = (
  place: CellPlace,
  value: CellRead['value'],
  formula: string | undefined,
  isOfError = false,
): CellRead => {
  // hucre writes an error that a formula gives as a text, so that the file alone does not tell them apart.
  const isError = isOfError || (formula !== undefined && typeof value === 'string' && errorValue.test(value));
  return {
    ...place,
    value,
    ...(formula === undefined ? {} : { formula }),
    ...(isError ? { error: true as const } : {}),
  };
};

const readCell = (sheet: Sheet, row: number, column: number): CellRead | null => {
  if (row >= ourArea.rows || column >= ourArea.columns) return null;
  const formula = formulaOf(sheet, row, column);
  const type = sheet.cells?.get(`${row},${column}`)?.type;
  const value = plainValue(sheet.rows[row]?.[column]);
  return cellRead({ sheet: sheet.name, row, column }, value, formula, type === 'error');
};

/**
 * Reads an .xlsx file as far as our sheets can reach, so that cells far out cost nothing.
 * @throws Fault when the file is damaged, or would not be safe to unpack.
 */
export const readOurSheets = (bytes: Uint8Array, options: ReadOptions = {}): Promise<Workbook> =>
  readWorkbookUpTo('xlsx', bytes, ourArea, options);

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

/** Which cells are wanted of each sheet. */
const placesOf = (names: readonly UsualName[]): ReadonlyMap<string, Set<string>> | undefined => {
  const wanted = new Map<string, Set<string>>();
  for (const { leadsTo } of names) {
    const place = parseReference(leadsTo);
    if (!place) return undefined;
    const sheet = wanted.get(place.sheet) ?? new Set();
    wanted.set(place.sheet, sheet.add(`${place.letters}${place.row}`));
  }
  return wanted;
};

/**
 * Reads the cells that Gouji has named in an .xlsx file, and nothing else of it, where it is written as programs usually
 * write it: the same as {@link namedCellsOf} makes of the whole of it, in a fraction of the time.
 * @returns nothing where anything of it is written in another way, or a name leads nowhere
 * @throws Fault where the file is damaged, or would not be safe to unpack
 */
export const readUsualCells = (parts: Parts): NamedCells | undefined => {
  const workbook = openUsualWorkbook(parts, namePrefix);
  const wanted = workbook && placesOf(workbook.names);
  if (!wanted) return undefined;
  const sheets = new Map<string, ReadonlyMap<string, UsualCell>>();
  for (const [sheet, places] of wanted) {
    const xml = workbook.sheetXml(sheet);
    const cells = xml === undefined ? undefined : readUsualSheet(xml, places, workbook.terms);
    if (!cells) return undefined;
    sheets.set(sheet, cells);
  }
  const named = new Map<string, CellRead>();
  for (const { name, leadsTo } of workbook.names) {
    const { sheet, letters, row } = parseReference(leadsTo)!;
    const column = columnIndex(letters);
    if (row > ourArea.rows || column >= ourArea.columns) return undefined;
    const { value = null, formula, isError } = sheets.get(sheet)?.get(`${letters}${row}`) ?? {};
    named.set(name, cellRead({ sheet, row: row - 1, column }, value, formula, isError));
  }
  return named;
};

/** The sheets of an .xlsx file that was opened, with what else their cells say. */
export const sheetsWithFormulas = (workbook: Workbook): readonly PlainSheet[] =>
  plainSheets(workbook).map((plain, index) => ({
    ...plain,
    cellAt: (row, column) => readCell(workbook.sheets[index]!, row, column),
  }));
