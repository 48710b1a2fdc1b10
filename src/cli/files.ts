import { open, readFile, readlink, realpath, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { refuseTooLarge } from '../files/bounds';
import { Fault } from '../model/fault';
import { codeOf } from './fault';
import type { FilePath } from './find-files';
import { removeLeftovers, temporaryName } from './leftovers';

/** Reads a whole file, unless it is too large to be any of ours. */
export const readBytes = async (file: FilePath): Promise<Uint8Array> => {
  // Looked at before it is opened: opening a pipe waits for somebody to write.
  const facts = await stat(file);
  if (facts.isDirectory()) throw new Fault('是文件夹，不是文件。请指定其中的文件。');
  if (!facts.isFile()) throw new Fault('不是普通文件。请指定工作簿、答案文件或已有的报告。');
  refuseTooLarge(facts.size);
  return readFile(file);
};

const kindOf = async (place: string): Promise<'file' | 'folder' | 'device' | 'nothing'> => {
  try {
    const facts = await stat(place);
    return facts.isDirectory() ? 'folder' : facts.isFile() ? 'file' : 'device';
  } catch (error) {
    // A link to itself, a name that is too long: nothing can be written there either.
    if (codeOf(error) !== 'ENOENT') throw error;
    return 'nothing';
  }
};

const isFolder = async (place: string): Promise<boolean> => {
  const kind = await kindOf(place).catch(() => 'nothing');
  return kind === 'folder';
};

/** Refuses a place where nothing can be written, before any work is done. */
export const checkTarget = async (file: string, force: boolean): Promise<void> => {
  if (!(await isFolder(path.dirname(path.resolve(file)))))
    throw new Fault('所在的文件夹不存在。请先建好文件夹，或换一个位置。');
  const existing = await kindOf(file);
  if (existing === 'folder') throw new Fault('是文件夹，不能覆盖。请另给一个文件名。');
  if (existing === 'device') throw new Fault('不是普通文件，不能覆盖。请另给一个文件名。');
  if (existing === 'file' && !force) throw new Fault('文件已经存在。请换一个文件名，或加 --force 覆盖。');
};

/** Refuses a place where no workbook can be written. */
export const checkWorkbookTarget = (file: string, force: boolean): Promise<void> => {
  if (path.extname(file).toLowerCase() !== '.xlsx') throw new Fault('文件名应以 .xlsx 结尾。');
  return checkTarget(file, force);
};

/** Where a file is in truth, behind all links, though it may be still to be made. */
const behindLinks = async (file: string): Promise<string> => {
  const linked = await readlink(file).catch(() => undefined);
  return linked === undefined ? file : behindLinks(path.resolve(await realpath(path.dirname(file)), linked));
};

/** Its permissions, where there is a file already. */
const modeOf = async (file: string): Promise<number | undefined> => {
  const facts = await stat(file).catch(() => undefined);
  return facts && facts.mode & 0o7777;
};

/** What a file is made of: a whole, or pieces that are made one after the other. */
export type FileContent = string | Uint8Array | Iterable<string | Uint8Array>;

const piecesOf = (content: FileContent): Iterable<string | Uint8Array> =>
  typeof content === 'string' || content instanceof Uint8Array ? [content] : content;

/** Writes a new file, and waits until it is on the disk. */
export const writeThrough = async (file: string, content: FileContent, mode?: number): Promise<void> => {
  // Nobody may read for a moment what only its owner could.
  const opened = await open(file, 'wx', mode);
  try {
    if (mode !== undefined) await opened.chmod(mode);
    for (const piece of piecesOf(content)) await opened.writeFile(piece);
    await opened.sync();
  } finally {
    await opened.close();
  }
};

/** Waits until the names in a folder are on the disk; not every system lets a folder be opened. */
const syncFolder = async (folder: string): Promise<void> => {
  const opened = await open(folder).catch(() => undefined);
  await opened?.sync().catch(() => undefined);
  await opened?.close();
};

/**
 * Writes a file whole or not at all: to a temporary file beside it, which then takes its name. A file that is written
 * over keeps its permissions, and a link to it stays one.
 */
export const writeWhole = async (
  file: string,
  content: string | Uint8Array,
  force: boolean,
): Promise<void> => {
  await checkTarget(file, force);
  const target = await behindLinks(path.resolve(file));
  const folder = path.dirname(target);
  await removeLeftovers(folder);
  const temporary = path.join(folder, temporaryName());
  try {
    await writeThrough(temporary, content, await modeOf(target));
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    // The folder was there a moment ago; some places, such as /proc, just take no files.
    throw codeOf(error) === 'ENOENT' ? new Fault('这个位置不能写入文件。请换一个位置。') : error;
  }
  await syncFolder(folder);
};
