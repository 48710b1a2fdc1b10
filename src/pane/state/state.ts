import { findingKey } from '../../model/finding';
import type { Finding, Severity } from '../../model/finding';
import type { Form } from '../../model/form';
import type { SelfCheck } from '../../model/self-check';
import type { ImportView } from '../import/import-state';
import type { StartingReports } from '../../session/import/starting-figures';
import type { FieldDraft } from '../drafts/draft';
import type { ExportChoices } from '../report/export-choices';
import type { FormatLosses } from '../../session/format/format-losses';
import type { ReportView } from '../../session/report/report-view';
import type { Snapshot } from '../../session/snapshot';
import type { PaneKeys } from './desk';
import type { StateChange } from './observed';

export type Tab = 'check' | 'report' | 'settings';

/** Why the pane cannot be used at all, each with a page of its own. */
export type Blockage = 'no-host' | 'too-old' | 'too-new' | 'cannot-read';

/** What the pane is at work on; one thing at a time. */
export type Task =
  | 'opening'
  | 'creating'
  | 'checking'
  | 'going'
  | 'reading'
  | 'writing'
  | 'restoring'
  | 'composing'
  | 'exporting'
  | 'trying';

/** Something that did not succeed. It stays until it is tried again or dismissed. */
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
  /** Texts that were typed in the pane and that the workbook does not take. */
  readonly refused: readonly FieldDraft[];
  /** Names of the clerk's own sheets that stand in the way of ours. */
  readonly conflict: readonly string[] | null;
  readonly snapshot: Snapshot | null;
  /** What named cells have lost of how they are drawn, when that was asked last. */
  readonly losses: FormatLosses | null;
  /** Time of the last check, in milliseconds. */
  readonly checkedAt: number | null;
  /** That what is shown may be out of date, in the clerk's words. */
  readonly liveFault: string | null;
  readonly live: boolean;
  /** Blank cells are listed once the clerk has asked for a check. */
  readonly listBlanks: boolean;
  readonly filters: Filters;
  /** Key of the finding that was gone to last. */
  readonly current: string | null;
  /** The cell that was gone to with it. */
  readonly cell: string;
  /** It has just been gone to, and is still to get the focus. */
  readonly arriving: boolean;
  /** Said to a screen reader of the finding that was gone to, where its card did not get the focus. */
  readonly said: string;
  /** Whether a cell that is gone to takes the focus. */
  readonly cellsTakeFocus: boolean;
  readonly report: ReportView | null;
  /** What is to be added to files of the report; null before anything was chosen. */
  readonly exportChoices: ExportChoices | null;
  /** The page of imports, while it is shown. */
  readonly importing: ImportView | null;
  /** Reports that the tables to come will begin with. */
  readonly startingReports: StartingReports;
  readonly forms: readonly Form[];
  /** The year that a new filing is for. */
  readonly newYear: number;
  /** Whether Excel's own charts can be drawn into the workbook. */
  readonly drawsCharts: boolean;
  /** Whether there is a 自检 of the place in which the workbook is open. */
  readonly offersSelfCheck: boolean;
  /** That one, while its page is shown. */
  readonly selfCheck: SelfCheck | null;
  /** What keys do beside the pane. */
  readonly keys: PaneKeys;
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
  refused: [],
  conflict: null,
  snapshot: null,
  losses: null,
  checkedAt: null,
  liveFault: null,
  live: true,
  listBlanks: false,
  filters: { severity: 'all', table: 'all' },
  current: null,
  cell: '',
  arriving: false,
  said: '',
  cellsTakeFocus: false,
  report: null,
  exportChoices: null,
  importing: null,
  startingReports: {},
  forms: [],
  newYear: 0,
  drawsCharts: false,
  offersSelfCheck: false,
  selfCheck: null,
  keys: [],
  about: '',
};

const nowhere = { current: null, cell: '', arriving: false, said: '' } as const;

export const blocked = (blockage: Blockage): StateChange<PaneState> => ({ stage: 'blocked', blockage });

/** There are no tables in the workbook. */
export const noFiling: StateChange<PaneState> = {
  stage: 'create',
  blockage: null,
  snapshot: null,
  report: null,
};

/**
 * The workbook was read.
 * @param checkedAt in milliseconds
 * @param listening whether edits are listened to, so that a live check that had stopped goes on.
 */
export const read =
  (snapshot: Snapshot, checkedAt: number, listening: boolean): StateChange<PaneState> =>
  ({ current, liveFault }) => ({
    stage: 'filing',
    blockage: null,
    conflict: null,
    snapshot,
    checkedAt,
    liveFault: listening ? null : liveFault,
    // One that is corrected and comes back later is another one: nobody has gone to it.
    ...(current === null || snapshot.checked.findings.some((finding) => findingKey(finding) === current)
      ? {}
      : nowhere),
  });

/** What the pane has said is of no interest any more. */
export const dismissed = { trouble: null, notice: null } satisfies StateChange<PaneState>;

export const started = (task: Task): StateChange<PaneState> => ({ task, ...dismissed });

export const finished = (notice: Notice | null = null): StateChange<PaneState> => ({ task: null, notice });

export const showing = (tab: Tab) => ({ tab, notice: null }) satisfies StateChange<PaneState>;

/** The list begins anew. */
export const filtered =
  (changes: Partial<Filters>): StateChange<PaneState> =>
  ({ filters }) => ({ filters: { ...filters, ...changes }, ...nowhere });

/** A finding was gone to, and a cell that has to do with it. */
export const wentTo = (finding: Finding, cell: string): StateChange<PaneState> => ({
  current: findingKey(finding),
  cell,
  arriving: true,
});

/** The finding that was gone to has the focus, or is said instead. */
export const arrived = (said = ''): StateChange<PaneState> => ({ arriving: false, said });

/** The live check was switched on or off. */
export const liveIs = (live: boolean): StateChange<PaneState> => ({ live, liveFault: null });
