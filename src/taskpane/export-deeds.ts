import { HostFault } from '../hosts/host';
import type { Host } from '../hosts/host';
import type { ChartsView } from '../session/charts-view';
import type { LiveSession } from '../session/live-session';
import type { ReportFormat, ReportView } from '../session/report-view';
import type { Desk } from './desk';
import type { Store } from './store';
import type { Work } from './work';

/** What the clerk may add to the report; each format takes what it has a use for. */
export interface ExportChoices {
  readonly signed: boolean;
  readonly charts: boolean;
  readonly letterhead: File | null;
}

/** What systems do not allow in the name of a file. */
const notInNames = /[\\/:*?"<>|\p{Cc}]/gu;

/** What the clerk can do to get the report, its figures and its charts out of the pane. */
export class ExportDeeds {
  constructor(
    private readonly host: Host,
    private readonly session: LiveSession,
    private readonly store: Store,
    private readonly work: Work,
    private readonly desk: Desk,
  ) {}

  /** Whether Excel's own charts can be drawn into the workbook. */
  get canDrawCharts(): boolean {
    return this.host.drawsCharts === true;
  }

  /** Saves the report as a file; where files may not get through, its content is copied as well. */
  save(format: ReportFormat, choices: ExportChoices): Promise<void> {
    return this.work.run('exporting', async () => {
      const view = this.store.state.report ?? (await this.session.report());
      const content = await this.contentOf(view, format, choices);
      const name = view.report.title.replace(notInNames, '_') + format.extension;
      if (!(await this.desk.mayBlockFiles?.())) {
        this.desk.save(name, content);
        return `已下载“${name}”。`;
      }
      await this.desk.copy(format.isData ? { text: content as string } : view.clip);
      this.desk.save(name, content);
      return format.isData
        ? `已生成“${name}”。桌面版 Excel 的面板可能不让下载；没有看到文件的，内容已经复制，请粘贴到记事本，另存为“${name}”。`
        : `已生成“${name}”。桌面版 Excel 的面板可能不让下载；没有看到文件的，全文和表格已经复制，请粘贴到 Word 或 WPS。`;
    });
  }

  /** Pictures of the figures of the last reading. */
  async charts(): Promise<ChartsView> {
    const { viewCharts } = await import('../session/charts-view');
    return viewCharts(this.session.snapshot.form, this.session.snapshot.filing);
  }

  /** Draws Excel's own charts on a sheet; one of the clerk's that has its name is left alone. */
  drawCharts(): Promise<void> {
    return this.work.run('writing', async () => {
      const { chartsOf, writeCharts } = await import('../session/charts-view');
      const { form, filing } = this.session.snapshot;
      const write = (inTheWay: readonly string[]): Promise<string> =>
        writeCharts(this.host, form, chartsOf(form, filing), inTheWay);
      const name = await write([]).catch((error: unknown) => {
        if (error instanceof HostFault && error.kind === 'sheet-exists') return write(error.sheets);
        throw error;
      });
      return `图表画在“${name}”表里，数字改动时图表跟着变。`;
    });
  }

  private async contentOf(
    view: ReportView,
    { extension, takesCharts, takesLetterhead }: ReportFormat,
    { signed, charts, letterhead }: ExportChoices,
  ): Promise<string | Uint8Array> {
    return this.session.export(view, extension, {
      signed,
      date: this.desk.now(),
      ...(charts && takesCharts
        ? { charts: (await import('../session/charts-view')).chartsOf(view.form, view.filing) }
        : {}),
      ...(letterhead && takesLetterhead
        ? {
            letterhead: (await import('../session/letterhead')).openLetterhead(
              new Uint8Array(await letterhead.arrayBuffer()),
            ),
          }
        : {}),
    });
  }
}
