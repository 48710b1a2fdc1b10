import { copyName, suggestedName } from './file-name';

/** One workbook that somebody works on, as the browser stores it between two visits. */
export interface Work {
  readonly id: string;
  /** Name of its file, with its ending. */
  readonly name: string;
  /** Whether the name is only a suggestion, which follows what the cover says. */
  readonly unnamed: boolean;
  /** The .xlsx file; nothing for a workbook without any sheet of ours yet. */
  readonly bytes: Uint8Array | null;
  /** Time of the last change, in milliseconds. */
  readonly changedAt: number;
  /** Whether there are changes that are in no file yet. */
  readonly unsaved: boolean;
  /** The file that it was opened from or saved to, where the browser lets a page write to files. */
  readonly handle?: FileSystemFileHandle | undefined;
  /** The last change in its journal that is in the file for certain; none where an earlier version stored it. */
  readonly revision?: number;
}

/** What a list of works shows of one. */
export type WorkSummary = Pick<Work, 'id' | 'name' | 'changedAt' | 'unsaved'>;

/** A name for a work that no other has; pages without https have no `randomUUID`. */
export const newWorkId = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(12)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );

/** A workbook without any sheet of ours, which no file and no browser has yet. */
export const blankWork = (): Work => ({
  id: newWorkId(),
  name: suggestedName(undefined),
  unnamed: true,
  bytes: null,
  changedAt: Date.now(),
  unsaved: false,
});

/** A work of its own that goes on with what is in another, and is in no file yet. */
export const asCopy = (work: Work): Work => ({
  ...work,
  id: newWorkId(),
  handle: undefined,
  name: copyName(work.name),
  unnamed: false,
  unsaved: true,
});

/** A work that is saved to a file, and is called like it from now on. */
export const asFile = (work: Work, handle: FileSystemFileHandle): Work => ({
  ...work,
  ...{ name: handle.name, unnamed: false, handle },
});

const partsOf = (stored: unknown): { readonly [Key in keyof Work]?: unknown } => stored ?? {};

/** Whether what the database has is a work, with all that it needs to be opened. */
export const isWork = (stored: unknown): stored is Work => {
  const { id, name, unnamed, bytes, changedAt, unsaved, revision } = partsOf(stored);
  return (
    [id, name].every((each) => typeof each === 'string') &&
    [unnamed, unsaved].every((each) => typeof each === 'boolean') &&
    (bytes === null || bytes instanceof Uint8Array) &&
    typeof changedAt === 'number' &&
    ['undefined', 'number'].includes(typeof revision)
  );
};

/** The file of what may be no whole work; nothing where there is none. */
export const bytesIn = (stored: unknown): Uint8Array | undefined => {
  const { bytes } = partsOf(stored);
  return bytes instanceof Uint8Array ? bytes : undefined;
};

/** The last change that is in the file of what may be no whole work. */
export const revisionIn = (stored: unknown): number => {
  const { revision } = partsOf(stored);
  return typeof revision === 'number' ? revision : 0;
};

/** What a list shows of what may be no whole summary. */
export const readSummary = (id: string, stored: unknown): WorkSummary => {
  const { name, changedAt, unsaved } = partsOf(stored);
  return {
    id,
    name: typeof name === 'string' && name !== '' ? name : '名称已损坏的工作.xlsx',
    changedAt: typeof changedAt === 'number' ? changedAt : 0,
    unsaved: unsaved !== false,
  };
};
