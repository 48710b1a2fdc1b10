import type { FilePlace } from './file-path';

/** Why something that was found is not read. */
export interface LeftOut {
  /**
   * `noReport`: a lock file, a hidden file and the like, which nobody misses. `unreadable`: a report may be in it.
   * `nothing`: an input in which no file was found at all; its path is that input.
   */
  readonly as: 'noReport' | 'unreadable' | 'nothing';
  /** As a sentence. */
  readonly reason: string;
}

/** What was found for an input: a file, or what stands in a folder and is not read. */
export interface FoundEntry extends FilePlace {
  /** In bytes; 0 where it could not be looked at. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970; 0 where it could not be looked at. */
  readonly modified: number;
  readonly leftOut?: LeftOut;
}

/** How far is looked. */
export interface FindingBounds {
  /** Levels of folders below one that is searched. */
  readonly deepest: number;
  /** Entries that are found, and folders that are searched. */
  readonly most: number;
}

/** A province has some 3,000 bodies, the country of the order of 100,000. */
export const usualBounds: FindingBounds = { deepest: 32, most: 200_000 };
