import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Snapshot } from '../../session/snapshot';
import type { Action } from './action';
import type { StateChange } from './observed';
import { initialState } from './state';
import type { PaneState } from './state';

/** A text that was typed and not saved yet. */
interface Draft {
  readonly text: string;
  /** What was saved when the typing began. */
  readonly over: string;
}

/** Drafts by what they belong to; they outlive a look at another page. */
export type Drafts = Map<string, Draft>;

/** All that pages and their parts have of the pane: what it shows, and the means to do something. */
export interface PaneView {
  readonly state: PaneState;
  /** Does an action, unless it cannot be done now. */
  run(this: void, action: Action): Promise<void>;
  /** Changes what is shown, and nothing else. */
  change(this: void, change: StateChange<PaneState>): void;
  readonly drafts: Drafts;
}

/** Without a provider: a pane that has not begun, and in which nothing happens. */
export const PaneContext = createContext<PaneView>({
  state: initialState,
  run: () => Promise.resolve(),
  change: () => undefined,
  drafts: new Map(),
});

export const usePane = (): PaneView => useContext(PaneContext);

/** Whether the pane is at work, so that most actions have to wait. */
export const useBusy = (): boolean => usePane().state.task !== null;

/** The last reading of the filing, for parts of pages that are shown only when there is one. */
export const useSnapshot = (): Snapshot => usePane().state.snapshot!;
