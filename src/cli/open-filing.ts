import { stat } from 'node:fs/promises';
import { forms } from '../forms/index';
import { Fault } from '../model/fault';
import type { Filing, PreviousFiling } from '../model/filing';
import { SeveralReports } from '../model/several-reports';
import { asLastYear } from '../session/import/as-last-year';
import { openReport } from '../session/import/open-report';
import type { Imported } from '../session/import/open-report';
import { blaming } from './fault';
import { readBytes } from './files';
import type { FilePath } from './find-files';
import { programName } from './program-name';

interface OpenOptions {
  /** Which report to take where the file has several, counted from 1. */
  readonly pick?: number | undefined;
  /** How the file is opened, where that is not how it is shown. */
  readonly real?: FilePath;
}

const opened = async (file: string, { pick, real = file }: OpenOptions, toDo: string): Promise<Imported> => {
  try {
    return await openReport(file, await readBytes(real), forms, pick);
  } catch (error) {
    throw error instanceof SeveralReports ? new Fault(error.message + toDo) : error;
  }
};

/** Opens a file of any kind: our own workbooks and answers files as they are, all others by their tables. */
export const openImported = (file: string, options: OpenOptions = {}): Promise<Imported> =>
  opened(file, options, '在命令行加 --pick 序号，读取其中一份。');

/** The same for commands that take no --pick, where only the filing is wanted. */
export const openFiling = async (file: string): Promise<Filing> => {
  const { filing } = await opened(file, {}, `在命令行用 ${programName} import --pick 序号 读取其中一份。`);
  return filing;
};

/** Opens last year's report. */
export const openPrevious = (file: string): Promise<PreviousFiling> =>
  blaming(`上年文件 ${file}`, async () => {
    const facts = await stat(file);
    if (facts.isDirectory())
      throw new Fault(
        `是文件夹；这里的 --previous 只能是一个文件。各机关分别与上年报告对照，请用 ${programName} collect。`,
      );
    return asLastYear(await openFiling(file), forms);
  });
