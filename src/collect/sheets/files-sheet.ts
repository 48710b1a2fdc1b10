import type { DataTable, DataValue } from '../../model/data-table';
import { styles } from '../../workbook/styles';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { fileOutcomes } from '../collection';
import type { Collection, FileOutcome } from '../collection';
import { drawDataTable } from './draw-data-table';
import { sheetNames } from './sheet-names';

const bytesPerUnit = 1024;
/** Digits of a hash by which people tell files apart. */
const shownDigits = 12;

const remarkOf = ({ says, candidates }: FileOutcome): string =>
  [
    ...(says === '' ? [] : [says]),
    ...(candidates.length > 0 ? [`可能是：${candidates.join('、')}`] : []),
  ].join('；');

const filesTable = ({ files }: Collection): DataTable => ({
  name: 'files',
  columns: [
    { key: 'number', head: '序号', kind: 'integer', width: 7 },
    { key: 'file', head: '文件', kind: 'text', width: 52 },
    { key: 'outcome', head: '处理结果', kind: 'text', width: 15 },
    { key: 'body', head: '机关', kind: 'text', width: 24 },
    { key: 'remark', head: '说明', kind: 'text', width: 46 },
    { key: 'size', head: '大小（KB）', kind: 'number', width: 10 },
    { key: 'sha256', head: `指纹（SHA-256 前 ${shownDigits} 位）`, kind: 'text', width: 14 },
  ],
  rows: {
    *[Symbol.iterator](): Iterator<readonly DataValue[]> {
      let number = 0;
      for (const each of files)
        yield [
          ++number,
          each.file,
          fileOutcomes[each.outcome],
          each.body,
          remarkOf(each),
          Math.ceil(each.size / bytesPerUnit),
          each.sha256.slice(0, shownDigits),
        ];
    },
  },
});

/** Every file that was found, with the one thing that became of it. */
export const drawFiles = (collection: Collection): DrawnSheet =>
  drawDataTable(sheetNames.files, filesTable(collection), {
    hint: `找到的 ${collection.files.length} 个文件，每个一行、一个结果。“${fileOutcomes.unconfirmed}”的，请在“对应关系.csv”中写明是哪个机关的，再汇总一次。`,
    without: '没有找到文件。',
    tab: '7F7F7F',
    file: `${sheetNames.files}.csv`,
    styles: { file: styles.leftCell, remark: styles.source, outcome: styles.cell, sha256: styles.source },
    red: [
      { column: 'outcome', text: fileOutcomes.unconfirmed },
      { column: 'outcome', text: fileOutcomes.unreadable },
    ],
  });
