/** What the pane needs beside the workbook: a clock, a place for preferences, the clipboard, a place for files. */
export interface Desk {
  now(): Date;
  loadPreferences(): Promise<Preferences>;
  savePreferences(preferences: Preferences): Promise<void>;
  /** Puts the same thing on the clipboard as HTML, where there is any, and as plain text. */
  copy(clip: Clip): Promise<void>;
  /** Host and platform, for whoever is asked for help. */
  whereAmI(): Promise<string>;
  save(fileName: string, content: string | Uint8Array): void;
  /** What keys do beside the pane, where that is a page of our own: the key, and what it does. */
  readonly keys?: PaneKeys;
  /** Whether saving may come to nothing, as in the panes of Excel on the desktop. */
  mayBlockFiles?(): Promise<boolean>;
}

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
