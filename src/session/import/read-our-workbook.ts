import type { WorkbookKind } from '../../files/file-kind';
import { namedCellsOf, readOurSheets, readUsualCells, sheetsWithFormulas } from '../../files/named-cells';
import { plainSheets, readWorkbookFile } from '../../files/read-workbook-file';
import { partsToRead } from '../../files/sound-workbook';
import { asImported } from '../../imports/import-filing';
import type { Imported } from '../../imports/import-filing';
import type { SourceBlock } from '../../imports/source';
import { plainSheetOf, sourceOfSheets } from '../../imports/sources/report-sheets';
import { sheetsInPages } from '../../imports/sources/workbook-pages';
import { readSheets } from '../../imports/sources/workbook-source';
import { Fault } from '../../model/fault';
import type { NamedCells } from '../../model/drawing';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import { readFiling, tooNewWorkbook } from '../../workbook/read';
import { readByPlace } from '../../workbook/read-by-place';
import type { ReadByPlace } from '../../workbook/read-by-place';
import { readChangedSheets } from './read-changed-sheets';

/** What the names of an .xlsx lead to; nothing where they do not even lead to the cell that tells the form. */
export const readByNames = (named: NamedCells, forms: readonly Form[]): Filing | undefined => {
  const filing = readFiling(named, forms);
  if (filing === 'too-new') throw new Fault(tooNewWorkbook);
  return filing === 'not-ours' ? undefined : filing;
};

const namesLost = '这个工作簿的单元格名称丢了，内容是按表格中的位置读出的，请核对。';

/** Lists what was not found besides figures: that is shown nowhere else. */
const withUnfound = (imported: Imported): Imported => {
  const { unread = [] } = imported.filing;
  const rows = new Map(
    unread.flatMap(({ row, reason }) =>
      row === undefined ? [] : [[row, reason.replace(/。$/u, '')] as const],
    ),
  );
  const lost = [...rows].map(([text, reason]) => ({ where: '', text, reason, fields: [] }));
  return { ...imported, unread: [...imported.unread, ...lost] };
};

/**
 * What is still to be read of a workbook of ours of which a sheet was changed, or the cover is gone.
 * @param readBlocks reads all its sheets, each after a line with its name
 */
const complete = async (
  read: ReadByPlace,
  name: string,
  readBlocks: () => Promise<readonly SourceBlock[]>,
): Promise<Imported> => {
  const { body, year } = read.filing;
  const isWhole = read.changed.size === 0 && body !== '' && year !== null;
  return withUnfound(
    isWhole ? asImported(read.filing) : await readChangedSheets(read, name, await readBlocks()),
  );
};

/**
 * Reads a workbook of ours that was saved as a page, or as an archive of pages, by the labels beside its cells.
 * @returns nothing for any other page
 * @throws Fault
 */
export const readOurPages = async (
  name: string,
  kind: 'html' | 'mht',
  bytes: Uint8Array,
  forms: readonly Form[],
): Promise<Imported | undefined> => {
  const sheets = sheetsInPages(kind, bytes);
  const read = readByPlace(sheets.map(plainSheetOf), forms);
  return read && complete(read, name, () => Promise.resolve(sourceOfSheets(sheets).blocks));
};

/**
 * Reads a workbook of ours. In an .xlsx our cells have names, whatever was done to it since; where these are lost, as
 * other formats and some programs do, the cells are found by the labels beside them.
 * @param name of the file, which may have the body and the year in it where the cover is gone
 * @returns nothing for whatever is no workbook of ours
 * @throws Fault
 */
export const readOurWorkbook = async (
  name: string,
  kind: WorkbookKind,
  bytes: Uint8Array,
  forms: readonly Form[],
): Promise<Imported | undefined> => {
  const readBlocks = async () => (await readSheets(kind, bytes)).blocks;
  if (kind !== 'xlsx') {
    const read = readByPlace(plainSheets(await readWorkbookFile(kind, bytes)), forms);
    return read && complete(read, name, readBlocks);
  }
  const usual = readUsualCells(partsToRead(bytes));
  const whole = usual && readByNames(usual, forms);
  if (whole && (whole.unread ?? []).length === 0) return asImported(whole);
  const workbook = await readOurSheets(bytes);
  const named = namedCellsOf(workbook);
  const filing = readByNames(named, forms);
  if (filing && (filing.unread ?? []).length === 0 && ![...named.values()].includes(null))
    return asImported(filing);
  const read = readByPlace(sheetsWithFormulas(workbook), forms, named);
  if (filing) return withUnfound(asImported(read?.filing ?? filing));
  const found = read && (await complete(read, name, readBlocks));
  return found && { ...found, notices: [...found.notices, namesLost] };
};
