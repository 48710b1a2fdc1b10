import { readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { refuseTooLarge } from '../files/bounds';
import { Fault } from '../model/fault';
import { codeOf } from './fault';

/** Reads a whole file, unless it is too large to be any of ours. */
export const readBytes = async (file: string): Promise<Uint8Array> => {
  // Looked at before it is opened: opening a pipe waits for somebody to write.
  const facts = await stat(file);
  if (facts.isDirectory()) throw new Fault('是文件夹，不是文件。请指定其中的文件。');
  if (!facts.isFile()) throw new Fault('不是普通文件。请指定工作簿、答案文件或已有的报告。');
  refuseTooLarge(facts.size);
  return readFile(file);
};

const kindOf = async (place: string): Promise<'file' | 'folder' | 'nothing'> => {
  try {
    return (await stat(place)).isDirectory() ? 'folder' : 'file';
  } catch {
    return 'nothing';
  }
};

/** Refuses a place where nothing can be written, before any work is done. */
export const checkTarget = async (file: string, force: boolean): Promise<void> => {
  if ((await kindOf(path.dirname(path.resolve(file)))) !== 'folder')
    throw new Fault('所在的文件夹不存在。请先建好文件夹，或换一个位置。');
  const existing = await kindOf(file);
  if (existing === 'folder') throw new Fault('是文件夹，不能覆盖。请另给一个文件名。');
  if (existing === 'file' && !force) throw new Fault('文件已经存在。请换一个文件名，或加 --force 覆盖。');
};

/** Refuses a place where no workbook can be written. */
export const checkWorkbookTarget = (file: string, force: boolean): Promise<void> => {
  if (path.extname(file).toLowerCase() !== '.xlsx') throw new Fault('文件名应以 .xlsx 结尾。');
  return checkTarget(file, force);
};

/** Writes a file whole or not at all: to a temporary file beside it, which then takes its name. */
export const writeWhole = async (
  file: string,
  content: string | Uint8Array,
  force: boolean,
): Promise<void> => {
  await checkTarget(file, force);
  const target = path.resolve(file);
  const temporary = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.tmp`);
  try {
    await writeFile(temporary, content, { flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    // The folder was there a moment ago; some places, such as /proc, just take no files.
    throw codeOf(error) === 'ENOENT' ? new Fault('这个位置不能写入文件。请换一个位置。') : error;
  }
};
