import type { DataTable, DataValue } from '../../model/data-table';
import { styles } from '../../workbook/styles';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import type { Collection } from '../collection';
import { drawDataTable } from './draw-data-table';
import { sheetNames } from './sheet-names';

const alikeTable = ({ alike }: Collection): DataTable => ({
  name: 'alike',
  columns: [
    { key: 'number', head: '序号', kind: 'integer', width: 6 },
    { key: 'body', head: '机关', kind: 'text', width: 18 },
    { key: 'other', head: '与之相同的机关', kind: 'text', width: 18 },
    { key: 'place', head: '段落', kind: 'text', width: 16 },
    { key: 'share', head: '相同的占', kind: 'number', width: 9 },
    { key: 'passage', head: '机关的文字', kind: 'text', width: 44 },
    { key: 'otherPassage', head: '另一机关的文字', kind: 'text', width: 44 },
  ],
  rows: {
    *[Symbol.iterator](): Iterator<readonly DataValue[]> {
      let number = 0;
      for (const { body, other, place, share, passage, otherPassage } of [...alike].sort(
        (a, b) => b.share - a.share,
      ))
        yield [++number, body, other, place, share, passage, otherPassage];
    },
  },
});

/** Bodies whose texts are alike, both passages side by side. */
export const drawAlike = (collection: Collection): DrawnSheet =>
  drawDataTable(sheetNames.alike, alikeTable(collection), {
    hint: '比较总体情况和存在问题两部分的文字，不看数字和机关名称。相同的文字可能来自共同的模板，请对照两边的文字判断，不要只看比例。',
    without: '没有发现两个机关的文字大段相同。',
    tab: 'BF8F00',
    styles: { share: styles.share, passage: styles.leftCell, otherPassage: styles.leftCell },
  });
