import type { BodyList } from '../../collect/listed-body';
import { hasListHead, readBodyList } from '../../collect/list/read-list';
import { emptyFile, largestFile, tooIntricate, unpacksTooLarge } from '../../files/bounds';
import { isWorkbook, readableKindOf } from '../../files/file-kind';
import type { WorkbookKind } from '../../files/file-kind';
import type { CellRead } from '../../model/drawing';
import { Fault } from '../../model/fault';

export type { BodyList } from '../../collect/listed-body';

type Rows = readonly (readonly CellRead['value'][])[];

const otherFile =
  '名录应是 Excel 或 WPS 表格（.xlsx、.xls、.xlsb、.ods、.et）或 .csv 文件。请另存为其中一种后再试。';

/** What bounds for reports say, in terms of a list. */
const tooMuch =
  '名录的内容过多，读不了。请只留名录这一张表，删去多余的格式；有几千行的，请另存为 CSV UTF-8（.csv）后再试。';

const sheetsOf = async (kind: WorkbookKind, bytes: Uint8Array): Promise<readonly Rows[]> => {
  const { plainValue, readWorkbookFile } = await import('../../files/read-workbook-file');
  try {
    const { sheets } = await readWorkbookFile(kind, bytes, {}, true);
    return sheets.map(({ rows }) => rows.map((row) => Array.from(row, plainValue)));
  } catch (error) {
    const isTooMuch = error instanceof Fault && [tooIntricate, unpacksTooLarge].includes(error.message);
    throw isTooMuch ? new Fault(tooMuch, { cause: error }) : error;
  }
};

const rowsOf = async (name: string, bytes: Uint8Array): Promise<Rows> => {
  if (bytes.length > largestFile) throw new Fault(tooMuch);
  if (bytes.length === 0) throw new Fault(emptyFile);
  const kind = readableKindOf(bytes, name);
  if (isWorkbook(kind)) {
    const sheets = await sheetsOf(kind, bytes);
    return sheets.find(hasListHead) ?? sheets[0] ?? [];
  }
  if (!name.toLowerCase().endsWith('.csv')) throw new Fault(otherFile);
  const { readCsvRows } = await import('../../imports/sources/csv-rows');
  return readCsvRows(bytes);
};

/**
 * Opens a list of bodies: of a workbook the first sheet that has one.
 * @param name of the file, whose ending tells a .csv
 * @throws Fault where it is no such file, is damaged, or has no names of bodies
 */
export const openBodyList = async (name: string, bytes: Uint8Array): Promise<BodyList> =>
  readBodyList(await rowsOf(name, bytes));
