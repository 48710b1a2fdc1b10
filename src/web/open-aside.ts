import type { WorkbookOpener } from '../hosts/xlsx/open-workbook';
import { faultFor } from '../session/aside/overrun';
import type { RunAside } from '../session/aside/tasks';

const tooLong = faultFor('文件内容太多或太特别，没有读完，没有打开。请检查是不是选错了文件。');

const run: RunAside = async (kind, given) => {
  const { runAside } = await import('./run-aside');
  return runAside(kind, given).catch(tooLong);
};

/** The .xlsx file of a file that was chosen, read where it holds up no page; nothing for a report in any other file. @throws Fault */
export const workbookIn = async (file: File): Promise<Uint8Array | undefined> => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return run('as-workbook', { name: file.name, bytes, thisYear: new Date().getFullYear() });
};

/** Opens an .xlsx file where it holds up no page. @throws Fault */
export const openAside: WorkbookOpener = (bytes) => run('open-workbook', { bytes });
