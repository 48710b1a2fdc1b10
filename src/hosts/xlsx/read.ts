import { readXlsx } from 'hucre/xlsx';
import type { Cell, Sheet, Workbook } from 'hucre';
import { areaAddress, columnIndex, parseReference } from '../../model/address';
import type { CellRead, NamedCells } from '../../model/drawing';
import { errorValue } from '../error-value';
import { formulaOf } from './shared-formulas';
import { readDirectory } from '../../files/zip-directory';

/** Why a file could not be read as a workbook. */
export type WorkbookFault = 'not-a-workbook' | 'old-format' | 'damaged' | 'protected' | 'too-large';

/** Carries the fault to the door, which has the words for it. */
export class UnreadableWorkbook extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(fault);
    this.name = 'UnreadableWorkbook';
  }
}

/**
 * A workbook of ours unpacks to 0.2 MB in 20 files, and to 3 MB with all texts as long as cells can hold. What unpacks
 * to more than this is not read at all: as it is parsed, XML takes up to 50 times its size in memory.
 */
const largestUnpacked = 8 * 1024 * 1024;
const mostFiles = 1000;
/** The part of a workbook that is looked at: a cell far out would have all those before it made up in memory. */
const readArea = { sheets: 64, rows: 5000, columns: 52 };
const namePrefix = 'gouji.';
const zipSignature = [0x50, 0x4b];
/** OLE2 container: a workbook with a password, or an .xls of before 2007. */
const oleSignature = [0xd0, 0xcf, 0x11, 0xe0];

/** An encrypted workbook keeps its content in a stream of this name, written in UTF-16. */
const encryptedStream = [...'EncryptedPackage'].join('\0');
const isEncrypted = (bytes: Uint8Array): boolean =>
  new TextDecoder('latin1').decode(bytes).includes(encryptedStream);

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/**
 * Adds up the sizes in the zip's directory before anything is unpacked. hucre unpacks no file beyond its size in the
 * directory, except where that size is 0, so a directory that understates its sizes does not get past either.
 */
const safeNames = (bytes: Uint8Array): ReadonlySet<string> => {
  const entries = readDirectory(bytes);
  if (typeof entries === 'string') throw new UnreadableWorkbook(entries);
  if (entries.some(({ packed, unpacked }) => unpacked === 0 && packed > 2))
    throw new UnreadableWorkbook('damaged');
  const total = entries.reduce((sum, { unpacked }) => sum + unpacked, 0);
  if (entries.length > mostFiles || total > largestUnpacked) throw new UnreadableWorkbook('too-large');
  return new Set(entries.map(({ name }) => name));
};

/** What a file is that holds a workbook; `xls` is that of before 2007, `ods` that of LibreOffice. */
export type WorkbookKind = 'xlsx' | 'xlsb' | 'xls' | 'ods';

/**
 * Tells what a file is before anything of it is unpacked, by its content alone.
 * @throws UnreadableWorkbook when it is no workbook, or would not be safe to unpack.
 */
export const kindOf = (bytes: Uint8Array): WorkbookKind => {
  if (startsWith(bytes, oleSignature)) {
    if (isEncrypted(bytes)) throw new UnreadableWorkbook('protected');
    return 'xls';
  }
  if (!startsWith(bytes, zipSignature)) throw new UnreadableWorkbook('not-a-workbook');
  const names = safeNames(bytes);
  if (names.has('xl/workbook.bin')) return 'xlsb';
  if (names.has('word/document.xml') || names.has('ppt/presentation.xml'))
    throw new UnreadableWorkbook('not-a-workbook');
  if (names.has('[Content_Types].xml')) return 'xlsx';
  if (names.has('mimetype') && names.has('content.xml')) return 'ods';
  throw new UnreadableWorkbook('not-a-workbook');
};

/**
 * Looks at a file before anything of it is unpacked.
 * @throws UnreadableWorkbook when it is no .xlsx, or would not be safe to unpack.
 */
export const refuseUnsafe = (bytes: Uint8Array): void => {
  const kind = kindOf(bytes);
  if (kind === 'xls') throw new UnreadableWorkbook('old-format');
  if (kind !== 'xlsx') throw new UnreadableWorkbook('not-a-workbook');
};

const open = async (bytes: Uint8Array): Promise<Workbook> => {
  refuseUnsafe(bytes);
  try {
    return await readXlsx(bytes, {
      range: areaAddress({ row: 0, column: 0, rows: readArea.rows, columns: readArea.columns }),
      sheets: (_sheet, index) => index < readArea.sheets,
    });
  } catch {
    // hucre throws errors of many kinds; whichever it is, the file cannot be read.
    throw new UnreadableWorkbook('damaged');
  }
};

/** A value as it counts for us: dates as they are written in ISO 8601. */
export const plainValue = (value: Cell['value'] | undefined): CellRead['value'] => {
  if (!(value instanceof Date)) return value ?? null;
  // A number beyond all calendars that is formatted as a date.
  return Number.isNaN(value.getTime()) ? '#####' : value.toISOString().slice(0, 10);
};

const readCell = (sheet: Sheet, row: number, column: number): CellRead | null => {
  if (row >= readArea.rows || column >= readArea.columns) return null;
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
 * Reads the cells that Gouji has named, wherever they have moved to. Sheets may have been renamed and rows inserted.
 * @throws UnreadableWorkbook when the bytes are no workbook, damaged, password-protected, or unpack to too much.
 */
export const readNamedCells = async (bytes: Uint8Array): Promise<NamedCells> => {
  const workbook = await open(bytes);
  const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
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
