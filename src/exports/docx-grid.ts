import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Table as WordTable,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { Grid, GridColumn } from '../model/report';
import { OffGridParagraph } from './docx-off-grid';
import { fontOf, rowHeights } from './docx-layout';
import { runsOf } from './docx-runs';
import { columnWidths } from './docx-table';

/** In half points: 五号, and in twips between a text and the lines around its cell. */
const size = 21;
const padding = 80;
const run = { font: fontOf('table'), size, color: '000000', snapToGrid: false } as const;

/**
 * A plain table as Word has it: its heads repeated on every page, no row broken over two, the heads with the first row.
 * It takes nothing from the styles around it.
 * @param whole its width in twips.
 * @param keepNext whether its last row stays with what follows
 */
export const wordGrid = ({ columns, rows }: Grid, whole: number, keepNext = false): WordTable => {
  const widths = columnWidths(
    columns.map(({ width }) => width),
    whole,
  );
  const cellOf = (
    text: string,
    { isText }: GridColumn,
    at: number,
    isHead: boolean,
    isKept: boolean,
  ): WordCell =>
    new WordCell({
      width: { size: widths[at]!, type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      children: [
        new OffGridParagraph({
          alignment: isText && !isHead ? AlignmentType.LEFT : AlignmentType.CENTER,
          keepNext: isKept,
          indent: { left: 0, right: 0, firstLine: 0, firstLineChars: 0 },
          spacing: { before: 0, after: 0, line: size * 13, lineRule: LineRuleType.EXACT },
          children: text === '' ? [] : runsOf(text, run),
        }),
      ],
    });
  const rowOf = (texts: readonly string[], isHead: boolean, isKept: boolean): TableRow =>
    new TableRow({
      tableHeader: isHead,
      cantSplit: true,
      height: { value: rowHeights.short, rule: HeightRule.ATLEAST },
      children: columns.map((column, at) => cellOf(texts[at] ?? '', column, at, isHead, isKept)),
    });
  return new WordTable({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 40, bottom: 40, left: padding, right: padding, marginUnitType: WidthType.DXA },
    rows: [
      rowOf(
        columns.map(({ head }) => head),
        true,
        true,
      ),
      ...rows.map((texts, at) => rowOf(texts, false, keepNext && at === rows.length - 1)),
    ],
  });
};
