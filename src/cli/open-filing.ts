import { forms } from '../forms/index';
import { Fault } from '../model/fault';
import type { Filing, PreviousFiling } from '../model/filing';
import { SeveralReports } from '../model/several-reports';
import { asLastYear } from '../session/import/as-last-year';
import { openReport } from '../session/import/open-report';
import type { Imported } from '../session/import/open-report';
import { blaming } from './fault';
import { readBytes } from './files';
import { programName } from './program-name';

/**
 * Opens a file of any kind: our own workbooks and answers files as they are, all others by their tables.
 * @param pick which report to take where the file has several, counted from 1.
 */
export const openImported = async (file: string, pick?: number): Promise<Imported> => {
  try {
    return await openReport(file, await readBytes(file), forms, pick);
  } catch (error) {
    if (!(error instanceof SeveralReports)) throw error;
    throw new Fault(`${error.message}在命令行用 ${programName} import --pick 序号 读取其中一份。`);
  }
};

/** {@link openImported}, of which only the filing is wanted. */
export const openFiling = async (file: string): Promise<Filing> => (await openImported(file)).filing;

/** Opens last year's report. */
export const openPrevious = (file: string): Promise<PreviousFiling> =>
  blaming(`上年文件 ${file}`, async () => asLastYear(await openFiling(file), forms));
