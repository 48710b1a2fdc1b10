import type { Filing } from '../model/filing';
import { withoutInvisible } from '../model/without-invisible';

/** What no file system takes in a name. */
const forbidden = /[\\/:*?"<>|\p{Cc}]/gu;
/** As the title of the report has it, after which the Word document is called. */
const fallback = '政府信息公开工作年度报告';

/** A name for the file of a filing that has none yet. */
export const suggestedName = (filing: Pick<Filing, 'body' | 'year'> | undefined): string => {
  const body = withoutInvisible(filing?.body ?? '')
    .replace(forbidden, '')
    .trim();
  const year = filing?.year == null ? '' : `${filing.year}年`;
  return `${body}${year}${fallback}.xlsx`;
};

/** The name of a second one beside a file. */
export const copyName = (name: string): string => name.replace(/(\.xlsx)?$/iu, '（副本）$1');

/** The name under which a file is saved that was opened under another: what is written is always an .xlsx. */
export const asXlsx = (name: string): string => name.replace(/\.[^.]*$/u, '') + '.xlsx';

/** Whether a file says by its name that it is a workbook as we write it. */
export const isXlsx = (name: string): boolean => /\.xlsx$/iu.test(name);
