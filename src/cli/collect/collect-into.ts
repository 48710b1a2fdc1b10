import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { loadDivisions } from '../../filing/divisions/load-divisions';
import { forms } from '../../forms/index';
import { writeDrawing } from '../../hosts/xlsx/write';
import { Fault } from '../../model/fault';
import { collect } from '../../session/collect/collect';
import type { CollectRequest } from '../../session/collect/collect';
import type { CollectDesk } from '../../session/collect/collect-desk';
import {
  begunWriting,
  historyOfRun,
  lastRun,
  rememberBegun,
  rememberRun,
  runOf,
} from '../../session/collect/collected-run';
import type { CollectedRun } from '../../session/collect/collected-run';
import { fingerprintOf } from '../../session/collect/fingerprint';
import { openChoices } from '../../session/collect/open-choices';
import type { BodyList } from '../../session/collect/open-list';
import { collectedFiles, outputNames } from '../../session/collect/outputs';
import type { CollectedFile, OutputOptions } from '../../session/collect/outputs';
import { complain } from '../console';
import { codeOf, sentenceFor } from '../fault';
import { readLetterhead } from '../read-letterhead';
import { listenForEnd } from './interruption';
import { openOutFolder } from './out-folder';
import { openPreviousSource } from './previous-source';
import { FileReplacement, isThere } from './replace-files';
import type { Replaced } from './replace-files';
import { showProgress } from './show-progress';
import { sourceFiles } from './source-files';
import { startWorkers } from './worker-threads';

/** What is asked for besides the folder and the list. */
export interface CollectSettings {
  /** What changes what is collected. */
  readonly asked: Pick<CollectRequest, 'area' | 'year' | 'usualYear' | 'day' | 'deadline' | 'onlyClean'>;
  readonly parquet: boolean;
  /** Whether the folder that is written may have files of others in it. */
  readonly force: boolean;
  /** How many workers; as many as there are processors where left out. */
  readonly jobs?: number;
  /** A folder of last year's reports, or what a collection of last year wrote. */
  readonly previous?: string;
  /** The office's own head of letters. */
  readonly template?: string;
}

/** What is collected from where into which folder. */
export interface CollectJob {
  readonly folder: string;
  readonly out: string;
  readonly list: BodyList;
  /** What the list was read from. */
  readonly listBytes: Uint8Array;
  readonly settings: CollectSettings;
}

/** What came of it, and what else is to be said. */
export interface CollectedInto {
  readonly run: Pick<CollectedRun, 'json' | 'says'>;
  readonly says: readonly string[];
}

const hashOf = (content: Uint8Array): Promise<string> =>
  Promise.resolve(createHash('sha256').update(content).digest('hex'));

const readIfThere = async (file: string): Promise<Uint8Array> => {
  try {
    return await readFile(file);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return new Uint8Array();
    throw error;
  }
};

/** What a person answered, wherever it stands in the file, which is written anew each time. */
const answersIn = (choices: CollectRequest['choices']): string =>
  choices
    .filter(({ body, action }) => body !== '' || action !== '')
    .map(({ file, pick, body, action }) => JSON.stringify([file, pick, body, action]))
    .sort()
    .join('\n');

/** Writes all files, or none. */
const writeAll = async (
  out: string,
  files: AsyncIterable<CollectedFile>,
  before: Pick<CollectedRun, 'written'> | undefined,
  { ledger, progress }: CollectDesk,
): Promise<Replaced> => {
  const replacement = new FileReplacement(out, [before?.written ?? {}, await begunWriting(ledger)]);
  let done = 0;
  try {
    for await (const file of files) {
      await replacement.add(file);
      progress({ stage: 'writing', done: ++done });
    }
    await rememberBegun(ledger, replacement.written);
  } catch (error) {
    await replacement.abandon();
    throw error;
  }
  return replacement.finish();
};

