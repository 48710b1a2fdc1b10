import { isLastYear } from '../model/filing';
import type { Filing, PreviousFiling } from '../model/filing';

/** What the clerk should know of a file named as last year's; nothing where it may be that. */
export const wrongYear = (file: string, filing: Filing, report: PreviousFiling): string | undefined =>
  isLastYear(filing, report)
    ? undefined
    : `上年文件 ${file} 是 ${report.year} 年的报告，不是 ${filing.year! - 1} 年的，请核对。`;
