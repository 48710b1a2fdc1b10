import { Fault } from '../../model/fault';
import type { Downloads } from '../state/desk';

/** Said in place of the buttons that save files, where none gets through. */
export const nothingSaved =
  'Mac、iPad 版 Excel 的面板不能保存文件。要退回意见和汇总.xlsx 的，请用浏览器版或命令行汇总。';

/** Where a file went. @throws Fault where nothing got through, as far as is known */
export const savedWords = (name: string, downloads: Downloads = 'allowed'): string => {
  if (downloads === 'blocked') throw new Fault(`“${name}”没有存下。${nothingSaved}`);
  if (downloads === 'allowed') return `已下载“${name}”`;
  return `已生成“${name}”，请到“下载”文件夹里找；没有的，是 Excel 的面板没让下载，请用浏览器版汇总`;
};
