import { styles } from '../../workbook/styles';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import type { Collection } from '../collection';
import { alikeTable } from '../tables/alike-table';
import { drawDataTable } from './draw-data-table';
import { sheetNames } from './sheet-names';

/** Bodies whose texts are alike, both passages side by side. */
export const drawAlike = (collection: Collection): DrawnSheet =>
  drawDataTable(sheetNames.alike, alikeTable(collection), {
    hint: '比较总体情况和存在问题两部分的文字，不看数字和机关名称；超过五分之一的机关都写的，当作共同的模板，和软件自动写的句子一样不列在这里。相同的文字可能来自共同的模板，请对照两边的文字判断，不要只看比例。',
    without: '没有发现两个机关的文字大段相同。',
    tab: 'BF8F00',
    styles: { share: styles.percent, passage: styles.leftCell, otherPassage: styles.leftCell },
  });
