import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Fault } from '../../model/fault';
import type { CollectRequest } from '../../session/collect/collect';
import type { SourceFile } from '../../session/collect/collect-desk';
import { identitiesOfRun, lastRun } from '../../session/collect/collected-run';
import type { Ledger } from '../../session/collect/ledger';
import { blaming } from '../fault';
import { FileLedger } from './file-ledger';
import { ledgerFile } from './out-folder';
import { sourceFiles } from './source-files';

/** Where last year's reports are. */
export interface PreviousSource {
  /** What tells whether they have changed, besides the files. */
  readonly name: string;
  /** The files, where it is a folder of these; made anew each time. */
  readonly files?: () => AsyncIterable<SourceFile>;
  /** What is collected of them. */
  readonly reports: () => NonNullable<CollectRequest['previous']>;
}

const hasLedger = (folder: string): Promise<boolean> =>
  stat(path.join(folder, ledgerFile)).then(
    (facts) => facts.isFile(),
    () => false,
  );

/** What a collection of last year read, out of the folder that it wrote; it is only read. */
const collectedBefore = async (folder: string, into: Ledger): Promise<PreviousSource> => {
  const from = await FileLedger.openToRead(path.join(folder, ledgerFile));
  try {
    const run = await lastRun(from);
    if (!run) throw new Fault('这里的汇总没有做完，不能用作上年的报告。请先做完，或指定上年报告的文件夹。');
    const identities = await identitiesOfRun(run, from, into);
    return { name: run.fingerprint, reports: () => identities };
  } finally {
    await from.close();
  }
};

/**
 * Finds last year's reports: in a folder of files, or in what a collection of last year wrote.
 * @param out what is not searched
 * @param into where readings are kept
 */
export const openPreviousSource = (folder: string, out: string, into: Ledger): Promise<PreviousSource> =>
  blaming(`上年文件夹 ${folder}`, async () => {
    if (!(await stat(folder)).isDirectory())
      throw new Fault('不是文件夹。请指定上年各机关报告的文件夹，或上年的汇总结果。');
    if (path.resolve(folder) === path.resolve(out))
      throw new Fault('和 -o 是同一个文件夹。请把今年的结果写到另一个文件夹。');
    if (await hasLedger(folder)) return collectedBefore(folder, into);
    const files = () => sourceFiles(folder, [out]);
    return { name: path.resolve(folder), files, reports: files };
  });
