import { createHash } from 'node:crypto';
import path from 'node:path';
import { loadDivisions } from '../../filing/divisions/load-divisions';
import { writeDrawing } from '../../hosts/xlsx/write';
import { Fault } from '../../model/fault';
import { draftedList } from '../../session/collect/drafted-list';
import { MemoryLedger } from '../../session/collect/ledger';
import { exitCodes, print } from '../console';
import type { ExitCode } from '../console';
import { blaming, sentenceFor } from '../fault';
import { checkTarget, writeWhole } from '../files';
import { showProgress } from './show-progress';
import { sourceFiles } from './source-files';
import { startWorkers } from './worker-threads';

const endings = ['.xlsx', '.csv'];

/** `gouji collect --draft-bodies`: begins a list of bodies with those whose reports are in a folder. */
export const draftBodies = (folder: string, target: string, force: boolean): Promise<ExitCode> =>
  blaming(target, async () => {
    const ending = path.extname(target).toLowerCase();
    if (!endings.includes(ending)) throw new Fault('名录的文件名应以 .xlsx 或 .csv 结尾。');
    await checkTarget(target, force);
    const workers = startWorkers();
    const progress = showProgress();
    try {
      const desk = {
        runners: workers.runners,
        ledger: new MemoryLedger(),
        sha256: (content: Uint8Array) => Promise.resolve(createHash('sha256').update(content).digest('hex')),
        sentenceFor,
        progress: progress.show,
      };
      const list = await draftedList(sourceFiles(folder, [target]), desk, await loadDivisions());
      if (list.count === 0)
        throw new Fault('文件夹里没有读出年度报告，没有写名录。请检查是不是选错了文件夹。');
      const content = ending === '.csv' ? list.csv() : await writeDrawing(list.drawing());
      await writeWhole(target, content, force);
      progress.end();
      print(`名录已写入 ${target}，共 ${list.count} 个机关。请核对名称、类别和“计入汇总”，补上缺少的机关。`);
      return exitCodes.clean;
    } finally {
      progress.end();
      await workers.end();
    }
  });
