import type { Form } from '../../model/form';
import type { Imported } from '../../imports/import-filing';
import { tallyOf } from './import-tally';
import type { TableTally } from './import-tally';
import { inferredWords, textsRead, unreadWords } from './import-words';

export { countWords } from './import-tally';

/** What is to be said of a report before it is used. */
export interface ImportDescription {
  readonly tallies: readonly TableTally[];
  readonly inferred: readonly string[];
  readonly unread: readonly string[];
  readonly texts: readonly string[];
}

/** Describes what was read of a report: counts, and sentences for the clerk. */
export const describeImport = (form: Form, imported: Imported): ImportDescription => ({
  tallies: tallyOf(form, imported.filing),
  inferred: inferredWords(imported),
  unread: imported.unread.map(unreadWords),
  texts: textsRead(form, imported.filing),
});
