import { emptyFile, refuseTooLarge } from '../files/bounds';
import { Fault, sentenceOf } from '../model/fault';

/** Names of what browsers throw, as sentences. */
const browserFaults: Readonly<Record<string, string>> = {
  NotReadableError: '文件读不出来，可能正被其他程序使用或已被移走。请关闭其他程序后再试。',
  NotFoundError: '找不到这个文件，可能已被移走或改名。请重新选择。',
};

/**
 * Refuses what would take too long to read, or could not be saved so that Excel opens it, before any of it is read.
 * @throws Fault
 */
export const refuseUnreasonable = ({ name, size }: Pick<File, 'name' | 'size'>): void => {
  // Whatever is saved here is called .xlsx, and Excel opens no .xlsx whose inside says that it has macros.
  if (/\.xlsm$/iu.test(name))
    throw new Fault('这里不能打开带宏的 .xlsm 工作簿。请用 Excel 或 WPS 另存为 .xlsx 后再试。');
  refuseTooLarge(size);
  if (size === 0) throw new Fault(emptyFile);
};

/** Why a file was not opened, as a sentence. */
export const fileWords = (error: unknown): string =>
  sentenceOf(error, '打开时遇到意外情况，没有打开。原来的内容没有改动。', browserFaults);

/** How many cells are named one by one. */
const mostNamed = 3;

/** What was typed into a page that ended before it had saved it, and stands in its cells again. */
export const broughtBackWords = (labels: readonly string[]): string => {
  const named = labels.slice(0, mostNamed).map((label) => `“${label}”`);
  const what = named.join('、') + (labels.length > named.length ? `等 ${labels.length} 格` : '');
  return `上次没来得及保存的输入已填回${what}，请核对。`;
};
