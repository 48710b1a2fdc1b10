import type { Cell, ReadOptions, Workbook } from 'hucre';
import { readXlsx } from 'hucre/xlsx';
import { areaAddress } from '../model/address';
import type { CellRead, PlainSheet } from '../model/drawing';
import { Fault } from '../model/fault';
import { oncePer } from '../model/once-per';
import { damagedFile, lockedFile, ourArea } from './bounds';
import type { WorkbookKind } from './file-kind';

type Read = (bytes: Uint8Array, options: ReadOptions) => Promise<Workbook>;

/** Loads what reads a kind. */
const readers: Readonly<Record<WorkbookKind, () => Promise<Read>>> = {
  xlsx: () => Promise.resolve(readXlsx),
  xlsb: async () => (await import('./other-readers')).readXlsb,
  ods: async () => (await import('./other-readers')).readWholeOds,
  xls: async () => (await import('./other-readers')).readXls,
  excelXml: async () => (await import('./other-readers')).readExcelXml,
};

const tooOldWorkbook =
  '是 Excel 95 或更早的工作簿，不能直接读取。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。';

const loadBounds = () => import('./sound-workbook');

/** A file that turns out to be none of ours is read again, as somebody else's; it has been looked through by then. */
const soundToRead = oncePer(async (bytes: Uint8Array): Promise<Uint8Array> =>
  (await loadBounds()).soundWorkbook(bytes, false),
);

/** Loads what reads a kind, so that reading waits for nothing. */
export const loadWhatReads = async (kind: WorkbookKind): Promise<void> => {
  await Promise.all([readers[kind](), loadBounds()]);
};

/**
 * Reads a workbook of any kind; pictures are left out where it would unpack to too much with them.
 * @param isWhole whether no cell may be missing, however far down it is: what has too many is refused
 * @throws Fault when it is damaged, has a password, or would not be safe to unpack.
 */
export const readWorkbookFile = async (
  kind: WorkbookKind,
  bytes: Uint8Array,
  options: ReadOptions = {},
  isWhole = false,
): Promise<Workbook> => {
  const content =
    kind === 'xls' || kind === 'excelXml'
      ? bytes
      : isWhole
        ? (await loadBounds()).soundWorkbook(bytes, true)
        : await soundToRead(bytes);
  const read = await readers[kind]();
  try {
    const workbook = await read(content, options);
    // Rows that an .xls has nothing in are missing in what is read of it.
    for (const sheet of workbook.sheets) sheet.rows = Array.from(sheet.rows, (row) => row ?? []);
    return workbook;
  } catch (error) {
    if (error instanceof Fault) throw error;
    // hucre throws errors of many kinds; whichever it is, the file cannot be read.
    if (/Unsupported XLS version/u.test((error as Error).message)) throw new Fault(tooOldWorkbook);
    throw new Fault((error as Error).name === 'EncryptedFileError' ? lockedFile : damagedFile);
  }
};

/** How far a workbook is read; rows and columns of each sheet. */
export interface ReadExtent {
  readonly sheets: number;
  readonly rows: number;
  readonly columns: number;
}

/** An .xlsx as far as anybody reads it: what is farther out was left out of it as it was made safe to read. */
const readOnce = oncePer((bytes: Uint8Array) =>
  readWorkbookFile('xlsx', bytes, { sheets: (_sheet, index) => index < ourArea.sheets }),
);

const isWithin = ({ sheets }: Workbook, extent: ReadExtent): boolean =>
  sheets.length <= extent.sheets &&
  sheets.every(
    ({ rows }) => rows.length <= extent.rows && rows.every(({ length }) => length <= extent.columns),
  );

/**
 * Reads the values of a workbook up to somewhere. One that is looked through for our cells and then for somebody's tables
 * is parsed once, where all of it is within both.
 * @throws Fault when it is damaged, has a password, or would not be safe to unpack.
 */
export const readWorkbookUpTo = async (
  kind: WorkbookKind,
  bytes: Uint8Array,
  extent: ReadExtent,
  options: ReadOptions = {},
): Promise<Workbook> => {
  const isPlain = kind === 'xlsx' && Object.keys(options).length === 0;
  const whole = isPlain ? await readOnce(bytes) : undefined;
  if (whole && isWithin(whole, extent)) return whole;
  const { rows, columns } = extent;
  return readWorkbookFile(kind, bytes, {
    ...options,
    range: areaAddress({ row: 0, column: 0, rows, columns }),
    sheets: (_sheet, index) => index < extent.sheets,
  });
};

/** A value as it counts for us: dates as they are written in ISO 8601. */
export const plainValue = (value: Cell['value'] | undefined): CellRead['value'] => {
  if (!(value instanceof Date)) return value ?? null;
  // A number beyond all calendars that is formatted as a date.
  return Number.isNaN(value.getTime()) ? '#####' : value.toISOString().slice(0, 10);
};

/** The values on each sheet, row by row, as far as ours go. */
export const plainSheets = ({ sheets }: Workbook): readonly PlainSheet[] =>
  sheets.slice(0, ourArea.sheets).map(({ name, rows }) => ({
    name,
    rows: Array.from(rows.slice(0, ourArea.rows), (row) =>
      Array.from((row ?? []).slice(0, ourArea.columns), plainValue),
    ),
  }));
