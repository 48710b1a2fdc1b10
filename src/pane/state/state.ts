import type { Severity } from '../../model/finding';
import type { ReportView } from '../../session/report/report-view';
import type { Snapshot } from '../../session/snapshot';
import { findingKey } from '../check/findings';

export type Tab = 'check' | 'report' | 'settings';

/** Why the pane cannot be used at all, each with a page of its own. */
export type Blockage = 'no-host' | 'too-old' | 'unknown-form' | 'cannot-read';

/** What the pane is at work on; one thing at a time. */
export type Task =
  'opening' | 'creating' | 'checking' | 'going' | 'reading' | 'writing' | 'composing' | 'exporting';

/** Something that did not succeed. It stays until it is tried again or put away. */
export interface Trouble {
  readonly message: string;
  /** What was being done, in the clerk's words: 没有建好表格. */
  readonly title: string;
  readonly again?: () => void;
}

/** Something that succeeded and leaves no other trace in the pane. */
export interface Notice {
  readonly message: string;
  /** Takes it back, where that can be done. */
  readonly undo?: () => void;
}

export interface Filters {
  readonly severity: Severity | 'all';
  /** Number of a table; 0 for the cover and what belongs to no table. */
  readonly table: number | 'all';
}

/** All that the pane shows. */
export interface PaneState {
  readonly stage: 'starting' | 'blocked' | 'create' | 'filing';
  readonly blockage: Blockage | null;
  readonly tab: Tab;
  readonly task: Task | null;
  readonly trouble: Trouble | null;
  readonly notice: Notice | null;
  /** Names of the clerk's own sheets that stand in the way of ours. */
  readonly conflict: readonly string[] | null;
  readonly snapshot: Snapshot | null;
  /** Time of the last check, in milliseconds. */
  readonly checkedAt: number | null;
  /** Why the last live check failed. */
  readonly liveFault: string | null;
  readonly live: boolean;
  /** Blank cells are listed once the clerk has asked for a check. */
  readonly listBlanks: boolean;
  readonly filters: Filters;
  /** Key of the finding that was gone to last. */
  readonly current: string | null;
  /** It has just been gone to, and is still to get the focus. */
  readonly arriving: boolean;
  readonly report: ReportView | null;
  /** Platform and version, for the settings page. */
  readonly about: string;
}

export const initialState: PaneState = {
  stage: 'starting',
  blockage: null,
  tab: 'check',
  task: 'opening',
  trouble: null,
  notice: null,
  conflict: null,
  snapshot: null,
  checkedAt: null,
  liveFault: null,
  live: true,
  listBlanks: false,
  filters: { severity: 'all', table: 'all' },
  current: null,
  arriving: false,
  report: null,
  about: '',
};

/** What can happen to the pane. */
export type PaneEvent =
  | { readonly kind: 'blocked'; readonly blockage: Blockage }
  | { readonly kind: 'no-filing' }
  /** `listening` tells whether edits are listened to, so that a live check that had stopped goes on. */
  | {
      readonly kind: 'read';
      readonly snapshot: Snapshot;
      readonly at: number;
      readonly listening: boolean;
    }
  /** The last reading was looked at once more. */
  | { readonly kind: 'examined'; readonly snapshot: Snapshot }
  | { readonly kind: 'live-failed'; readonly message: string }
  | { readonly kind: 'started'; readonly task: Task }
  | { readonly kind: 'finished'; readonly notice?: Notice }
  /** What is under way goes on until it has finished. */
  | { readonly kind: 'failed'; readonly trouble: Trouble }
  | { readonly kind: 'put-away' }
  | { readonly kind: 'in-the-way'; readonly sheets: readonly string[] | null }
  | { readonly kind: 'tab'; readonly tab: Tab }
  | { readonly kind: 'list-blanks' }
  | { readonly kind: 'filtered'; readonly filters: Partial<Filters> }
  | { readonly kind: 'went'; readonly finding: string }
  | { readonly kind: 'arrived' }
  | { readonly kind: 'live'; readonly on: boolean }
  | { readonly kind: 'composed'; readonly report: ReportView }
  | { readonly kind: 'about'; readonly text: string };

const nowhere = { current: null, arriving: false } as const;

/** One that is mended and comes back later is another one: nobody has gone to it. */
const stillThere = (
  { current, arriving }: PaneState,
  { checked }: Snapshot,
): Pick<PaneState, 'current' | 'arriving'> =>
  current === null || checked.findings.some((finding) => findingKey(finding) === current)
    ? { current, arriving }
    : nowhere;

/** The pane after an event. */
export const reduce = (state: PaneState, event: PaneEvent): PaneState => {
  switch (event.kind) {
    case 'blocked':
      return { ...state, stage: 'blocked', blockage: event.blockage };
    case 'no-filing':
      return { ...state, stage: 'create', blockage: null, snapshot: null, report: null };
    case 'read':
      return {
        ...state,
        stage: 'filing',
        blockage: null,
        conflict: null,
        snapshot: event.snapshot,
        checkedAt: event.at,
        liveFault: event.listening ? null : state.liveFault,
        ...stillThere(state, event.snapshot),
      };
    case 'examined':
      return { ...state, snapshot: event.snapshot };
    case 'live-failed':
      return { ...state, liveFault: event.message };
    case 'started':
      return { ...state, task: event.task, trouble: null, notice: null };
    case 'finished':
      return {
        ...state,
        task: null,
        notice: event.notice ?? null,
      };
    case 'failed':
      return { ...state, trouble: event.trouble };
    case 'put-away':
      return { ...state, trouble: null, notice: null };
    case 'in-the-way':
      return { ...state, conflict: event.sheets };
    case 'tab':
      return { ...state, tab: event.tab, notice: null };
    case 'list-blanks':
      return { ...state, listBlanks: true };
    case 'filtered':
      return { ...state, filters: { ...state.filters, ...event.filters }, ...nowhere };
    case 'went':
      return { ...state, current: event.finding, arriving: true };
    case 'arrived':
      return { ...state, arriving: false };
    case 'live':
      return { ...state, live: event.on, liveFault: null };
    case 'composed':
      return { ...state, report: event.report };
    case 'about':
      return { ...state, about: event.text };
  }
};
