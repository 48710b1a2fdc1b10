import {
  AlignmentType,
  HeightRule,
  LineRuleType,
  Table as WordTable,
  TableCell as WordCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  VerticalMergeType,
  WidthType,
} from 'docx';
import type { Answers } from '../model/answer';
import { displayWidth } from '../model/display-width';
import type { Table, TableCell } from '../model/table';
import { OffGridParagraph } from './docx-off-grid';
import { fontOf, lengthOf, rowHeights } from './docx-layout';
import { runsOf } from './docx-runs';
import { cellsAcross, textIn } from './table-cells';

/** Sizes of type in half points: 五号 and 小五 where the columns allow it, and the least that can be read on paper. */
const sizes = { wide: 21, usual: 18, least: 12 } as const;
/** In twips: between a figure and the lines around its cell. */
const padding = 40;

/** Whole widths that add up to the width of the table exactly. */
export const columnWidths = (shares: readonly number[], whole: number): readonly number[] => {
  const sum = shares.reduce((total, share) => total + share, 0);
  let before = 0;
  let right = 0;
  return shares.map((share) => {
    before += share;
    const left = right;
    right = Math.round((whole * before) / sum);
    return right - left;
  });
};

const widthOf = (widths: readonly number[], { column, columns }: TableCell): number =>
  widths.slice(column, column + columns).reduce((sum, width) => sum + width, 0);

/** In twips for each half point of type: half its size in 宋体, somewhat more in fonts that take its place. */
const digitWidth = 5.6;

/** The largest size at which every figure is on one line. */
const sizeFor = (table: Table, widths: readonly number[], answers: Answers): number => {
  const most = table.width > 6 ? sizes.usual : sizes.wide;
  const fitting = table.cells.flatMap((cell) => {
    const characters = cell.field ? displayWidth(textIn(cell, answers)) : 0;
    return characters === 0
      ? []
      : [Math.floor((widthOf(widths, cell) - 2 * padding) / (digitWidth * characters))];
  });
  return Math.max(sizes.least, Math.min(most, ...fitting));
};

/** By how much the text of a head is set in on each side, so that its lines are alike: 商业 and 企业, not 商业企 and 业. */
const balance = (text: string, room: number, size: number): number => {
  const character = size * 10;
  const characters = displayWidth(text) / 2;
  const lines = Math.max(1, Math.ceil(characters / Math.max(1, Math.floor(room / character))));
  return Math.max(0, Math.floor((room - (Math.ceil(characters / lines) + 0.25) * character) / 2));
};

/** Labels of rows that differ in words are at the left, all else in the middle. */
const alignmentOf = (cell: TableCell, table: Table): (typeof AlignmentType)[keyof typeof AlignmentType] =>
  cell.field || table.labelColumns <= 1 || (cell.head && cell.column > 0)
    ? AlignmentType.CENTER
    : AlignmentType.LEFT;

/**
 * A table as Word has it: the official merges, its head repeated on every page, no row broken over two, every row of
 * the head with the first row of figures. It takes nothing from the styles around it.
 * @param whole its width in twips.
 */
export const wordTable = (table: Table, answers: Answers, whole: number): WordTable => {
  const widths = columnWidths(
    Array.from({ length: table.width }, (_, column) => table.widths[column] ?? 1),
    whole,
  );
  const size = sizeFor(table, widths, answers);
  const paragraphOf = (cell: TableCell, text: string): OffGridParagraph => {
    const type = cell.field ? size : Math.max(size, sizes.usual);
    const inset =
      cell.head && cell.columns === 1 ? balance(text, widthOf(widths, cell) - 2 * padding, type) : 0;
    return new OffGridParagraph({
      alignment: alignmentOf(cell, table),
      keepNext: cell.row + cell.rows < table.height,
      indent: { left: inset, right: inset, firstLine: 0, firstLineChars: 0 },
      spacing: { before: 0, after: 0, line: type * 13, lineRule: LineRuleType.EXACT },
      children:
        text === ''
          ? []
          : runsOf(text, { font: fontOf('table'), size: type, color: '000000', snapToGrid: false }),
    });
  };
  const wordCell = (cell: TableCell, row: number): WordCell =>
    new WordCell({
      columnSpan: cell.columns,
      width: { size: widthOf(widths, cell), type: WidthType.DXA },
      verticalAlign: VerticalAlign.CENTER,
      ...(cell.rows > 1
        ? { verticalMerge: cell.row === row ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE }
        : {}),
      children: [paragraphOf(cell, cell.row === row ? textIn(cell, answers) : '')],
    });
  return new WordTable({
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    width: { size: whole, type: WidthType.DXA },
    columnWidths: widths,
    margins: { top: 30, bottom: 30, left: padding, right: padding, marginUnitType: WidthType.DXA },
    rows: Array.from(
      { length: table.height },
      (_, row) =>
        new TableRow({
          tableHeader: row < table.headRows,
          cantSplit: true,
          height: { value: rowHeights[lengthOf(table)], rule: HeightRule.ATLEAST },
          children: cellsAcross(table, row).map((cell) => wordCell(cell, row)),
        }),
    ),
  });
};
