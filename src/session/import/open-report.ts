import { emptyFile } from '../../files/bounds';
import { isWorkbook, readableKindOf } from '../../files/file-kind';
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
    ...(isWorkbook(kind) ? [import('./read-our-workbook')] : []),
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
  const ours = isWorkbook(kind)
    ? await (await import('./read-our-workbook')).readOurWorkbook(name, kind, bytes, forms)
    : undefined;
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
