import type { Pane } from '../pane/pane';
import type { AutosaveState } from './autosave';
import type { Book } from './chapters/book';
import type { WorkSummary } from './work';

/** A sentence for the clerk about the workbook as a whole. */
export interface Message {
  readonly tone: 'good' | 'bad';
  readonly title: string;
  readonly text: string;
}

/** A work that the browser stores, and that was not opened. */
export interface Unopened {
  readonly id: string;
  readonly name: string;
  /** Why it cannot be opened, as a sentence; nothing where the page came to grief over it when it was opened last. */
  readonly reason?: string;
  /** Whether what was typed last may be missing in its file. */
  readonly isFileBehind: boolean;
}

/** All that is shown around the tables and the pane. */
export interface ShellState {
  /** The pane of the work that is open; none until there is one. */
  readonly pane: Pane | null;
  /** Its tables. */
  readonly book: Book | null;
  readonly name: string;
  /** Whether there are changes that are in no file yet. */
  readonly unsaved: boolean;
  readonly autosave: AutosaveState;
  readonly busy: 'opening' | 'saving' | null;
  readonly message: Message | null;
  /** A report that was opened, and is no workbook to go on with: the clerk says for which year it is to be imported. */
  readonly importing: File | null;
  /** The work that was asked for is open in another tab, and not here. */
  readonly elsewhere: WorkSummary | null;
  /** The work that was asked for cannot be opened, or is not to be opened by itself. */
  readonly unopened: Unopened | null;
  /** Another tab has taken over the work that was open here. */
  readonly lost: boolean;
  /** Works that the browser stores besides the one that is open. */
  readonly recent: readonly WorkSummary[];
  /** A newer version waits for the clerk's word, or has been put to use by another tab. */
  readonly update: 'none' | 'waiting' | 'in-use';
  /** The browser has all files of the page, so that no network is needed from now on. */
  readonly offlineReady: boolean;
  /** The page 汇总 is shown in place of the tables and the pane. */
  readonly collecting: boolean;
  /** What is shown where there is no room for both. */
  readonly view: 'book' | 'pane';
}

/** The work that is shown as another tab's, in place of the pane. */
export const workElsewhere = ({
  elsewhere,
  lost,
  name,
}: ShellState): { readonly name: string; readonly id?: string } | undefined =>
  elsewhere ?? (lost ? { name } : undefined);

/** Whether what is asked for is not here, whatever stands in the tables: nothing is written or saved then. */
export const isElsewhere = (state: ShellState): boolean =>
  state.unopened !== null || workElsewhere(state) !== undefined;

export const initialShell: ShellState = {
  pane: null,
  book: null,
  name: '',
  unsaved: false,
  autosave: { stage: 'unchanged' },
  busy: null,
  message: null,
  importing: null,
  elsewhere: null,
  unopened: null,
  lost: false,
  recent: [],
  update: 'none',
  offlineReady: false,
  collecting: false,
  view: 'book',
};
