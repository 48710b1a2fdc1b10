import type { ReportView } from '../../session/report/report-view';

type Lacking = Pick<ReportView, 'missing'>;

/** Stands in the name of a file whose report is not finished. */
export const unfinishedMark = ({ missing }: Lacking): string => (missing.length > 0 ? '（未完成）' : '');

/** Said of a report that leaves the pane unfinished. */
export const unfinishedWords = ({ missing }: Lacking): string =>
  missing.length > 0 ? `报告还没有写完，还有 ${missing.length} 处待填写。` : '';
