import { forms } from '../forms/index';
import { readNamedCells, UnreadableWorkbook } from '../hosts/xlsx/read';
import type { WorkbookFault } from '../hosts/xlsx/read';
import type { Filing, PreviousFiling } from '../model/filing';
import {
  AnswersFault,
  asImported,
  importFile,
  ImportFault,
  largestReport,
  readAnswersJson,
  readWorkbook,
  SeveralReports,
} from '../session/session';
import type { Imported } from '../session/session';
import { blaming, Fault } from './fault';
import { readBytes } from './files';
import { programName } from './program-name';

/** In bytes; answers have about 20 KB. */
const largestAnswers = 8 * 1024 * 1024;

/** Whether it may be a workbook that Excel or we wrote. */
const looksLikeWorkbook = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.startsWith('PK') && text.includes('xl/workbook.xml');
};

/** Of a workbook that is cut off the import would read what is left, and one that is too large it would unpack again. */
const refusals: ReadonlyMap<WorkbookFault, string> = new Map([
  ['damaged', '文件已损坏或不完整，无法打开。请重新复制或下载后再试。'],
  ['too-large', '文件解压后过大，不像年度报告工作簿，已停止读取。请检查文件来源。'],
]);

/** A workbook of ours; nothing where it is something else, such as a document with a workbook inside. */
const readOurWorkbook = async (bytes: Uint8Array): Promise<Filing | undefined> => {
  try {
    const filing = readWorkbook(await readNamedCells(bytes), forms);
    if (filing === 'unknown-form')
      throw new Fault('工作簿由更新版本的软件制作，无法识别。请更新软件后再试。');
    return filing === 'not-ours' ? undefined : filing;
  } catch (error) {
    if (!(error instanceof UnreadableWorkbook)) throw error;
    const refusal = refusals.get(error.fault);
    if (refusal !== undefined) throw new Fault(refusal);
    return undefined;
  }
};

const readReport = async (file: string, bytes: Uint8Array, pick: number | undefined): Promise<Imported> => {
  const ours = looksLikeWorkbook(bytes) ? await readOurWorkbook(bytes) : undefined;
  if (ours) return asImported(ours);
  try {
    return await importFile(file, bytes, forms, pick === undefined ? {} : { pick });
  } catch (error) {
    if (error instanceof SeveralReports)
      throw new Fault(`${error.message}在命令行用 ${programName} import --pick 序号 读取其中一份。`);
    throw error instanceof ImportFault ? new Fault(error.message) : error;
  }
};

const readAnswersFile = (bytes: Uint8Array): Filing => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Fault('文件不是 UTF-8 编码。请另存为 UTF-8 后再试。');
  }
  try {
    return readAnswersJson(text, forms);
  } catch (error) {
    throw error instanceof AnswersFault ? new Fault(error.message) : error;
  }
};

/**
 * Opens a file of any kind: our own workbooks and answers files as they are, all others by their tables.
 * @param pick which report to take where the file has several, counted from 1.
 */
export const openImported = async (file: string, pick?: number): Promise<Imported> => {
  const isAnswers = file.toLowerCase().endsWith('.json');
  const bytes = await readBytes(file, isAnswers ? largestAnswers : largestReport);
  if (bytes.length === 0) throw new Fault('文件是空的。请检查文件是否完整。');
  return isAnswers ? asImported(readAnswersFile(bytes)) : readReport(file, bytes, pick);
};

/** {@link openImported}, of which only the filing is wanted. */
export const openFiling = async (file: string): Promise<Filing> => (await openImported(file)).filing;

/** Opens last year's report. */
export const openPrevious = (file: string): Promise<PreviousFiling> =>
  blaming(`上年文件 ${file}`, async () => {
    const { form, year, answers, texts } = await openFiling(file);
    return { form, year, answers, texts };
  });
