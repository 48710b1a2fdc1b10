import type { BodyHistory, RoundHistory } from '../../collect/history';
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

/** What came of a collection that came to its end. */
export interface RunResult {
  /** Of all that it rested on: where that is the same, so is what comes of it. */
  readonly fingerprint: string;
  /** The reports that counted, which are last year's a year later. */
  readonly counted: readonly CountedReport[];
  readonly json: CollectionJson;
  /** What was said in the end, line by line. */
  readonly says: readonly string[];
  /** SHA-256 of the files that were written, by path. */
  readonly written: Readonly<Record<string, string>>;
}

/** With what is known of its bodies, round by round. */
export interface CollectedRun extends RunResult {
  readonly history: RoundHistory;
}

/** One as it was remembered: what is known of its bodies is in lines of their own, under these keys. */
export interface RememberedRun extends RunResult {
  readonly historyKeys: readonly string[];
}

export const runKey = 'run';
export const historyStart = 'history/';

/** So many bodies are in a line: those of a province together would be a text of half a gigabyte. */
const bodiesInLine = 500;

/**
 * A collection as it is remembered, line by line; the last one tells of all others.
 * @param place where its lines are: those of the last run are still good until the last of these is written
 */
export function* linesOfRun(
  { history, ...run }: CollectedRun,
  place: 'a' | 'b' = 'a',
): Generator<readonly [key: string, value: unknown]> {
  const bodies = Object.entries(history);
  const historyKeys: string[] = [];
  for (let from = 0; from < bodies.length; from += bodiesInLine) {
    const key = `${historyStart}${place}/${historyKeys.length}`;
    historyKeys.push(key);
    yield [key, Object.fromEntries(bodies.slice(from, from + bodiesInLine))];
  }
  yield [runKey, { ...run, historyKeys } satisfies RememberedRun];
}

/** The last collection that came to its end; nothing where none has. */
export const lastRun = async (ledger: Ledger): Promise<RememberedRun | undefined> =>
  (await ledger.read(runKey)) as RememberedRun | undefined;

/** What is remembered of the bodies of a collection. */
export const historyOfRun = async (
  { historyKeys }: RememberedRun,
  ledger: Pick<Ledger, 'read'>,
): Promise<RoundHistory> => {
  const found: [string, BodyHistory][] = [];
  for (const key of historyKeys)
    for (const each of Object.entries(((await ledger.read(key)) as RoundHistory | undefined) ?? {}))
      found.push(each);
  return Object.fromEntries(found);
};

export const rememberRun = async (ledger: Ledger, run: CollectedRun): Promise<void> => {
  const before = await lastRun(ledger);
  const isAtFirst = before?.historyKeys[0]?.startsWith(`${historyStart}a/`) === true;
  for (const [key, value] of linesOfRun(run, isAtFirst ? 'b' : 'a')) await ledger.write(key, value);
};

/** What a run is about to put into its folder: where it is killed meanwhile, the next one knows these for its own. */
const begunKey = 'begun';

export const begunWriting = async (ledger: Ledger): Promise<RunResult['written']> =>
  ((await ledger.read(begunKey)) as RunResult['written'] | undefined) ?? {};

export const rememberBegun = (ledger: Ledger, written: RunResult['written']): Promise<void> =>
  ledger.write(begunKey, written);

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
  { counted }: Pick<RunResult, 'counted'>,
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
  written: RunResult['written'],
): CollectedRun => ({
  ...{ fingerprint, history, written },
  counted: matched.bodies.flatMap(({ used }) => (used ? [countedReport(used)] : [])),
  json: collectionJson(collection),
  says: collectionWords(collection),
});
