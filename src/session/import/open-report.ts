import { emptyFile } from '../../files/bounds';
import { isWorkbook, readableKindOf } from '../../files/file-kind';
import type { WorkbookKind } from '../../files/file-kind';
import type { Imported, ImportOptions } from '../../imports/import-filing';
import { Fault } from '../../model/fault';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import { readFiling } from '../../workbook/read';

export { refuseTooLarge } from '../../files/bounds';
export { formatEndings, formatNames } from '../../imports/index';
export type { Imported } from '../../imports/import-filing';

/** In an .xlsx our cells have names, whatever was done to it since; other formats lose them, and may keep the places. */
const readOurWorkbook = async (
  kind: WorkbookKind,
  bytes: Uint8Array,
  forms: readonly Form[],
): Promise<Filing | undefined> => {
  if (kind !== 'xlsx') {
    const { plainSheets, readWorkbookFile } = await import('../../files/read-workbook-file');
    const { readByPlace } = await import('../../workbook/read-by-place');
    return readByPlace(plainSheets(await readWorkbookFile(kind, bytes)), forms);
  }
  const { readNamedCells } = await import('../../files/named-cells');
  const filing = readFiling(await readNamedCells(bytes), forms);
  if (filing === 'unknown-form') throw new Fault('工作簿由更新版本的软件制作，无法识别。请更新软件后再试。');
  return filing === 'not-ours' ? undefined : filing;
};

/**
 * Opens a report of any kind, whatever its name says: our own workbooks and answers files as they are, all others by
 * their tables. Whoever hands it in has refused what is too large to be read ({@link refuseTooLarge}).
 * @param pick which report to take where the file has several, counted from 1.
 * @throws Fault, SeveralReports among them
 */
export const openReport = async (
  name: string,
  bytes: Uint8Array,
  forms: readonly Form[],
  pick?: number,
): Promise<Imported> => {
  if (bytes.length === 0) throw new Fault(emptyFile);
  const kind = readableKindOf(bytes);
  const ours = isWorkbook(kind) ? await readOurWorkbook(kind, bytes, forms) : undefined;
  const { asImported, importFile } = await import('../../imports/import-filing');
  return ours ? asImported(ours) : importFile(name, bytes, forms, picked(pick), kind);
};

/**
 * Imports what was copied from a page or a document: the formatted flavour of the clipboard where it holds tables.
 * @throws Fault
 */
export const importPaste = async (
  pasted: { readonly html?: string; readonly text?: string },
  forms: readonly Form[],
  pick?: number,
): Promise<Imported> =>
  (await import('../../imports/import-filing')).importPaste(pasted, forms, picked(pick));

const picked = (pick: number | undefined): ImportOptions => (pick === undefined ? {} : { pick });
