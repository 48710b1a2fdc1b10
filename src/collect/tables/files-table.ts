import type { DataTable } from '../../model/data-table';
import { fileOutcomes } from '../collection';
import type { Collection, FileOutcome } from '../collection';
import { column, numbered, plainColumns, rowsOf, textOrNull } from './data-values';
import type { WithNumber } from './data-values';
import { shownPath } from './shown-path';

type NumberedFile = WithNumber<FileOutcome>;

const bytesPerUnit = 1024;
/** Digits of a hash by which people tell files apart. */
const shownDigits = 12;

const remarkOf = ({ says, candidates }: FileOutcome): string =>
  [
    ...(says === '' ? [] : [says]),
    ...(candidates.length > 0 ? [`可能是：${candidates.join('、')}`] : []),
  ].join('；');

const columns = [
  column<NumberedFile>('number', '序号', ({ number }) => number, 'integer', 7),
  column<NumberedFile>('file', '文件', ({ of: { file } }) => shownPath(file), 'text', 52),
  column<NumberedFile>('outcome', '处理结果', ({ of: { outcome } }) => fileOutcomes[outcome], 'text', 15),
  column<NumberedFile>('body', '机关', ({ of: { body } }) => textOrNull(body), 'text', 26),
  column<NumberedFile>('remark', '说明', ({ of }) => textOrNull(remarkOf(of)), 'text', 46),
  column<NumberedFile>('size', '大小（KB）', ({ of: { size } }) => Math.ceil(size / bytesPerUnit), 'integer'),
  column<NumberedFile>('sha256', `SHA-256（前 ${shownDigits} 位）`, ({ of: { sha256 } }) =>
    textOrNull(sha256.slice(0, shownDigits)),
  ),
];

/** 文件台账: a row a file that was found, with its one outcome. */
export const filesTable = ({ files }: Collection): DataTable => ({
  name: 'files',
  columns: plainColumns(columns),
  rows: rowsOf(columns, () => numbered(files)),
});
