import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Snapshot } from '../../session/snapshot';
import type { Action, Tools } from './action';
import type { StateChange } from './observed';
import { initialState } from './state';
import type { PaneState } from './state';

/** All that pages and their parts have of the pane: what it shows, and the means to do something. */
export interface PaneView {
  readonly state: PaneState;
  /** Does an action, unless it cannot be done now. */
  run(this: void, action: Action): Promise<void>;
  /** Changes what is shown, and nothing else. */
  change(this: void, change: StateChange<PaneState>): void;
  /** What fields need that are written by themselves; without it what is typed goes nowhere. */
  readonly tools: Tools | null;
}

/** Without a provider: a pane that has not begun, and in which nothing happens. */
export const PaneContext = createContext<PaneView>({
  state: initialState,
  run: () => Promise.resolve(),
  change: () => undefined,
  tools: null,
});

export const usePane = (): PaneView => useContext(PaneContext);

/** Whether the pane is at work, so that most actions have to wait. */
export const useBusy = (): boolean => usePane().state.task !== null;

/** The last reading of the filing, for parts of pages that are shown only when there is one. */
export const useSnapshot = (): Snapshot => usePane().state.snapshot!;
