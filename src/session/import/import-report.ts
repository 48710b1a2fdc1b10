import type { NamedCells } from '../../model/drawing';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import { ImportFault } from '../../imports/import-fault';
import type { Imported, ImportOptions } from '../../imports/import-filing';
import { readFiling } from '../../workbook/read';

export { ImportFault, SeveralReports } from '../../imports/import-fault';
export type { Imported, ImportOptions, Inferred, Unread } from '../../imports/import-filing';

/** In bytes. A workbook of ours has about 40 KB, a saved page with pictures a few MB. */
export const largestReport = 32 * 1024 * 1024;

/** A filing that was kept as one, of which nothing had to be recognised. */
export const asImported = (filing: Filing): Imported => ({
  filing,
  inferred: [],
  unread: [],
  notices: [],
});

/** The filing in the named cells of another workbook of ours; nothing where it is not one. */
export const importCells = (cells: NamedCells, forms: readonly Form[]): Imported | undefined => {
  const filing = readFiling(cells, forms);
  return typeof filing === 'string' ? undefined : asImported(filing);
};

/**
 * Imports an answers file.
 * @throws ImportFault
 */
export const importAnswers = async (text: string, forms: readonly Form[]): Promise<Imported> => {
  const { AnswersFault, readAnswersJson } = await import('../../imports/answers-json');
  try {
    return asImported(readAnswersJson(text, forms));
  } catch (error) {
    throw error instanceof AnswersFault ? new ImportFault(error.message) : error;
  }
};

/**
 * Imports a report from a file of any kind, whatever its name says. The readers of all those kinds are loaded only now.
 * @throws ImportFault
 */
export const importFile = async (
  name: string,
  bytes: Uint8Array,
  forms: readonly Form[],
  options?: ImportOptions,
): Promise<Imported> => (await import('../../imports/import-filing')).importFile(name, bytes, forms, options);

/**
 * Imports what was copied from a page or a document: the formatted flavour of the clipboard where it holds tables.
 * @throws ImportFault
 */
export const importPaste = async (
  pasted: { readonly html?: string; readonly text?: string },
  forms: readonly Form[],
  options?: ImportOptions,
): Promise<Imported> => (await import('../../imports/import-filing')).importPaste(pasted, forms, options);
