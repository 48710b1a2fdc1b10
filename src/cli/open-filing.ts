import { forms } from '../forms/index';
import { readNamedCells, UnreadableWorkbook } from '../hosts/xlsx/read';
import type { Filing, PreviousFiling } from '../model/filing';
import { AnswersFault, readAnswersJson, readWorkbook } from '../session/session';
import { Fault, sentenceFor, workbookFaults } from './fault';
import { readBytes } from './files';

const readWorkbookFile = async (bytes: Uint8Array): Promise<Filing> => {
  try {
    const filing = readWorkbook(await readNamedCells(bytes), forms);
    if (typeof filing === 'string') throw new Fault(workbookFaults[filing]);
    return filing;
  } catch (error) {
    throw error instanceof UnreadableWorkbook ? new Fault(workbookFaults[error.fault]) : error;
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

/** Opens a workbook or an answers file as a filing. */
export const openFiling = async (file: string): Promise<Filing> => {
  const bytes = await readBytes(file);
  if (bytes.length === 0) throw new Fault('文件是空的。请检查文件是否完整。');
  return file.toLowerCase().endsWith('.json') ? readAnswersFile(bytes) : readWorkbookFile(bytes);
};

/** Opens last year's report. */
export const openPrevious = async (file: string): Promise<PreviousFiling> => {
  try {
    const { form, year, answers } = await openFiling(file);
    return { form, year, answers };
  } catch (error) {
    throw new Fault(`上年文件 ${file}：${sentenceFor(error)}`);
  }
};