const writtenWords = (out: string, { written, kept }: Replaced): readonly string[] => {
  const files = Object.keys(written);
  const letters = files.filter((file) => file.startsWith(`${outputNames.letters}/`)).length;
  const others = files.filter((file) => !file.includes('/'));
  return [
    `已写入 ${out}：${others.join('、')}${letters > 0 ? `，“${outputNames.letters}”里 ${letters} 份` : ''}。`,
    ...kept.map((file) => `上次写的文件后来改过，已另存为 ${file}。`),
  ];
};

/** The same as before where nothing has changed and all that was written is still there. */
const isStillThere = async (out: string, { written }: Pick<CollectedRun, 'written'>): Promise<boolean> => {
  const places = Object.keys(written).map((file) => path.join(out, file));
  return (await Promise.all(places.map(isThere))).every((isFile) => isFile);
};

const runInto = async (job: CollectJob, desk: CollectDesk): Promise<CollectedInto> => {
  const { folder, out, list, listBytes, settings } = job;
  const { asked, previous: previousFolder, template, parquet } = settings;
  const before = await lastRun(desk.ledger);
  const { choices, faults } = await openChoices(await readIfThere(path.join(out, outputNames.choices)));
  for (const { row, says } of faults) complain(outputNames.choices, new Fault(`第 ${row} 行：${says}`));
  const previous =
    previousFolder === undefined ? undefined : await openPreviousSource(previousFolder, out, desk.ledger);
  const files = (): ReturnType<typeof sourceFiles> => sourceFiles(folder, [out]);
  const fingerprint = await fingerprintOf(
    {
      ...asked,
      parquet,
      list: await hashOf(listBytes),
      answers: answersIn(choices),
      previous: previous?.name ?? '',
      template: template === undefined ? '' : await hashOf(await readFile(template)),
    },
    [files(), ...(previous?.files ? [previous.files()] : [])],
    desk,
  );
  if (before?.fingerprint === fingerprint && (await isStillThere(out, before)))
    return { run: before, says: ['文件都没有变，结果还是上次的。'] };
  const request: CollectRequest = {
    ...asked,
    ...{ list, files: files(), choices, history: before ? await historyOfRun(before, desk.ledger) : {} },
    ...(previous ? { previous: previous.reports() } : {}),
  };
  const collected = await collect(request, forms, desk);
  for (const { row, says } of collected.choiceFaults)
    complain(outputNames.choices, new Fault(`第 ${row} 行：${says}`));
  const options: OutputOptions = {
    ...{ forms, writeDrawing, parquet, answers: choices, divisions: await loadDivisions() },
    ...(template === undefined
      ? {}
      : { letterhead: await readLetterhead(template, (words) => complain(template, new Fault(words))) }),
  };
  desk.progress({ stage: 'writing', done: 0 });
  const replaced = await writeAll(out, collectedFiles(collected, options), before, desk);
  const run = runOf(collected, fingerprint, replaced.written);
  await rememberRun(desk.ledger, run);
  return { run, says: writtenWords(out, replaced) };
};

/**
 * Collects from a folder into a folder. Whatever ends it, what was read is not read again, and what was written before
 * stays as it was until all is written anew.
 * @throws Fault, and whatever the disk says
 */
export const collectInto = async (job: CollectJob): Promise<CollectedInto> => {
  const out = await openOutFolder(job.out, job.settings.force);
  const workers = startWorkers(job.settings.jobs);
  const progress = showProgress();
  const interruption = listenForEnd(() => void workers.end());
  try {
    const desk: CollectDesk = {
      runners: workers.runners,
      ledger: out.ledger,
      sha256: (content) => {
        interruption.check();
        return hashOf(content);
      },
      sentenceFor,
      progress: (at) => {
        interruption.check();
        progress.show(at);
      },
      restRunners: () => workers.end(),
    };
    return await runInto(job, desk);
  } finally {
    progress.end();
    await workers.end();
    await out.close();
    interruption.end();
  }
};
