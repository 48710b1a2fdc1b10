import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
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
import type { RunResult } from '../../session/collect/collected-run';
import { collectionJson, collectsNothing } from '../../session/collect/collection-json';
import { fingerprintOf } from '../../session/collect/fingerprint';
import { isOfOtherVersion, ledgerVersion } from '../../session/collect/ledger';
import { openChoices } from '../../session/collect/open-choices';
import type { BodyList } from '../../session/collect/open-list';
import { collectedFiles, outputNames } from '../../session/collect/outputs';
import type { CollectedFile, OutputOptions } from '../../session/collect/outputs';
import { complain } from '../console';
import { blaming, codeOf, OtherFileFault, sentenceFor } from '../fault';
import { readBytes } from '../files';
import { readLetterhead } from '../read-letterhead';
import { tryLetterhead } from '../../session/report/try-letterhead';
import { listenForEnd } from './interruption';
import { openOutFolder } from './out-folder';
import { openPreviousSource } from './previous-source';
import { FileReplacement, isThere } from './replace-files';
import type { Replaced } from './replace-files';
import { showProgress } from './show-progress';
import { notHandedIn, sourceFiles } from './source-files';
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
  /** What the list was read from, and what was in it. */
  readonly listFile: string;
  readonly listBytes: Uint8Array;
  readonly settings: CollectSettings;
}

/** What came of it, and what else is to be said. */
export interface CollectedInto {
  readonly run: RunResult;
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

/** The office's own head of letters, with what tells whether it has changed. It is read first: it may be no letterhead. */
const openTemplate = async (
  file: string,
): Promise<{ readonly letterhead: Required<OutputOptions>['letterhead']; readonly hash: string }> => {
  const bytes = await blaming(`信头文件 ${file}`, () => readBytes(file));
  const letterhead = await readLetterhead(file, (words) => complain(file, new Fault(words)), tryLetterhead);
  return { letterhead, hash: await hashOf(bytes) };
};

/** What was collected before is worth more than nothing, which comes of a wrong folder or list. */
const refuseNothing = (folder: string, before: RunResult | undefined, json: RunResult['json']): void => {
  if (before && !collectsNothing(before.json) && collectsNothing(json))
    throw new OtherFileFault(
      '里面没有读出名录中任何机关的报告，上次的结果没有动。请检查是不是选错了文件夹或名录。',
      folder,
    );
};

/** Writes all files, or none. */
const writeAll = async (
  out: string,
  files: AsyncIterable<CollectedFile>,
  before: RunResult | undefined,
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
const isStillThere = async (out: string, { written }: RunResult): Promise<boolean> => {
  const places = Object.keys(written).map((file) => path.join(out, file));
  return (await Promise.all(places.map(isThere))).every((isFile) => isFile);
};

const runInto = async (job: CollectJob, desk: CollectDesk): Promise<CollectedInto> => {
  const { folder, out, list, listFile, listBytes, settings } = job;
  const { asked, previous: previousFolder, template, parquet } = settings;
  const letterhead = template === undefined ? undefined : await openTemplate(template);
  const before = await lastRun(desk.ledger);
  const { choices, faults } = await openChoices(await readIfThere(path.join(out, outputNames.choices)));
  for (const { row, says } of faults) complain(outputNames.choices, new Fault(`第 ${row} 行：${says}`));
  const previous =
    previousFolder === undefined ? undefined : await openPreviousSource(previousFolder, out, desk.ledger);
  const others = [out, listFile, template, previousFolder];
  const except = await notHandedIn(folder, others);
  const files = (): ReturnType<typeof sourceFiles> => sourceFiles(folder, except);
  const fingerprint = await fingerprintOf(
    {
      ...asked,
      version: ledgerVersion,
      parquet,
      list: await hashOf(listBytes),
      answers: answersIn(choices),
      previous: previous?.name ?? '',
      template: letterhead?.hash ?? '',
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
  refuseNothing(folder, before, collectionJson(collected.collection));
  const options: OutputOptions = {
    ...{ forms, writeDrawing, parquet, answers: choices, divisions: await loadDivisions() },
    ...(letterhead ? { letterhead: letterhead.letterhead } : {}),
  };
  desk.progress({ stage: 'writing', done: 0 });
  const replaced = await writeAll(out, collectedFiles(collected, options), before, desk);
  // What took too long is tried again when the command is run again.
  const run = runOf(collected, collected.isSettled ? fingerprint : '', replaced.written);
  await rememberRun(desk.ledger, run);
  return { run, says: writtenWords(out, replaced) };
};

/**
 * Has this thread's memory cleared once it has grown by a third. By itself V8 lets it grow to several times of what is
 * in use before, which of a province's reports is some GB; while files are read, that would cost more time than it saves
 * memory.
 */
const keepHeapSmall = (): void => setFlagsFromString('--heap-growing-percent=33');

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
      restRunners: async () => {
        await workers.end();
        keepHeapSmall();
      },
    };
    const collected = await runInto(job, desk);
    out.ledger.forget(isOfOtherVersion);
    return collected;
  } finally {
    progress.end();
    await workers.end();
    await out.close();
    interruption.end();
  }
};
