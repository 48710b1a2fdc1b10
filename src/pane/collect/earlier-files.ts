import { Fault } from '../../model/fault';
import type { CollectRequest, Earlier } from '../../session/collect/collect';
import { identitiesOfRun } from '../../session/collect/collected-run';
import { MemoryLedger } from '../../session/collect/ledger';
import type { Ledger } from '../../session/collect/ledger';
import { openChoices } from '../../session/collect/open-choices';
import { runFileName } from '../../session/collect/run-file';
import { readRunLines } from '../../session/collect/run-lines';
import { sourcesOf } from './picked-files';
import type { PickedFile } from './picked-files';

/** In bytes. */
const piece = 1024 * 1024;

/** The content of a file piece by piece: what was read of a province takes a hundred megabytes. */
async function* piecesOf(file: Blob): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < file.size; at += piece)
    yield new Uint8Array(await file.slice(at, at + piece).arrayBuffer());
}

const isRunFile = ({ name }: File): boolean => /\.jsonl$/iu.test(name);

const notFinished = `里没有做完的汇总。请选上次汇总保存的“${runFileName}”。`;

/** What was found and answered in the last round, out of what that saved. @throws Fault */
export const readEarlier = async (files: readonly File[]): Promise<Earlier> => {
  const earlier: { history: Earlier['history']; choices: Earlier['choices'] } = { history: {}, choices: [] };
  for (const file of files) {
    if (isRunFile(file)) {
      const run = await readRunLines(piecesOf(file));
      if (!run) throw new Fault(`“${file.name}”${notFinished}`);
      earlier.history = run.history;
    } else earlier.choices = (await openChoices(new Uint8Array(await file.arrayBuffer()))).choices;
  }
  return earlier;
};

/** Last year's reports: files, or what a collection of last year saved of them. @throws Fault */
export const readPreviousPicked = async (
  files: readonly PickedFile[],
  into: Ledger,
): Promise<NonNullable<CollectRequest['previous']>> => {
  const saved = files.find(({ path }) => path === runFileName);
  if (!saved) return sourcesOf(files);
  const from = new MemoryLedger();
  const run = await readRunLines(piecesOf(saved.file), from);
  if (!run) throw new Fault(`上年的文件夹${notFinished}`);
  return identitiesOfRun(run, from, into);
};
