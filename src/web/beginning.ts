import type { Drawing } from '../model/drawing';
import type { JournalEntry } from './journal-entries';
import type { TabClaim } from './tab-claims';

/** What a work begins with besides its file: the right to change it, what is drawn where there is no file yet, its journal. */
export interface Beginning {
  readonly claim?: TabClaim;
  readonly drawing?: Drawing;
  readonly entries?: readonly JournalEntry[];
  /** What is done where its file cannot be read; otherwise whoever begins it hears of that. */
  readonly onUnreadable?: (error: unknown) => Promise<void>;
}
