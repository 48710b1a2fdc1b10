import type { DataTable } from '../../model/data-table';
import type { AlikeTexts, Collection } from '../collection';
import { column, numbered, plainColumns, rowsOf } from './data-values';
import type { WithNumber } from './data-values';

type NumberedPair = WithNumber<AlikeTexts>;

const columns = [
  column<NumberedPair>('number', '序号', ({ number }) => number, 'integer', 6),
  column<NumberedPair>('body', '机关', ({ of: { body } }) => body, 'text', 18),
  column<NumberedPair>('other', '与之相同的机关', ({ of: { other } }) => other, 'text', 18),
  column<NumberedPair>('place', '段落', ({ of: { place } }) => place, 'text', 16),
  column<NumberedPair>('share', '相同的占', ({ of: { alikeness } }) => alikeness, 'number', 9),
  column<NumberedPair>('passage', '机关的文字', ({ of: { passage } }) => passage, 'text', 44),
  column<NumberedPair>(
    'otherPassage',
    '另一机关的文字',
    ({ of: { otherPassage } }) => otherPassage,
    'text',
    44,
  ),
];

/** 雷同: a row a pair of texts, the most alike first. */
export const alikeTable = ({ alike }: Collection): DataTable => ({
  name: 'alike',
  columns: plainColumns(columns),
  rows: rowsOf(columns, () => numbered([...alike].sort((a, b) => b.alikeness - a.alikeness))),
});
