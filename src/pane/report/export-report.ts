import { Fault } from '../../model/fault';
import type { ExportOptions, ReportFormat, ReportView } from '../../session/report/report-view';
import { readDate } from '../../session/report/typed-date';
import type { ButtonAction, Tools } from '../state/action';
import type { ExportChoices } from './export-choices';
import { exportWords } from './export-words';
import { tryCopy } from './try-copy';
import { unfinishedMark, unfinishedWords } from './unfinished';

/** How a day is to be typed. */
export const usualDates = '请写成 2026年1月20日 或 2026-1-20；也可以不填。';

/** What systems do not allow in the name of a file. */
const notInNames = /[\\/:*?"<>|\p{Cc}]/gu;

/** @throws Fault for what is no day */
const dayIn = (typed: string, today: Date): Date | undefined => {
  const day = readDate(typed, today);
  if (!day && typed.trim() !== '')
    throw new Fault(`落款日期“${typed.trim()}”没有看懂，没有导出。${usualDates}`);
  return day;
};

/** What is added to a report as the clerk has chosen, as far as a format has a use for it. */
export const optionsFrom = async (
  today: Date,
  view: ReportView,
  { takesCharts, takesLetterhead }: ReportFormat,
  { signed, signedOn, charts, letterhead }: ExportChoices,
): Promise<ExportOptions> => {
  const date = signed && takesLetterhead ? dayIn(signedOn, today) : undefined;
  return {
    signed,
    ...(date ? { date } : {}),
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
  };
};

/** Saves the report in a format; where files may not get through, its content is copied as well. @returns where it went */
export const saveReport = async (
  { session, desk }: Tools,
  view: ReportView,
  format: ReportFormat,
  choices: ExportChoices,
): Promise<string> => {
  const options = await optionsFrom(desk.now(), view, format, choices);
  const content = await session.export(view, format.extension, options);
  const mark = format.isData ? '' : unfinishedMark(view);
  const name = view.report.title.replace(notInNames, '_') + mark + format.extension;
  const downloads = (await desk.downloads?.()) ?? 'allowed';
  // Begun before the file is offered, since that may take the focus; it is not waited for, since it may be refused.
  const copying =
    downloads === 'allowed'
      ? Promise.resolve(false)
      : tryCopy(desk, format.isData ? { text: content as string } : view.clip);
  desk.save(name, content);
  return exportWords({
    name,
    downloads,
    copied: await copying,
    isData: format.isData ?? false,
    hasLetterhead: options.letterhead !== undefined,
  });
};

/** The button of a format that is saved as a file. */
export const exportReport = (format: ReportFormat, choices: ExportChoices): ButtonAction => ({
  label: `${format.name}（${format.extension}）`,
  spoken: `导出${format.name}：${format.purpose}`,
  icon: 'save',
  task: 'exporting',
  takesReport: true,
  run: async (tools) => {
    const view = await tools.composer.composeAnew();
    const says = await saveReport(tools, view, format, choices);
    return format.isData ? says : says + unfinishedWords(view);
  },
});
