import type { Form } from '../model/form';
import { LiveSession } from '../session/live-session';
import type { Host } from '../session/live-session';
import { defaultYear } from '../filing/default-year';
import { ReportComposer } from './report/report-composer';
import { mayRun } from './state/action';
import type { Action, Tools } from './state/action';
import type { Desk } from './state/desk';
import { failure } from './state/failure';
import { Observed } from './state/observed';
import type { StateChange } from './state/observed';
import type { Drafts, PaneView } from './state/pane-context';
import { initialState } from './state/state';
import type { PaneState } from './state/state';
import { TaskRunner } from './state/task-runner';
import { WorkbookWatch } from './state/workbook-watch';
import { WriteWithUndo } from './state/write-with-undo';

/** The pane of one workbook: its state, and the tools with which actions change it. */
export class Pane implements Tools, Omit<PaneView, 'state'> {
  readonly store: Observed<PaneState>;
  readonly session: LiveSession;
  readonly watch: WorkbookWatch;
  readonly composer: ReportComposer;
  readonly writes: WriteWithUndo;
  readonly drafts: Drafts = new Map();
  private readonly tasks: TaskRunner;

  constructor(
    host: Host,
    forms: readonly Form[],
    readonly desk: Desk,
  ) {
    this.session = new LiveSession(host, forms, () => desk.now().getFullYear());
    const { drawsCharts } = this.session;
    const { keys = [] } = desk;
    const cellsTakeFocus = desk.cellsTakeFocus?.() ?? false;
    this.store = new Observed({
      ...initialState,
      ...{ forms, newYear: defaultYear(desk.now()), drawsCharts, keys, cellsTakeFocus },
      offersSelfCheck: desk.selfCheck !== undefined,
    });
    this.tasks = new TaskRunner(this.store);
    this.watch = new WorkbookWatch(this.session, this.store, desk);
    this.composer = new ReportComposer(this.session, this.store, this.tasks, this.watch);
    this.writes = new WriteWithUndo(this.session, this.tasks, async () => {
      await this.watch.refreshAfterWriting();
      await this.composer.composeIfShown();
    });
  }

  get state(): PaneState {
    return this.store.state;
  }

  /** Reads the workbook that is open and begins the live check. */
  open(): Promise<void> {
    return this.watch.open();
  }

  readonly run = async (action: Action): Promise<void> => {
    if (!mayRun(action, this.state)) return;
    await (action.task ? this.tasks.run(action.task, () => action.run(this)) : action.run(this));
  };

  readonly change = (change: StateChange<PaneState>): void => this.store.change(change);

  /** Shows that something did not succeed. */
  fail(error: unknown): void {
    this.change(failure('没有完成', error));
  }
}
