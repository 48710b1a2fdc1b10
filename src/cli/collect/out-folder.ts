import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../model/fault';
import { outputNames } from '../../session/collect/output-names';
import { runFileName } from '../../session/collect/run-file';
import { codeOf } from '../fault';
import { isRunning, machine, removeLeftovers } from '../leftovers';
import { FileLedger } from './file-ledger';

/** What has been read and found before, in the folder that is written into. */
export const ledgerFile = runFileName;
/** Is there while somebody writes into the folder. */
const lockFile = '.gouji-collect.lock';

/** What stands in a lock: 机器名 进程号. */
const lockOf = async (place: string): Promise<{ on: string; id: number } | undefined> => {
  const [on = '', id = ''] = (await readFile(place, 'utf8').catch(() => '')).split(' ');
  return id === '' ? undefined : { on, id: Number(id) };
};

/** @throws Fault where another run has it */
const takeLock = async (place: string): Promise<void> => {
  const mine = `${machine()} ${process.pid}`;
  try {
    await writeFile(place, mine, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') {
      // On a full disk it was made, and is empty.
      await rm(place, { force: true }).catch(() => undefined);
      throw error;
    }
    const found = await lockOf(place);
    // One that was cut off as it was written, or whose run was killed, locks nothing; nor does this run's own number, which
    // is always the same one in a container.
    const isAnother = found && (found.on !== machine() || (found.id !== process.pid && isRunning(found.id)));
    if (isAnother)
      throw new Fault(
        `另一个汇总正在写这个文件夹（${found.on}）。请等它结束；确实没有在运行的，删除其中的 ${lockFile} 后再试。`,
      );
    await writeFile(place, mine);
  }
};

const refuseStrange = async (folder: string, force: boolean): Promise<void> => {
  const names = await readdir(folder);
  if (force || names.length === 0 || names.includes(ledgerFile)) return;
  throw new Fault('文件夹里已有别的文件，不是汇总结果。请另给一个文件夹，或加 --force 写在其中。');
};

/** A folder that one run at a time writes into. */
export interface OutFolder {
  readonly ledger: FileLedger;
  /** Lets others write into it. */
  close(): Promise<void>;
}

/**
 * Opens the folder for what comes of a collection; it is made where there is none.
 * @param force whether it may have files of others in it
 * @throws Fault, and whatever the disk says
 */
export const openOutFolder = async (folder: string, force: boolean): Promise<OutFolder> => {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw new Fault('是文件，不是文件夹。请另给一个文件夹。');
    // All folders on the way are made: where one is missing all the same, the disk is read only.
    if (codeOf(error) === 'ENOENT') throw new Fault('这个位置不能建文件夹。请换一个位置。');
    throw error;
  }
  await refuseStrange(folder, force);
  const lock = path.join(folder, lockFile);
  await takeLock(lock);
  try {
    for (const each of [folder, path.join(folder, outputNames.letters)]) await removeLeftovers(each);
    const ledger = await FileLedger.open(path.join(folder, ledgerFile));
    return {
      ledger,
      close: async () => {
        await ledger.close();
        await rm(lock, { force: true });
      },
    };
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  }
};
