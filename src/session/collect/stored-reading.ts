import type { FileReading, HandedInReport } from '../../collect/hand-in';
import type { Filing } from '../../model/filing';

/** A filing as JSON can hold it. */
type StoredFiling = Omit<Filing, 'computed'> & { readonly computed?: readonly string[] };

/** A reading as it stands in a ledger. */
export type StoredReading =
  | { readonly reports: readonly (Omit<HandedInReport, 'filing'> & { readonly filing: StoredFiling })[] }
  | { readonly unreadable: string };

const storedFiling = ({ computed, ...filing }: Filing): StoredFiling =>
  computed ? { ...filing, computed: [...computed] } : filing;

const filingOf = ({ computed, ...filing }: StoredFiling): Filing =>
  computed ? { ...filing, computed: new Set(computed) } : filing;

export const storedReading = (reading: FileReading): StoredReading =>
  'unreadable' in reading
    ? reading
    : { reports: reading.reports.map((report) => ({ ...report, filing: storedFiling(report.filing) })) };

export const readingOf = (stored: StoredReading): FileReading =>
  'unreadable' in stored
    ? stored
    : { reports: stored.reports.map((report) => ({ ...report, filing: filingOf(report.filing) })) };
