import { HostFault } from '../../hosts/host';
import type { Host } from '../../hosts/host';
import { chartsOf, writeCharts } from '../../session/report/charts-view';
import type { LiveSession } from '../../session/live-session';
import type { ReportFormat, ReportView } from '../../session/report/report-view';
import type { Desk } from '../state/desk';
import type { ExportChoices } from './export-actions';

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
    ...(charts && takesCharts ? { charts: chartsOf(view.form, view.filing) } : {}),
    ...(letterhead && takesLetterhead
      ? {
          letterhead: (await import('../../session/report/letterhead')).openLetterhead(
            new Uint8Array(await letterhead.arrayBuffer()),
          ),
        }
      : {}),
  });

/** Saves a report as a file; where files may not get through, its content is copied as well. @returns what to say of it */
export const saveReport = async (
  session: LiveSession,
  desk: Desk,
  view: ReportView,
  format: ReportFormat,
  choices: ExportChoices,
): Promise<string> => {
  const content = await contentOf(session, desk.now(), view, format, choices);
  const name = view.report.title.replace(notInNames, '_') + format.extension;
  if (!(await desk.mayBlockFiles?.())) {
    desk.save(name, content);
    return `已下载“${name}”。`;
  }
  await desk.copy(format.isData ? { text: content as string } : view.clip);
  desk.save(name, content);
  return format.isData
    ? `已生成“${name}”。桌面版 Excel 的面板可能不让下载；没有看到文件的，内容已经复制，请粘贴到记事本，另存为“${name}”。`
    : `已生成“${name}”。桌面版 Excel 的面板可能不让下载；没有看到文件的，全文和表格已经复制，请粘贴到 Word 或 WPS。`;
};

/** Draws Excel's own charts on a sheet; one of the clerk's that has its name is left alone. @returns what to say of it */
export const drawChartSheet = async (host: Host, { form, filing }: ReportView): Promise<string> => {
  const write = (inTheWay: readonly string[]): Promise<string> =>
    writeCharts(host, form, chartsOf(form, filing), inTheWay);
  const name = await write([]).catch((error: unknown) => {
    if (error instanceof HostFault && error.kind === 'sheet-exists') return write(error.sheets);
    throw error;
  });
  return `图表画在“${name}”表里，数字改动时图表跟着变。`;
};
