import { Fault } from '../../model/fault';
import type { PickedFile } from './picked-files';

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  // One that is gone by now is missed by nobody.
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));

/** Browsers hand out what is in a folder some hundred at a time. */
const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    // On a page that was opened from a folder, Chromium lets nobody look into one that is dropped.
    const refused = new Fault(
      `浏览器没有让读出拖来的文件夹“${folder.name}”。请点“选择文件夹”来选，或者把里面的文件选中后拖过来。`,
    );
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, () => reject(refused)),
    );
    if (some.length === 0) return found;
    found.push(...some);
  }
};

const filesBelow = async (entry: FileSystemEntry): Promise<readonly PickedFile[]> => {
  if (entry.isFile) {
    const file = await fileOf(entry as FileSystemFileEntry);
    return file ? [{ path: entry.fullPath.replace(/^\//u, ''), file }] : [];
  }
  const found: PickedFile[] = [];
  for (const each of await entriesIn(entry as FileSystemDirectoryEntry))
    found.push(...(await filesBelow(each)));
  return found;
};

/**
 * All files that were dropped, those in folders among them. It has to be called as they are dropped, and not later.
 * @throws Fault for a folder that the browser does not let be read
 */
export const droppedFiles = async (data: DataTransfer): Promise<readonly PickedFile[]> => {
  const dropped = [...data.items].flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    return entry ? [{ entry, file: item.getAsFile() }] : [];
  });
  if (dropped.length === 0) return [...data.files].map((file) => ({ path: file.name, file }));
  const found: PickedFile[] = [];
  // A file is at hand as it is; it may not be asked of its entry everywhere.
  for (const { entry, file } of dropped)
    found.push(...(entry.isFile && file ? [{ path: file.name, file }] : await filesBelow(entry)));
  return found;
};
