import { displayWidth } from '../model/display-width';
import type { Grid, PrintedReport } from '../model/report';
import { textOf } from '../model/report';
import type { Answers } from '../model/answer';
import type { Table } from '../model/table';
import { cellsAcross, textIn } from './table-cells';

const indent = '　　';

const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - displayWidth(text)));

interface Piece {
  readonly column: number;
  readonly columns: number;
  readonly text: string;
}

const gap = ' | ';

/** Each row of a table from left to right; where a cell reaches down from above, an empty piece. */
const piecesOf = (table: Table, answers: Answers): readonly (readonly Piece[])[] =>
  Array.from({ length: table.height }, (_, row) =>
    cellsAcross(table, row).map((cell) => ({
      column: cell.column,
      columns: cell.columns,
      text: cell.row === row ? textIn(cell, answers) : '',
    })),
  );

/** Widths by which every single cell fits, and then the last column of a merged cell that still does not. */
const columnWidths = (rows: readonly (readonly Piece[])[], columns: number): readonly number[] => {
  const widths = Array.from({ length: columns }, () => 2);
  const pieces = rows.flat().sort((a, b) => a.columns - b.columns);
  for (const { column, columns: across, text } of pieces) {
    const missing = displayWidth(text) - spanWidth(widths, column, across);
    if (missing > 0) widths[column + across - 1]! += missing;
  }
  return widths;
};

const spanWidth = (widths: readonly number[], column: number, across: number): number =>
  widths.slice(column, column + across).reduce((sum, each) => sum + each, gap.length * (across - 1));

/** Pieces as lines of `|` cells, one line a row; merged cells are as wide as the columns that they cover. */
const layRows = (rows: readonly (readonly Piece[])[], columns: number): readonly string[] => {
  const widths = columnWidths(rows, columns);
  return rows.map(
    (pieces) =>
      `| ${pieces.map(({ column, columns, text }) => pad(text, spanWidth(widths, column, columns))).join(gap)} |`,
  );
};

const layTable = (table: Table, answers: Answers): readonly string[] =>
  layRows(piecesOf(table, answers), table.width);

/** A row whose cells have several lines takes several lines. */
const linesOfRow = (row: readonly string[]): readonly (readonly Piece[])[] => {
  const cells = row.map((text) => text.split(/\r\n?|\n/u));
  const height = Math.max(...cells.map(({ length }) => length));
  return Array.from({ length: height }, (_, line) =>
    cells.map((lines, column) => ({ column, columns: 1, text: lines[line] ?? '' })),
  );
};

const layGrid = ({ columns, rows }: Grid): readonly string[] =>
  layRows([columns.map(({ head }) => head), ...rows].flatMap(linesOfRow), columns.length);

/** The report as plain text. */
export const exportText = (report: PrintedReport): string => {
  const lines = [report.title, ''];
  for (const block of report.blocks) {
    if (block.kind === 'heading')
      lines.push(...(block.level === 1 ? ['', block.text] : [`${indent}${block.text}`]));
    else if (block.kind === 'paragraph') lines.push(indent + textOf(block.runs));
    else if (block.kind === 'addressee') lines.push(block.text);
    else if (block.kind === 'grid') lines.push(...layGrid(block.grid));
    else lines.push(...layTable(block.table, block.answers));
  }
  return `${lines.join('\n')}\n`;
};
