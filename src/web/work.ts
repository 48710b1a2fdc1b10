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
