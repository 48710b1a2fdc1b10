import type { RoundHistory } from '../../collect/history';
import type { FileReading, Identity } from '../../collect/hand-in';
import type { Collected } from './collected';
import { collectionJson } from './collection-json';
import type { CollectionJson } from './collection-json';
import { collectionWords } from './collection-words';
import { endingOf, identitiesOf, readingKey } from './read-hand-ins';
import type { Ledger } from './ledger';

/** A report that counted, by which a later collection finds its reading. */
interface CountedReport {
  readonly file: string;
  readonly sha256: string;
  readonly modified: number;
  readonly pick?: number;
  readonly readingKey: string;
}

/** What is remembered of a collection that came to its end. */
export interface CollectedRun {
  /** Of all that it rested on: where that is the same, so is what comes of it. */
  readonly fingerprint: string;
  readonly history: RoundHistory;
  /** The reports that counted, which are last year's a year later. */
  readonly counted: readonly CountedReport[];
  readonly json: CollectionJson;
  /** What was said in the end, line by line. */
  readonly says: readonly string[];
  /** SHA-256 of the files that were written, by path. */
  readonly written: Readonly<Record<string, string>>;
}

const runKey = 'run';

/** The last collection that came to its end; nothing where none has. */
export const lastRun = async (ledger: Ledger): Promise<CollectedRun | undefined> =>
  (await ledger.read(runKey)) as CollectedRun | undefined;

export const rememberRun = (ledger: Ledger, run: CollectedRun): Promise<void> => ledger.write(runKey, run);

const countedReport = ({ file, sha256, modified, pick }: Identity): CountedReport => ({
  ...{ file, sha256, modified },
  ...(pick === undefined ? {} : { pick }),
  readingKey: readingKey(sha256, endingOf(file)),
});

/**
 * The reports that counted in a collection of last year; their readings are taken over, so that nothing of that year's
 * folder is needed any more.
 */
export const identitiesOfRun = async (
  { counted }: Pick<CollectedRun, 'counted'>,
  from: Ledger,
  into: Ledger,
): Promise<readonly Identity[]> => {
  const found: Identity[] = [];
  for (const report of counted) {
    const stored = (await from.read(report.readingKey)) as FileReading | undefined;
    if (!stored || 'unreadable' in stored) continue;
    const key = readingKey(report.sha256, endingOf(report.file));
    if (!into.has(key)) await into.write(key, stored);
    const { file: path, modified, sha256, pick } = report;
    found.push(...identitiesOf({ path, modified }, sha256, stored).filter((each) => each.pick === pick));
  }
  return found;
};

/** What is to be remembered of a collection. @param written SHA-256 of the files that were written, by path */
export const runOf = (
  { collection, history, matched }: Collected,
  fingerprint: string,
  written: CollectedRun['written'],
): CollectedRun => ({
  ...{ fingerprint, history, written },
  counted: matched.bodies.flatMap(({ used }) => (used ? [countedReport(used)] : [])),
  json: collectionJson(collection),
  says: collectionWords(collection),
});
