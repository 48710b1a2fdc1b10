import type { DataTable } from '../../model/data-table';
import { fileOutcomes } from '../collection';
import type { Collection, FileOutcome } from '../collection';
import { column, plainColumns, rowsOf, textOrNull } from './data-values';

const columns = [
  column<FileOutcome>('file', '文件', ({ file }) => file, 'text', 40),
  column<FileOutcome>('outcome', '结果', ({ outcome }) => fileOutcomes[outcome], 'text', 16),
  column<FileOutcome>('body', '机关', ({ body }) => textOrNull(body), 'text', 28),
  column<FileOutcome>('says', '说明', ({ says }) => textOrNull(says), 'text', 50),
  column<FileOutcome>(
    'candidates',
    '可能是',
    ({ candidates }) => textOrNull(candidates.join('、')),
    'text',
    40,
  ),
  column<FileOutcome>('size', '大小（字节）', ({ size }) => size, 'integer', 14),
  column<FileOutcome>('sha256', 'SHA-256', ({ sha256 }) => textOrNull(sha256), 'text', 20),
];

/** 文件台账: a row a file that was found, with its one outcome. */
export const filesTable = ({ files }: Collection): DataTable => ({
  name: 'files',
  columns: plainColumns(columns),
  rows: rowsOf(columns, () => files),
});
