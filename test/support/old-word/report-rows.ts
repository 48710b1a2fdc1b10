import type { Filing } from '../../../src/model/filing';
import type { Form } from '../../../src/model/form';
import type { Table } from '../../../src/model/table';
import { reportLines, tableOf, textIn } from '../report-text';

/** A cell as old formats of Word have it: where it ends, and whether it belongs to the one above. */
export interface EdgeCell {
  readonly text: string;
  /** In twips. */
  readonly right: number;
  readonly down?: 'begins' | 'goes on';
}

const columnWidth = 700;

/** The rows of a table; a cell that spans rows is there in each, and a cell that spans columns only once. */
const edgeRows = (table: Table, filing: Filing): readonly (readonly EdgeCell[])[] =>
  Array.from({ length: table.height }, (_, row) =>
    table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
      .sort((one, other) => one.column - other.column)
      .map((cell) => ({
        text: cell.row === row ? textIn(cell, filing) : '',
        right: (cell.column + cell.columns) * columnWidth,
        ...(cell.rows > 1 ? { down: cell.row === row ? ('begins' as const) : ('goes on' as const) } : {}),
      })),
  );

/** A whole report: its lines, and its tables as rows. */
export const reportParts = (
  form: Form,
  filing: Filing,
): readonly (string | readonly (readonly EdgeCell[])[])[] =>
  reportLines(form, filing, (table) => [`#${table.number}`]).map((line) =>
    line.startsWith('#') ? edgeRows(tableOf(form, Number(line.slice(1))), filing) : line,
  );
