import type { LiveSession } from '../../session/live-session';
import type { ReportFormat, ReportView } from '../../session/report/report-view';
import type { ButtonAction } from '../state/action';

/** What the clerk may add to the report; each format takes what it has a use for. */
export interface ExportChoices {
  readonly signed: boolean;
  readonly charts: boolean;
  readonly letterhead: File | null;
}

/** What systems do not allow in the name of a file. */
const notInNames = /[\\/:*?"<>|\p{Cc}]/gu;

const contentOf = async (
  session: LiveSession,
  date: Date,
  view: ReportView,
  { extension, takesCharts, takesLetterhead }: ReportFormat,
  { signed, charts, letterhead }: ExportChoices,
): Promise<string | Uint8Array> =>
  session.export(view, extension, {
    signed,
    date,
    ...(charts && takesCharts
      ? { charts: (await import('../../session/report/charts-view')).composeCharts(view.form, view.filing) }
      : {}),
    ...(letterhead && takesLetterhead
      ? {
          letterhead: (await import('../../session/report/letterhead')).openLetterhead(
            new Uint8Array(await letterhead.arrayBuffer()),
          ),
        }
      : {}),
  });

/** The button of a format: saves the report as a file; where files may not get through, its content is copied as well. */
export const exportReport = (format: ReportFormat, choices: ExportChoices): ButtonAction => ({
  label: `${format.name}（${format.extension}）`,
  spoken: `导出${format.name}：${format.purpose}`,
  icon: 'save',
  task: 'exporting',
  run: async ({ session, desk, composer }) => {
    const view = await composer.composeAnew();
    const content = await contentOf(session, desk.now(), view, format, choices);
    const name = view.report.title.replace(notInNames, '_') + format.extension;
    const mayFail = await desk.mayBlockFiles?.();
    if (mayFail) await desk.copy(format.isData ? { text: content as string } : view.clip);
    desk.save(name, content);
    if (!mayFail) return `已下载“${name}”。`;
    const copied = format.isData
      ? `内容已经复制，请粘贴到记事本，另存为“${name}”。`
      : '全文和表格已经复制，请粘贴到 Word 或 WPS。';
    return `已生成“${name}”。桌面版 Excel 的面板可能不让下载；没有看到文件的，${copied}`;
  },
});
