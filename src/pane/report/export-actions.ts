import type { Host } from '../../hosts/host';
import type { ChartsView } from '../../session/report/charts-view';
import type { LiveSession } from '../../session/live-session';
import type { ReportFormat } from '../../session/report/report-view';
import type { Desk } from '../state/desk';
import type { ReportActions } from './report-actions';
import type { TaskRunner } from '../state/task-runner';

/** What the clerk may add to the report; each format takes what it has a use for. */
export interface ExportChoices {
  readonly signed: boolean;
  readonly charts: boolean;
  readonly letterhead: File | null;
}

/** What the clerk can do to get the report, its figures and its charts out of the pane. What does it is loaded then. */
export class ExportActions {
  constructor(
    private readonly host: Host,
    private readonly session: LiveSession,
    private readonly report: ReportActions,
    private readonly tasks: TaskRunner,
    private readonly desk: Desk,
  ) {}

  /** Whether Excel's own charts can be drawn into the workbook. */
  get canDrawCharts(): boolean {
    return this.host.drawsCharts === true;
  }

  /** Saves the report as a file. */
  save(format: ReportFormat, choices: ExportChoices): Promise<void> {
    return this.tasks.run('exporting', async () => {
      const { saveReport } = await import('./export-file');
      return saveReport(this.session, this.desk, await this.report.composeAnew(), format, choices);
    });
  }

  /** Pictures of the figures of the last reading. */
  async charts(): Promise<ChartsView> {
    const { viewCharts } = await import('../../session/report/charts-view');
    return viewCharts(this.session.snapshot.form, this.session.snapshot.filing);
  }

  /** Draws Excel's own charts on a sheet. */
  drawCharts(): Promise<void> {
    return this.tasks.run('writing', async () => {
      const { drawChartSheet } = await import('./export-file');
      return drawChartSheet(this.host, await this.report.composeAnew());
    });
  }
}
