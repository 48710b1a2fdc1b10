import { styles } from '../../workbook/styles';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { fileOutcomes } from '../collection';
import type { Collection } from '../collection';
import { filesTable } from '../tables/files-table';
import { drawDataTable } from './draw-data-table';
import { sheetNames } from './sheet-names';

/** Every file that was found, with the one thing that became of it. */
export const drawFiles = (collection: Collection): DrawnSheet =>
  drawDataTable(sheetNames.files, filesTable(collection), {
    hint: `找到的 ${collection.files.length} 个文件，每个一行、一个结果。“${fileOutcomes.unconfirmed}”的，请在“对应关系.csv”中写明是哪个机关的，再汇总一次。文件名里看不见的字符写成编号，如 [U+200B]。`,
    without: '没有找到文件。',
    tab: '7F7F7F',
    file: `${sheetNames.files}.csv`,
    styles: { file: styles.leftCell, remark: styles.source, outcome: styles.cell, sha256: styles.source },
    red: [
      { column: 'outcome', text: fileOutcomes.unconfirmed },
      { column: 'outcome', text: fileOutcomes.unreadable },
    ],
  });
