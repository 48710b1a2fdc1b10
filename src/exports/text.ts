import type { Report } from '../model/report';
import { textOf } from '../model/report';
import type { Answers } from '../model/answer';
import type { Table } from '../model/table';

const indent = '　　';

/** Columns that a text takes on a terminal or in a fixed-width font: Chinese characters take two. */
const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? 2 : 1), 0);

const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(0, to - width(text)));

/** A table as lines of `|` cells; a merged cell shows its text in its first place. */
const layTable = (table: Table, answers: Answers): readonly string[] => {
  const grid = Array.from({ length: table.height }, () => Array.from({ length: table.width }, () => ''));
  for (const { row, column, text, field } of table.cells)
    grid[row]![column] = field ? String(answers[field.name] ?? '') : (text ?? '');
  const spanning = new Set(table.cells.filter(({ columns }) => columns > 1).map(({ row, column }) => `${row},${column}`));
  const widths = Array.from({ length: table.width }, (_, column) =>
    Math.max(2, ...grid.map((cells, row) => (spanning.has(`${row},${column}`) ? 0 : width(cells[column] ?? '')))),
  );
  return grid.map((cells) => `| ${cells.map((text, column) => pad(text, widths[column] ?? 0)).join(' | ')} |`);
};

/** The report as plain text. */
export const exportText = (report: Report): string => {
  const lines = [report.title, ''];
  for (const block of report.blocks) {
    if (block.kind === 'heading') lines.push(...(block.level === 1 ? ['', block.text] : [`${indent}${block.text}`]));
    else if (block.kind === 'paragraph') lines.push(indent + textOf(block.runs));
    else lines.push(...layTable(block.table, block.answers));
  }
  return `${lines.join('\n')}\n`;
};
