import type { WorkbookFiler } from '../hosts/xlsx/open-workbook';
import { faultFor } from '../session/aside/overrun';

const tooLong = faultFor('文件内容太多或太特别，没有读完，没有打开。请检查是不是选错了文件。');

/** In milliseconds: a computer of an office may take several times as long as ours, and what a file has is bounded. */
const longestOpening = 20_000;

const load = () => import('./run-file-task');

/** The .xlsx file of a file that was chosen, read where it holds up no page; nothing for a report in any other file. @throws Fault */
export const workbookIn = async (file: File): Promise<Uint8Array | undefined> => {
  const { runFileTask } = await load();
  const given = { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) };
  const task = { ...given, thisYear: new Date().getFullYear() };
  return runFileTask('as-workbook', task, longestOpening).catch(tooLong);
};

/** Opens and saves .xlsx files where it holds up no page. */
export const filerAside: WorkbookFiler = {
  open: async (bytes) =>
    (await load()).runFileTask('open-workbook', { bytes }, longestOpening).catch(tooLong),
  save: async (opened) =>
    // Whatever becomes of a worker, what was typed has to be saved.
    (await load()).runFileTask('save-workbook', opened).catch(async () => {
      const { saveWorkbook } = await import('../hosts/xlsx/open-workbook');
      return saveWorkbook(opened);
    }),
};
