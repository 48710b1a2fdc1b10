import type { Filing } from '../../model/filing';
import type { LiveSession } from '../../session/live-session';
import type { ReportView } from '../../session/report/report-view';
import { failure } from '../state/failure';
import type { Observed } from '../state/observed';
import type { PaneState } from '../state/state';
import type { TaskRunner } from '../state/task-runner';
import type { WorkbookWatch } from '../state/workbook-watch';

/** Composes the report when it is asked for, and whenever the workbook has changed while it is in view. */
export class ReportComposer {
  /** It was asked for while something else was under way. */
  private wanted = false;
  private composing = false;
  /** What the report was last composed from unasked; if that failed, it is not tried again. */
  private followed: Filing | undefined;

  constructor(
    private readonly session: LiveSession,
    private readonly store: Observed<PaneState>,
    private readonly tasks: TaskRunner,
    private readonly watch: WorkbookWatch,
  ) {
    store.subscribe(() => this.follow());
  }

  /** Composes the report from the workbook as it is now, or will be once nothing else is under way. */
  async compose(): Promise<void> {
    const { task } = this.store.state;
    this.wanted = task !== null && task !== 'composing';
    await this.tasks.run('composing', async () => void (await this.composeAnew()));
  }

  /** Reads the workbook and composes the report, within a task that is under way. */
  async composeAnew(): Promise<ReportView> {
    await this.watch.refresh();
    return this.composeAgain();
  }

  /** Composes the report from the last reading, if it is in view. */
  async composeIfShown(): Promise<void> {
    const { report, tab } = this.store.state;
    if (report && tab === 'report') await this.composeAgain();
  }

  /** While the report is in view, it keeps up with the readings: one composing at a time, from the last of them. */
  private follow(): void {
    const { stage, tab, task, snapshot, report } = this.store.state;
    if (stage !== 'filing' || tab !== 'report' || task !== null || this.composing || !snapshot) return;
    const { filing } = snapshot;
    if (this.wanted || (report?.filing !== filing && this.followed !== filing)) void this.catchUp(filing);
  }

  /** This is no task, so that what the last one has said stays in view. */
  private async catchUp(filing: Filing): Promise<void> {
    const { wanted } = this;
    this.wanted = false;
    this.followed = filing;
    this.composing = true;
    try {
      await (wanted ? this.composeAnew() : this.composeAgain());
    } catch (error) {
      this.store.change(failure('没有生成报告', error, () => void this.compose()));
    } finally {
      this.composing = false;
      this.follow();
    }
  }

  private async composeAgain(): Promise<ReportView> {
    const report = await this.session.report();
    // Texts are judged at the latest by now, also where that could not be loaded before.
    this.store.change({ report, snapshot: this.session.snapshot });
    return report;
  }
}
