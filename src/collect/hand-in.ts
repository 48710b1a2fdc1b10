import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';

/** A file as it was found in the folder, or was dropped. */
export interface FoundFile {
  /** From the folder, with “/”. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** When it was last written, in milliseconds since 1970. */
  readonly modified: number;
}

/** One report as it was read, whoever sent it. */
export interface HandedInReport {
  readonly filing: Filing;
  /** Which report of the file it is, counted from 1; left out where the file has one. */
  readonly pick?: number;
  /** Whether it is in a workbook of ours or an answers file, which say who reports; elsewhere it was recognised. */
  readonly isOurs: boolean;
  /** Fields of cells that were seen and not understood. */
  readonly unread: readonly string[];
  /** What is said of the page, in the clerk's words. */
  readonly notices: readonly string[];
}

/** What became of reading one file. */
export type FileReading =
  | { readonly reports: readonly HandedInReport[] }
  /** Why nothing could be read, as a sentence. */
  | { readonly unreadable: string };

/** A report in a file, by which it is known from now on. */
export interface HandIn {
  /** The path of its file. */
  readonly file: string;
  readonly pick?: number;
  /** Of the file's content, in hexadecimal. */
  readonly sha256: string;
  readonly modified: number;
}

/** What tells whose report a hand-in is, and whether two are the same. */
export interface Identity extends HandIn {
  /** As the report says; empty where it does not. */
  readonly body: string;
  /** As the report says in its title or its period; null where it does not. */
  readonly year: number | null;
  readonly isOurs: boolean;
  /** The form by whose rules the report was read. */
  readonly form: string;
  readonly answers: Answers;
}
