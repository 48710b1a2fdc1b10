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
import type { Drafts } from './drafts/drafts';
import { initialState } from './state/state';
import type { PaneState } from './state/state';
import { TaskRunner } from './state/task-runner';
import { WorkbookWatch } from './state/workbook-watch';
import { WriteWithUndo } from './state/write-with-undo';

/** The pane of one workbook: its state, and the tools with which actions change it. */
export class Pane implements Tools {
  readonly store: Observed<PaneState>;
  readonly session: LiveSession;
  readonly watch: WorkbookWatch;
  readonly composer: ReportComposer;
  readonly writes: WriteWithUndo;
  drafts: Drafts | undefined;
  private readonly tasks: TaskRunner;

  constructor(
    host: Host,
    forms: readonly Form[],
    readonly desk: Desk,
  ) {
    this.session = new LiveSession(host, forms, () => desk.now().getFullYear(), desk.runAside);
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

  /** Reads the workbook that is open, begins the live check, and takes up what an earlier pane could not write. */
  async open(): Promise<void> {
    // Asked for before anything can be typed that would be noted in its place.
    const restored = this.restore();
    await this.watch.open();
    if (this.state.stage === 'filing') await restored;
  }

  private async restore(): Promise<void> {
    const noted = await this.desk.loadDrafts?.().catch(() => null);
    if (noted) await (await import('./drafts/restore-drafts')).restoreDrafts(this);
  }

  /** What was typed is in the workbook before anything else is done with it. */
  readonly run = async (action: Action): Promise<void> => {
    if (!mayRun(action, this.state)) return;
    const act = async () => {
      if (this.drafts) await (action.takesReport ? this.settle() : this.flush());
      return action.run(this);
    };
    if (action.task) return this.tasks.run(action.task, act);
    void this.flush();
    await action.run(this);
  };

  /** Writes what was typed and is not written yet. What the workbook does not take stays in view. */
  async flush(): Promise<void> {
    await this.drafts?.flush();
  }

  /** The same. @throws Fault where the workbook does not take it */
  async settle(): Promise<void> {
    await this.flush();
    const { refused } = this.state;
    if (refused.length > 0) (await import('./drafts/refuse-lacking')).refuseLacking(refused);
  }

  readonly change = (change: StateChange<PaneState>): void => this.store.change(change);

  /** Shows that something did not succeed. */
  fail(error: unknown): void {
    this.change(failure('没有完成', error));
  }
}
