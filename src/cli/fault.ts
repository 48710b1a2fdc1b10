import { Fault, sentenceOf } from '../model/fault';

/** Codes of the file system, as sentences. */
const systemFaults: Readonly<Record<string, string>> = {
  ENOENT: '找不到文件。请检查文件名和路径。',
  EISDIR: '是文件夹，不是文件。请指定其中的文件。',
  EACCES: '没有权限。请检查文件权限，或关闭正在使用它的程序。',
  EPERM: '没有权限。请检查文件权限，或关闭正在使用它的程序。',
  EBUSY: '文件正被其他程序使用。请关闭后再试。',
  ENOSPC: '磁盘空间不足。请清理后再试。',
  EDQUOT: '磁盘空间不足。请清理后再试。',
  EFBIG: '磁盘空间不足。请清理后再试。',
  ELOOP: '是指向自己的链接。请检查路径。',
  EROFS: '所在位置是只读的。请换一个位置。',
  ENOTDIR: '路径中有一段不是文件夹。请检查路径。',
  ENAMETOOLONG: '文件名太长。请换一个短一些的名称。',
};

/** The code of a file system error, such as ENOENT. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Whatever went wrong with a file, as a sentence; never a stack trace. */
export const sentenceFor = (error: unknown): string =>
  sentenceOf(error, '处理时遇到意外情况，未能完成。请把这份文件发给软件维护人员。', systemFaults);

/** A fault of another file than the one that the command is about. */
export class OtherFileFault extends Fault {
  /**
   * @param file what is named in its place, e.g. 上年文件 a.xlsx.
   * @param items what the message speaks of, each on a line below it
   */
  constructor(
    message: string,
    readonly file: string,
    readonly items: readonly string[] = [],
  ) {
    super(message);
  }
}

/** Does something with a file that is not the one that the command is about; whatever goes wrong is blamed on it. */
export const blaming = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof OtherFileFault ? error : new OtherFileFault(sentenceFor(error), file);
  }
};
