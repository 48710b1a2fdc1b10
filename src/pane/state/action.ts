import type { LiveSession } from '../../session/live-session';
import type { IconName } from '../controls/icon';
import type { ReportComposer } from '../report/report-composer';
import type { Drafts } from '../drafts/drafts';
import type { Desk } from './desk';
import type { Observed } from './observed';
import type { Notice, PaneState, Task } from './state';
import type { WorkbookWatch } from './workbook-watch';
import type { WriteWithUndo } from './write-with-undo';

/** What actions work with. */
export interface Tools {
  readonly store: Observed<PaneState>;
  readonly session: LiveSession;
  readonly desk: Desk;
  readonly watch: WorkbookWatch;
  readonly writes: WriteWithUndo;
  readonly composer: ReportComposer;
  /** What is typed in the pane; none before the first field for it. */
  drafts: Drafts | undefined;
  /** Does another action, unless it cannot be done now. */
  run(this: void, action: Action): Promise<void>;
}

/** Something that the clerk can do. Each stands in a file of its own, in the folder of the page that offers it. */
export interface Action {
  /** What the pane is at work on meanwhile; without it the action only changes what the pane shows, and cannot fail. */
  readonly task?: Task;
  /** It may be done while the pane is at work on something else. */
  readonly anytime?: true;
  /** It takes the report out of the pane, so that nothing that the clerk has written may be missing from it. */
  readonly takesReport?: true;
  /** Whether there is anything to do; there is unless it says otherwise. */
  readonly enabled?: boolean;
  /** @returns a sentence where its success leaves no other trace in the pane, or one that can be taken back. */
  run(tools: Tools): Promise<string | Notice | void> | void;
}

/** An action with what its button shows. */
export interface ButtonAction extends Action {
  readonly label: string;
  /** The label while its task is under way. */
  readonly busyLabel?: string;
  /** What a screen reader says where the label says too little. */
  readonly spoken?: string;
  readonly title?: string;
  readonly icon?: IconName;
  /** Its keys, as `aria-keyshortcuts` has them. */
  readonly keys?: string;
}

/** Whether an action can be done now. */
export const mayRun = ({ anytime, enabled }: Action, { task }: PaneState): boolean =>
  enabled !== false && (anytime === true || task === null);
