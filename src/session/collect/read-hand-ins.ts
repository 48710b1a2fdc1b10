import type { ReadFile, Refused } from '../../collect/assessment';
import type { FileReading, FoundFile, Identity } from '../../collect/hand-in';
import { Fault } from '../../model/fault';
import { packedRecord } from '../../model/packed-record';
import { refuseTooLarge } from '../import/open-report';
import { Overrun } from '../aside/overrun';
import type { RunAside } from '../aside/tasks';
import type { CollectDesk, CollectProgress, SourceFile } from './collect-desk';
import { ledgerVersion } from './ledger';
import { spread } from './spread';
import { readingOf, storedReading } from './stored-reading';
import type { StoredReading } from './stored-reading';

/** In milliseconds, for reading one file: the processor may be busy with others. */
const longestReading = 15_000;

const tooLong = '内容太长或太特别，没有读完。请打开核对；可以只留年度报告那一部分，另存后再放进来。';
const died = '读取时出了意外，没有读出。请打开核对，另存为 .xlsx 或 .docx 后再放进来。';

/** Where the reading of a content is in a ledger. Some kinds are told by the ending of the name too. */
export const readingKey = (sha256: string, ending: string): string =>
  `reading/${ledgerVersion}/${sha256}/${ending.replace(/[^a-z0-9]/gu, '')}`;

/** The ending of a name, such as “.docx”; empty where it has none. */
export const endingOf = (path: string): string => (/\.[^./\\]{1,10}$/u.exec(path)?.[0] ?? '').toLowerCase();

/** Why nothing was read of a file, and whether that may be another time. */
interface Unread {
  readonly unreadable: string;
  readonly mayPass?: true;
}

/** Reads a content, unless it has been read before. What only took too long this time is tried again the next time. */
const readContent = async (
  sha256: string,
  ending: string,
  bytes: Uint8Array,
  { ledger }: CollectDesk,
  runAside: RunAside,
): Promise<FileReading | Unread> => {
  const key = readingKey(sha256, ending);
  const known = (await ledger.read(key)) as StoredReading | undefined;
  if (known) return readingOf(known);
  try {
    const reading = await runAside('read-hand-in', { ending, bytes }, longestReading);
    await ledger.write(key, storedReading(reading));
    return reading;
  } catch (error) {
    return { unreadable: error instanceof Overrun ? tooLong : died, mayPass: true };
  }
};

/** What tells the reports of a file apart. */
export const identitiesOf = (
  { path, modified }: Pick<FoundFile, 'path' | 'modified'>,
  sha256: string,
  reading: FileReading,
): readonly Identity[] =>
  'unreadable' in reading
    ? []
    : reading.reports.map(({ filing: { body, year, form, answers }, pick, isOurs }) => ({
        file: path,
        ...(pick === undefined ? {} : { pick }),
        ...{ sha256, modified, body, year, form, answers: packedRecord(answers), isOurs },
      }));

const refusedFor = ({ unreadable, mayPass }: Unread): Refused => ({
  ...{ couldBeReport: true, says: unreadable },
  ...(mayPass ? { mayPass } : {}),
});

/** What is in a file. What somebody is writing, or another program keeps to itself, is read the next time. */
const contentOf = async (file: SourceFile, desk: CollectDesk): Promise<Uint8Array | Unread> => {
  const says = (error: unknown): string => (error instanceof Fault ? error.message : desk.sentenceFor(error));
  try {
    refuseTooLarge(file.size);
  } catch (error) {
    return { unreadable: says(error) };
  }
  return file.read().catch((error: unknown) => ({ unreadable: says(error), mayPass: true }));
};

const readFile = async (file: SourceFile, desk: CollectDesk, runAside: RunAside): Promise<ReadFile> => {
  const { path, size, modified, refused } = file;
  const found = { path, size, modified };
  if (refused) return { ...found, sha256: '', identities: [], refused };
  const bytes = await contentOf(file, desk);
  if ('unreadable' in bytes) return { ...found, sha256: '', identities: [], refused: refusedFor(bytes) };
  const sha256 = await desk.sha256(bytes);
  const reading = await readContent(sha256, endingOf(path), bytes, desk, runAside);
  return {
    ...found,
    sha256,
    identities: identitiesOf(file, sha256, reading),
    ...('unreadable' in reading ? { refused: refusedFor(reading) } : {}),
  };
};

const byPath = (one: FoundFile, other: FoundFile): number =>
  one.path < other.path ? -1 : one.path > other.path ? 1 : 0;

/**
 * Reads all files, each in whichever worker is free; contents that were read before are not read again. Of no file more
 * than its figures is kept: the rest is in the ledger.
 * @returns one a file, by path
 */
export const readHandIns = async (
  files: AsyncIterable<SourceFile> | Iterable<SourceFile>,
  stage: CollectProgress['stage'],
  desk: CollectDesk,
): Promise<readonly ReadFile[]> => {
  const read: ReadFile[] = [];
  await spread(files, desk.runners, async (file, runAside) => {
    read.push(await readFile(file, desk, runAside));
    desk.progress({ stage, done: read.length });
  });
  return read.sort(byPath);
};
