import { fileOpen } from 'browser-fs-access';
import type { FileWithHandle } from 'browser-fs-access';
import { saveAs } from '../pane/controls/save-as';
import { Fault } from '../model/fault';
import { formatEndings } from '../session/import/open-report';
import { bytesIn } from './work';

const xlsx: FilePickerAcceptType = {
  description: 'Excel 工作簿',
  accept: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['.xlsx'] },
};

/** Endings of files that may be opened: to go on with them, or to import what they report. */
export const openableEndings = formatEndings.filter((ending) => ending !== '.xlsm');

const nameOf = (error: unknown): string => (error instanceof DOMException ? error.name : '');

const ignoreCancelling = (error: unknown): undefined => {
  if (nameOf(error) !== 'AbortError') throw error;
};

/** Lets the clerk choose a workbook or a report; nothing where the choice was cancelled. */
export const pickFile = (): Promise<FileWithHandle | undefined> =>
  fileOpen({ id: 'gouji', description: '工作簿或年度报告', extensions: openableEndings }).catch(
    ignoreCancelling,
  );

/** Where a workbook went: into a file that it can be written to again, among the downloads, or nowhere. */
export type Saved =
  | { readonly to: 'file'; readonly handle: FileSystemFileHandle }
  | { readonly to: 'downloads' }
  | { readonly to: 'nowhere' };

/** Asks for leave to write; a browser gives it only for the page's own life. */
const mayWrite = async (handle: Partial<FileSystemFileHandle>): Promise<boolean> =>
  (await handle.requestPermission?.({ mode: 'readwrite' })) !== 'denied';

/** The browser writes beside the file, and puts it in its place when all is written. */
const writeTo = async (handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> => {
  const stream = await handle.createWritable();
  try {
    await stream.write(bytes as Uint8Array<ArrayBuffer>);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
};

/** Lets the clerk choose where to save; 'unsupported' where the browser has no such choice. */
const pickPlace = async (name: string): Promise<FileSystemFileHandle | 'unsupported' | undefined> => {
  if (!('showSaveFilePicker' in globalThis)) return 'unsupported';
  return showSaveFilePicker({ suggestedName: name, types: [xlsx], id: 'gouji' }).catch(ignoreCancelling);
};

/**
 * Saves a workbook as a file: the one it came from, one that the clerk chooses, or a download where the browser lets
 * no page write to files. The place is asked for before the workbook is written, since browsers allow the question
 * only at once after a click.
 */
export const saveFile = async (
  name: string,
  known: FileSystemFileHandle | undefined,
  write: () => Promise<Uint8Array>,
): Promise<Saved> => {
  const usable = known && (await mayWrite(known)) ? known : undefined;
  const handle = usable ?? (await pickPlace(name));
  if (handle === undefined) return { to: 'nowhere' };
  const bytes = await write();
  if (handle === 'unsupported') {
    saveAs(name, bytes);
    return { to: 'downloads' };
  }
  await writeTo(handle, bytes);
  return { to: 'file', handle };
};

/** Saves the file of a work as the browser stores it, damaged or not. @throws Fault where there is none */
export const saveStoredFile = (name: string, stored: unknown): Promise<Saved> => {
  const bytes = bytesIn(stored);
  if (!bytes) throw new Fault('浏览器里没有这份工作的文件，不能另存。');
  return saveFile(name, undefined, () => Promise.resolve(bytes));
};

/** Where a workbook has gone, as a sentence. */
export const savedWords = ({ to }: Saved, name: string): string =>
  to === 'file' ? `已保存到“${name}”。` : `已下载“${name}”，请在浏览器的下载文件夹中查看。`;

/** Whether a file cannot be written to, so that another one is to be chosen. */
export const isFileUnusable = (error: unknown): boolean =>
  ['NotFoundError', 'NotAllowedError', 'NoModificationAllowedError'].includes(nameOf(error));

/** Why a workbook was not saved, as a sentence. */
export const saveWords = (error: unknown): string => {
  if (error instanceof Fault) return error.message;
  if (nameOf(error) === 'QuotaExceededError') return '磁盘空间不足，没有保存。请清理后再试。';
  if (nameOf(error) === 'NotFoundError')
    return '原来的文件已被移走或改名，没有保存。请再点一次“保存”，另选位置。';
  if (isFileUnusable(error))
    return '没有写入这个文件的权限，或者它正被其他程序使用，没有保存。请关闭其他程序，再点一次“保存”，重新选择位置。';
  return '没有保存成功，您的改动仍在本页中。请再试一次。';
};
