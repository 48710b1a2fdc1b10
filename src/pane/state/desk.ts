import type { SelfCheck } from '../../model/self-check';
import type { PrintView } from '../../session/report/print-view';
import type { RunAside } from '../../session/aside/tasks';
import type { OwnWords } from '../../session/wording/own-words';

/** What the pane needs beside the workbook: a clock, a place for preferences, the clipboard, a place for files. */
export interface Desk {
  now(): Date;
  /** Does what may take long, on another thread where there is one; left out, the pane does it itself, in slices. */
  readonly runAside?: RunAside;
  /** The words that reports are written in on this machine, where they can be others than ours. */
  ownWords?(): Promise<OwnWords>;
  loadPreferences(): Promise<Preferences>;
  savePreferences(preferences: Preferences): Promise<void>;
  /** Puts the same thing on the clipboard as HTML, where there is any, and as plain text. */
  copy(clip: Clip): Promise<void>;
  /** Texts that an earlier pane over the same workbook could not write, as it noted them. */
  loadDrafts?(): Promise<string | null>;
  /** Notes them at once; nothing where there are none any more. @returns whether they will be there later */
  saveDrafts?(drafts: string | undefined): Promise<boolean>;
  /** Host and platform, for whoever is asked for help. */
  whereAmI(): Promise<string>;
  /** Opens the browser's window for printing with nothing but this on the page. */
  print(view: PrintView): Promise<Printed>;
  /** Whether there is such a window, where the place is known for having none. */
  canPrint?(): boolean;
  /** Offers a file to the clerk; whether it gets through, nobody tells the page. */
  save(fileName: string, content: string | Uint8Array): void;
  /** What comes of files that are saved; they are among the downloads, where it is not there to be asked. */
  downloads?(): Promise<Downloads>;
  /** What opens the browser edition outside Excel; null where that cannot be done, or nobody knows its address. */
  findBrowserEdition?(): Promise<(() => void) | null>;
  /** Whether a cell that is gone to takes the focus, as it does on pages; elsewhere the keys stay with the pane. */
  cellsTakeFocus?(): boolean;
  /** Opens 汇总, where there is that page. */
  readonly openCollect?: () => void;
  /** 自检 of the place in which the workbook is open, where there is one. */
  selfCheck?(): Promise<SelfCheck>;
  /** What keys do beside the pane, where that is a page of our own: the key, and what it does. */
  readonly keys?: PaneKeys;
}

/** Whether files get through: they do; they may be stopped without a word; they are stopped, as far as is known. */
export type Downloads = 'allowed' | 'uncertain' | 'blocked';

/** What came of printing: nothing where the place has no such window; some browsers print no page numbers. */
export type Printed = 'numbered' | 'without-numbers' | 'not';

/** Keys, and what each does. */
export type PaneKeys = readonly (readonly [key: string, says: string])[];

/** What the clerk has chosen for this machine, for all workbooks. */
export interface Preferences {
  readonly live: boolean;
}

export interface Clip {
  readonly html?: string;
  readonly text: string;
}
