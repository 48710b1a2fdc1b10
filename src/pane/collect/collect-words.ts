import { sentenceOf } from '../../model/fault';

/** What browsers throw as a file is read, by name. */
const browserFaults: Readonly<Record<string, string>> = {
  NotReadableError: '选择以后改过或移走了，没有读取。请重新选择文件夹，再汇总一次。',
  NotFoundError: '选择以后移走或改名了，没有读取。请重新选择文件夹，再汇总一次。',
  SecurityError: '浏览器不让读取这个文件。请把它复制到别的文件夹再选。',
};

/** Why one file of many was not read. */
export const fileSentence = (error: unknown): string =>
  sentenceOf(error, '读取时出了意外，没有读出。请打开核对，另存后再放进来。', browserFaults);

/** Why something was not done. */
export const failureSentence = (error: unknown): string =>
  sentenceOf(error, '出现了没有料到的问题，没有完成。请再试一次；仍不行的，请把情况告诉软件维护人员。', {
    ...browserFaults,
    QuotaExceededError: '磁盘空间不足。请清理后再试。',
  });
