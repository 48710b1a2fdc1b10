import { Fault } from '../../model/fault';
import type { Downloads } from '../state/desk';

/** What came of an export. */
export interface Exported {
  /** Of the file. */
  readonly name: string;
  readonly downloads: Downloads;
  /** Whether its content is on the clipboard. */
  readonly copied: boolean;
  /** It is data for programs, and no text for Word. */
  readonly isData: boolean;
  /** The file is in the letterhead, which what is copied has not. */
  readonly hasLetterhead: boolean;
}

/** Where the report can be copied from without the browser's leave. */
export const copyFromSheet = '请点“写入‘报告’表”，再从那张表复制。';

/**
 * Where the file went, or how else the clerk gets its content.
 * @throws Fault where nothing of it got out of the pane.
 */
export const exportWords = ({ name, downloads, copied, isData, hasLetterhead }: Exported): string => {
  if (downloads === 'allowed') return `已下载“${name}”。`;
  const blocked = downloads === 'blocked';
  const file = blocked
    ? `Mac、iPad 版 Excel 的面板不让下载，“${name}”多半没有存下。`
    : `已生成“${name}”，请到“下载”文件夹里找。没有的，是 Excel 的面板没让下载：`;
  if (!copied) {
    const says = `${file}内容也没能复制。${isData ? '请保存工作簿，用浏览器版打开，在那里导出。' : copyFromSheet}`;
    if (blocked) throw new Fault(says);
    return says;
  }
  if (!isData) return `${file}全文和表格已经复制，请粘贴到${hasLetterhead ? '信头文件里' : ' Word 或 WPS'}。`;
  return `${file}内容已经复制，请粘贴到${blocked ? '“文本编辑”' : '记事本'}，另存为“${name}”。`;
};
