import type { Refused } from '../../collect/assessment';
import type { FoundFile } from '../../collect/hand-in';
import type { RunAside } from '../aside/tasks';
import type { Ledger } from './ledger';

/** A file as a door found it. */
export interface SourceFile extends FoundFile {
  /** Its content as it is now. @throws whatever the door's files throw */
  readonly read: () => Promise<Uint8Array>;
  /** Why it is not opened at all. */
  readonly refused?: Refused;
}

/** How far a collection has come. */
export interface CollectProgress {
  readonly stage: 'reading' | 'reading-previous' | 'assessing' | 'comparing' | 'writing';
  readonly done: number;
  /** Unknown while files are still being looked for. */
  readonly total?: number;
}

/** What a door lends to a collection. */
export interface CollectDesk {
  /** Each does one task at a time; there is at least one. */
  readonly runners: readonly RunAside[];
  readonly ledger: Ledger;
  /** The SHA-256 of a content, in hexadecimal; whatever else tells contents apart where a browser has none. */
  readonly sha256: (content: Uint8Array) => Promise<string>;
  /** Whatever was thrown as a file was read, as a sentence. */
  readonly sentenceFor: (error: unknown) => string;
  readonly progress: (progress: CollectProgress) => void;
  /** Told when nothing more is to be done by the runners for now: what they hold can be given back. */
  readonly restRunners?: () => Promise<void>;
}
