import type { Filing } from '../../src/model/filing';
import type { Form } from '../../src/model/form';
import type { Table } from '../../src/model/table';
import { pdfOf, PdfPage, widthOf } from './pdf-writer';
import { reportLines, textIn } from './report-text';

/** How a program writes a report. */
export interface PdfHabits {
  /** Draws a line from one place to another. */
  readonly rule: (page: PdfPage, x: number, y: number, toX: number, toY: number) => void;
  readonly write: (page: PdfPage, x: number, y: number, text: string, size: number) => void;
  /** What stands at the head and the foot of each page. */
  readonly running?: (page: PdfPage, number: number, of: number) => void;
  /** What becomes of a page that is written, and what objects that takes. */
  readonly finish?: (page: PdfPage, index: number) => readonly string[];
}

/** A program that draws lines, and writes each line of text at once. */
export const plainHabits: PdfHabits = {
  rule: (page, ...ends) => page.line(...ends),
  write: (page, x, y, text, size) => page.text(x, y, text, size),
};

const left = 72;
const right = 523;
const top = 760;
const bottom = 80;
const letters = 14;
const small = 8;
const air = 3;

/** A text in lines of a width, broken wherever it is full. */
const wrap = (text: string, width: number, size: number, indent = 0): readonly string[] => {
  const lines: string[] = [];
  let line = '　'.repeat(indent);
  for (const sign of text) {
    if (widthOf(line + sign) * size > width && line !== '') {
      lines.push(line);
      line = '';
    }
    line += sign;
  }
  return [...lines, line];
};

/** Lays a report out on pages. */
class Layout {
  readonly pages: PdfPage[] = [];
  private page = new PdfPage();
  private y = 0;

  constructor(private readonly habits: PdfHabits) {
    this.turn();
  }

  private turn(): void {
    this.page = new PdfPage();
    this.pages.push(this.page);
    this.y = top;
  }

  paragraph(text: string, isTitle: boolean): void {
    if (isTitle) {
      const [x, size] = [(left + right - widthOf(text) * 16) / 2, 16];
      this.habits.write(this.page, x, this.y, text, size);
      this.y -= 40;
      return;
    }
    wrap(text, right - left, letters, 2).forEach((line, index) => {
      if (this.y < bottom) this.turn();
      const indent = index === 0 ? 2 * letters : 0;
      this.habits.write(this.page, left + indent, this.y, line.trimStart(), letters);
      this.y -= 24;
    });
  }

  table(table: Table, filing: Filing): void {
    const width = (right - left) / table.width;
    const cells = table.cells.map((cell) => ({
      ...cell,
      lines: wrap(textIn(cell, filing), cell.columns * width - 2 * air, small),
    }));
    const heightOf = (lines: readonly string[]): number => lines.length * (small + 2) + 2 * air;
    const heights = Array.from({ length: table.height }, (_, row) =>
      Math.max(...cells.map((cell) => (cell.row === row && cell.rows === 1 ? heightOf(cell.lines) : 16))),
    );
    for (const { row, rows, lines } of cells) {
      const room = heights.slice(row, row + rows).reduce((sum, height) => sum + height, 0);
      if (room < heightOf(lines)) heights[row + rows - 1]! += heightOf(lines) - room;
    }
    const heads = Math.max(0, ...cells.flatMap(({ head, row, rows }) => (head ? row + rows : [])));
    let row = 0;
    for (let part = 0; row < table.height; part++) {
      if (part > 0 || this.y < bottom + 100) this.turn();
      // A table that goes on begins with its head again, where it has one.
      const rows = part > 0 && table.number === 3 ? Array.from({ length: heads }, (_, index) => index) : [];
      let height = rows.reduce((sum, index) => sum + heights[index]!, 0);
      while (row < table.height && this.y - height - heights[row]! > bottom) {
        height += heights[row]!;
        rows.push(row++);
      }
      this.part(cells, rows, heights, width);
    }
    this.y -= 24;
  }

  private part(
    cells: readonly (Table['cells'][number] & { readonly lines: readonly string[] })[],
    rows: readonly number[],
    heights: readonly number[],
    width: number,
  ): void {
    const tops = new Map<number, number>();
    let y = this.y;
    for (const row of rows) {
      tops.set(row, y);
      y -= heights[row]!;
    }
    const { rule, write } = this.habits;
    for (const cell of cells) {
      const own = rows.filter((row) => row >= cell.row && row < cell.row + cell.rows);
      if (own.length === 0) continue;
      const [x, toX] = [left + cell.column * width, left + (cell.column + cell.columns) * width];
      const from = tops.get(own[0]!)!;
      const to = tops.get(own.at(-1)!)! - heights[own.at(-1)!]!;
      rule(this.page, x, to, toX, to);
      rule(this.page, x, from, toX, from);
      rule(this.page, x, to, x, from);
      rule(this.page, toX, to, toX, from);
      if (own.includes(cell.row))
        cell.lines.forEach((line, index) =>
          write(this.page, x + air, from - air - small - index * (small + 2), line, small),
        );
    }
    this.y = y;
  }
}

/** Lines and tables of a report, its title first, as a PDF. */
export const linesAsPdf = (
  lines: readonly (string | Table)[],
  filing: Filing,
  habits: PdfHabits,
): Uint8Array => {
  const layout = new Layout(habits);
  lines.forEach((line, index) => {
    if (typeof line === 'string') layout.paragraph(line, index === 0);
    else layout.table(line, filing);
  });
  layout.pages.forEach((page, index) => habits.running?.(page, index + 1, layout.pages.length));
  return pdfOf(
    layout.pages,
    layout.pages.flatMap((page, index) => habits.finish?.(page, index) ?? []),
  );
};

/** A report as a PDF. */
export const reportPdf = (form: Form, filing: Filing, habits: PdfHabits): Uint8Array => {
  const tables = new Map<string, Table>();
  const lines = reportLines(form, filing, (table) => {
    tables.set(table.name, table);
    return [table.name];
  });
  return linesAsPdf(
    lines.map((line) => tables.get(line) ?? line),
    filing,
    habits,
  );
};
