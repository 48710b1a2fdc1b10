import type { PickedFile } from './picked-files';

const fileOf = (entry: FileSystemFileEntry): Promise<File | undefined> =>
  // One that is gone by now is missed by nobody.
  new Promise((resolve) => entry.file(resolve, () => resolve(undefined)));

/** Browsers hand out what is in a folder some hundred at a time. */
const entriesIn = async (folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> => {
  const reader = folder.createReader();
  const found: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
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

/** All files that were dropped, those in folders among them. It has to be called as they are dropped, and not later. */
export const droppedFiles = async (data: DataTransfer): Promise<readonly PickedFile[]> => {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  if (entries.length === 0) return [...data.files].map((file) => ({ path: file.name, file }));
  const found: PickedFile[] = [];
  for (const entry of entries) found.push(...(await filesBelow(entry)));
  return found;
};
