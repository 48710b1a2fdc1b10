import { UnreadableWorkbook } from '../hosts/xlsx/read';
import type { WorkbookFault } from '../hosts/xlsx/read';

/** What is said of a file that cannot be opened as a workbook. */
const words: Readonly<Record<WorkbookFault, string>> = {
  'not-a-workbook':
    '不是能打开的工作簿。请选择 .xlsx、.xls 或 .ods 文件；网页、Word 文档里的年报请在右侧面板导入。',
  'old-format': '旧版 .xls 文件读不出来，可能已损坏。请用 Excel 或 WPS 另存为 .xlsx 后再试。',
  damaged: '文件已损坏或不完整，无法打开。请重新复制或下载后再试。',
  protected: '文件设有打开密码。请用 Excel 或 WPS 打开并取消密码后再试。',
  'too-large': '文件过大或解压后过大，不像年度报告工作簿，已停止读取。请检查文件来源。',
};

/** In bytes; a workbook of ours has about 40 KB. */
export const largestFile = 32 * 1024 * 1024;

/** What the page does not do, with the sentence for the clerk. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}

/**
 * Refuses what would take too long to read, or could not be saved so that Excel opens it, before any of it is read.
 * @throws UnreadableWorkbook or {@link Refusal}
 */
export const refuseUnreasonable = ({ name, size }: Pick<File, 'name' | 'size'>): void => {
  // Whatever is saved here is called .xlsx, and Excel opens no .xlsx whose inside says that it has macros.
  if (/\.xlsm$/iu.test(name))
    throw new Refusal('这里不能打开带宏的 .xlsm 工作簿。请用 Excel 或 WPS 另存为 .xlsx 后再试。');
  if (size > largestFile) throw new UnreadableWorkbook('too-large');
  if (size === 0) throw new UnreadableWorkbook('damaged');
};

/** Why a file was not opened, as a sentence. */
export const fileWords = (error: unknown): string => {
  if (error instanceof UnreadableWorkbook) return words[error.fault];
  if (error instanceof Refusal) return error.message;
  if (error instanceof DOMException && error.name === 'NotReadableError')
    return '文件读不出来，可能正被其他程序使用或已被移走。请关闭其他程序后再试。';
  if (error instanceof DOMException && error.name === 'NotFoundError')
    return '找不到这个文件，可能已被移走或改名。请重新选择。';
  return '打开时遇到意外情况，没有打开。原来的内容没有改动。';
};
