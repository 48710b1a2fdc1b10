import type { Filing, PreviousFiling } from '../model/filing';

/** Whether a report is last year's, as far as the years are known. */
export const isLastYear = (filing: Filing, { year }: PreviousFiling): boolean =>
  year === null || filing.year === null || year === filing.year - 1;

/** What the clerk should know of a file named as last year's; nothing where it may be that. */
export const wrongYear = (file: string, filing: Filing, report: PreviousFiling): string | undefined =>
  isLastYear(filing, report)
    ? undefined
    : `上年文件 ${file} 是 ${report.year} 年的报告，不是 ${filing.year! - 1} 年的，请核对。`;
