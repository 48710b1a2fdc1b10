import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { placeIn, readName } from './file-path';
import type { FilePath, FilePlace, ReadName } from './file-path';

/** Something in a folder. */
export interface FolderEntry extends FilePlace {
  readonly name: ReadName;
  /** Behind a link, what it leads to; a file where it leads nowhere. */
  readonly kind: 'file' | 'folder' | 'other';
  readonly isLink: boolean;
}

type Facts = Pick<Awaited<ReturnType<typeof stat>>, 'isDirectory' | 'isFile'>;

const kindOf = (facts: Facts): FolderEntry['kind'] =>
  facts.isDirectory() ? 'folder' : facts.isFile() ? 'file' : 'other';

const kindBehind = async (link: FilePath): Promise<FolderEntry['kind']> => {
  const facts = await stat(link).catch(() => undefined);
  return facts ? kindOf(facts) : 'file';
};

const byCodeUnits = (one: ReadName, other: ReadName): number =>
  one.shown < other.shown ? -1 : one.shown > other.shown ? 1 : 0;

/** Before the ending, by which some formats are known. */
const toldApart = (name: string): string => {
  const { name: stem, ext } = path.parse(name);
  return `${stem}（文件名编码不同）${ext}`;
};

/** What stands in a folder, by name in the order of code units, so that all runs and machines agree. */
export const readFolder = async (folder: FilePlace): Promise<readonly FolderEntry[]> => {
  const found = await readdir(folder.real === '' ? '.' : folder.real, {
    encoding: 'buffer',
    withFileTypes: true,
  });
  const taken = new Set<string>();
  const named = found.map((entry) => ({ entry, name: readName(entry.name) }));
  // Names in UTF-8 first: where another encoding gives the same name, that one is told apart.
  for (const { name } of named) if (typeof name.name === 'string') taken.add(name.shown);
  const entries: FolderEntry[] = [];
  for (const { entry, name } of named) {
    const isTaken = typeof name.name !== 'string' && taken.has(name.shown);
    const shown = isTaken ? toldApart(name.shown) : name.shown;
    const place = placeIn(folder, shown, name.name);
    const isLink = entry.isSymbolicLink();
    const kind = isLink ? await kindBehind(place.real) : kindOf(entry);
    entries.push({ ...place, name: { ...name, shown }, kind, isLink });
  }
  return entries.sort((one, other) => byCodeUnits(one.name, other.name));
};

/** A key by which a folder is known whichever way it was come to. */
export const folderKey = async (folder: FilePath): Promise<string> => {
  const place = folder.length === 0 ? '.' : folder;
  try {
    return (await realpath(place, { encoding: 'buffer' })).toString('latin1');
  } catch {
    // Some drives that are kept in memory or stand for a folder have no real path on Windows.
    return Buffer.from(path.resolve(place.toString())).toString('latin1');
  }
};

/** Whether a folder, by its key, holds another. */
export const holds = (folder: string, other: string): boolean =>
  other.startsWith(folder.endsWith(path.sep) ? folder : folder + path.sep);
