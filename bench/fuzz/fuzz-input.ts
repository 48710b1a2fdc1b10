import type { Answers } from '../../src/model/answer';
import type { Random } from '../repair/random';

/** One input that somebody could hand in. */
export type FuzzInput =
  | {
      readonly kind: 'file';
      readonly name: string;
      readonly bytes: Uint8Array;
      /** What it must say where it is read at all: that of the file before a bit of it was lost. */
      readonly answers?: Answers;
    }
  | { readonly kind: 'texts'; readonly texts: Readonly<Record<string, string>> }
  | { readonly kind: 'letterhead'; readonly bytes: Uint8Array };

/** Makes inputs of one sort. */
export interface Source {
  readonly name: string;
  /** How many of a thousand inputs come from it. */
  readonly share: number;
  make(random: Random): FuzzInput;
}

/** How trying an input ended: read, refused with a word, or something that must never happen. */
export type Ending = 'read' | 'refused' | { readonly fault: string };
