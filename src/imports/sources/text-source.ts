import { Fault } from '../../model/fault';
import { lineOf } from '../source';
import type { Source } from '../source';

/** In characters; a long report has 60,000. */
export const longestText = 2_000_000;

/** Reads plain text line by line. */
export const readText = (text: string): Source => {
  if (text.length > longestText) throw new Fault('文字过多，不像年度报告，已停止读取。请只复制报告的正文。');
  return { blocks: text.split(/\r\n|[\n\r\f\v\u2028\u2029]/u).map(lineOf), pictures: 0 };
};
