import type { Drawing } from './drawing';

/** Sheets of a workbook, as far as they matter to those that are to be written beside them. */
export interface SheetsThere {
  /** Those that were written like this before, under the names that they were given. */
  readonly ours: readonly string[];
  /** All others; they are left alone. */
  readonly others: readonly string[];
}

/** How sheets are written beside those that are there. */
export interface SheetWriting {
  /** Whether those that were written before make way; otherwise they are the user's own from now on. */
  readonly replaces: boolean;
  /** Told of each step; what it throws ends the writing, and takes back what was written. */
  readonly progress: (done: number, total: number) => void;
}

/** Writes sheets into a workbook beside those of the user, as many and as large as they are. */
export interface SheetWriter {
  find(): Promise<SheetsThere>;
  /**
   * All or none: until all are written they bear other names, and what they replace stays.
   * @returns what the sheets lack and can do without, a sentence a kind
   * @throws Fault that says what is so then
   */
  write(drawing: Drawing, how: SheetWriting): Promise<readonly string[]>;
}
