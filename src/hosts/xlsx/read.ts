import { HucreError, EncryptedFileError } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import type { Cell, Sheet, Workbook } from 'hucre';
import { unzipSync } from 'fflate';
import type { CellRead, NamedCells } from '../../model/drawing';

/** Why a file could not be read as a workbook. */
export type WorkbookFault = 'not-a-workbook' | 'old-format' | 'damaged' | 'protected' | 'too-large';

/** Carries the fault to the door, which has the words for it. */
export class UnreadableWorkbook extends Error {
  constructor(readonly fault: WorkbookFault) {
    super(fault);
    this.name = 'UnreadableWorkbook';
  }
}

/** A workbook of ours unpacks to about 1 MB; what unpacks to more than this is not read at all. */
const largestUnpacked = 64 * 1024 * 1024;
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
 * Adds up the sizes in the zip's directory before anything is unpacked. hucre inflates no entry beyond its size in
 * the directory, except where that size is 0, so a directory that understates its sizes does not get past either.
 */
const guardAgainstBombs = (bytes: Uint8Array): void => {
  let unpacked = 0;
  unzipSync(bytes, {
    filter: ({ size, originalSize }) => {
      if (originalSize === 0 && size > 2) throw new UnreadableWorkbook('damaged');
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > largestUnpacked) throw new UnreadableWorkbook('too-large');
};

const faultOf = (error: unknown): UnreadableWorkbook => {
  if (error instanceof UnreadableWorkbook) return error;
  return new UnreadableWorkbook(error instanceof EncryptedFileError ? 'protected' : 'damaged');
};

const open = async (bytes: Uint8Array): Promise<Workbook> => {
  if (startsWith(bytes, oleSignature))
    throw new UnreadableWorkbook(isEncrypted(bytes) ? 'protected' : 'old-format');
  if (!startsWith(bytes, zipSignature)) throw new UnreadableWorkbook('not-a-workbook');
  try {
    guardAgainstBombs(bytes);
    return await readXlsx(bytes);
  } catch (error) {
    // fflate throws plain errors of its own; whatever it is, the file cannot be read.
    if (error instanceof UnreadableWorkbook || error instanceof HucreError || error instanceof Error)
      throw faultOf(error);
    throw error;
  }
};

const reference = /^'?((?:[^']|'')+?)'?!\$?([A-Z]{1,3})\$?(\d{1,7})(?::.*)?$/u;

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const plainValue = (value: Cell['value'] | undefined): CellRead['value'] =>
  value instanceof Date ? value.toISOString().slice(0, 10) : (value ?? null);

const readCell = (sheet: Sheet, row: number, column: number): CellRead => {
  const details = sheet.cells?.get(`${row},${column}`);
  return {
    sheet: sheet.name,
    row,
    column,
    value: plainValue(sheet.rows[row]?.[column]),
    ...(details?.formula === undefined ? {} : { formula: details.formula }),
    ...(details?.type === 'error' ? { error: true as const } : {}),
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
  for (const { name, range } of workbook.namedRanges ?? []) {
    if (!name.startsWith(namePrefix)) continue;
    const [, sheetName, letters, row] = reference.exec(range) ?? [];
    const sheet = sheets.get(sheetName?.replace(/''/g, "'") ?? '');
    cells.set(name, sheet && letters && row ? readCell(sheet, Number(row) - 1, columnOf(letters)) : null);
  }
  return cells;
};
