import { emptyFile } from '../../files/bounds';
import { isWorkbook, readableKindOf } from '../../files/file-kind';
import type { ReadableKind } from '../../files/file-kind';
import { loadDivisions } from '../../filing/divisions/load-divisions';
import { formatOf } from '../../imports/index';
import type { Imported, ImportOptions } from '../../imports/import-filing';
import { Fault } from '../../model/fault';
import { withReading } from '../../model/form';
import type { Form, FormWithReading } from '../../model/form';

export { refuseTooLarge } from '../../files/bounds';
export { formatEndings, formatNames } from '../../imports/index';
export type { Imported } from '../../imports/import-filing';

const readable = (forms: readonly Form[]): Promise<readonly FormWithReading[]> =>
  Promise.all(forms.map(withReading));

/** Whether a file is a page, which spreadsheet programs save workbooks as too. */
const isPage = (kind: ReadableKind): kind is 'html' | 'mht' => kind === 'html' || kind === 'mht';

/** What a workbook of ours says, also one that was saved as a page; nothing for any other file. @throws Fault */
const readOurs = async (
  name: string,
  kind: ReadableKind,
  bytes: Uint8Array,
  forms: readonly Form[],
): Promise<Imported | undefined> => {
  if (!isWorkbook(kind) && !isPage(kind)) return undefined;
  const { readOurPages, readOurWorkbook } = await import('./read-our-workbook');
  return isPage(kind) ? readOurPages(name, kind, bytes, forms) : readOurWorkbook(name, kind, bytes, forms);
};

/** Loads what reads a file, so that reading it waits for nothing. @throws Fault where it is of no kind that is read */
export const loadWhatOpens = async (
  name: string,
  bytes: Uint8Array,
  forms: readonly Form[],
): Promise<void> => {
  if (bytes.length === 0) return;
  const kind = readableKindOf(bytes, name);
  await Promise.all([
    formatOf(name, kind).load(),
    readable(forms),
    import('../../imports/import-filing'),
    loadDivisions(),
    ...(isWorkbook(kind) || isPage(kind) ? [import('./read-our-workbook')] : []),
  ]);
};

/** Loads what {@link importPaste} needs. */
export const loadWhatPastes = async (forms: readonly Form[]): Promise<void> => {
  await Promise.all([import('../../imports/import-filing'), readable(forms), loadDivisions()]);
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
  const kind = readableKindOf(bytes, name);
  const ours = await readOurs(name, kind, bytes, forms);
  if (ours) return ours;
  const { importFile } = await import('../../imports/import-filing');
  return importFile(name, bytes, await readable(forms), await optionsOf(pick), kind);
};

/**
 * Imports what was copied from a page or a document: the formatted flavour of the clipboard where it holds tables.
 * @throws Fault
 */
export const importPaste = async (
  pasted: { readonly html?: string; readonly text?: string },
  forms: readonly Form[],
  pick?: number,
): Promise<Imported> => {
  const imports = await import('../../imports/import-filing');
  return imports.importPaste(pasted, await readable(forms), await optionsOf(pick));
};

const optionsOf = async (pick: number | undefined): Promise<ImportOptions> => ({
  divisions: await loadDivisions(),
  ...(pick === undefined ? {} : { pick }),
});
