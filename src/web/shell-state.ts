import type { Pane } from '../pane/pane';
import type { AutosaveState } from './autosave';
import type { WorkSummary } from './work';

/** How far the grid is: its files come first, and may fail to come. */
export type GridStage =
  | { readonly stage: 'loading'; readonly share: number }
  | { readonly stage: 'ready' }
  | { readonly stage: 'failed' };

/** A sentence for the clerk about the workbook as a whole. */
export interface Message {
  readonly tone: 'good' | 'bad';
  readonly title: string;
  readonly text: string;
}

/** All that is shown around the pane and the grid. */
export interface ShellState {
  /** The pane of the work that is open; none until there is one. */
  readonly pane: Pane | null;
  readonly name: string;
  /** Whether there are changes that are in no file yet. */
  readonly unsaved: boolean;
  readonly autosave: AutosaveState;
  readonly grid: GridStage;
  readonly busy: 'opening' | 'saving' | null;
  readonly message: Message | null;
  /** The work that was asked for is open in another tab, and not here. */
  readonly elsewhere: WorkSummary | null;
  /** Another tab has taken over the work that was open here. */
  readonly lost: boolean;
  /** Works that the browser stores besides the one that is open. */
  readonly recent: readonly WorkSummary[];
  /** A newer version waits for the clerk's word, or has been put to use by another tab. */
  readonly update: 'none' | 'waiting' | 'in-use';
  /** The browser has all files of the page, so that no network is needed from now on. */
  readonly offlineReady: boolean;
  /** What is shown where there is no room for both. */
  readonly view: 'grid' | 'pane';
}

/** The work that is shown as another tab's, in place of the pane. */
export const workElsewhere = ({
  elsewhere,
  lost,
  name,
}: ShellState): { readonly name: string; readonly id?: string } | undefined =>
  elsewhere ?? (lost ? { name } : undefined);

export const initialShell: ShellState = {
  pane: null,
  name: '',
  unsaved: false,
  autosave: { stage: 'unchanged' },
  grid: { stage: 'loading', share: 0 },
  busy: null,
  message: null,
  elsewhere: null,
  lost: false,
  recent: [],
  update: 'none',
  offlineReady: false,
  view: 'pane',
};
