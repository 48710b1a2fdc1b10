import { addressOf } from '../../model/address';
import type { Style } from '../../model/drawing';
import type { DataColumn, DataTable, DataValue } from '../../model/data-table';
import { cellText } from '../../workbook/cell-text';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet, Look } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { mostRows } from './sheet-names';

/** A text in the cells of a column. */
interface CellText {
  readonly column: string;
  readonly text: string;
}

/** How a table of data is drawn besides what it says of itself. */
export interface DataLook {
  /** What is said of the rows, above them. */
  readonly hint: string;
  /** What is said where there is no row. */
  readonly without: string;
  readonly tab: string;
  readonly orientation?: Look['orientation'];
  /** Styles of columns by their keys, where these are not those of their kind. */
  readonly styles?: Readonly<Record<string, Style>>;
  /** The file that has all rows, where a sheet cannot list them. */
  readonly file?: string;
  /** Turns the cells of a column red while a text stands in them. */
  readonly red?: readonly CellText[];
  /** A text in another column for which they do not. */
  readonly notRed?: CellText;
}

const styleOf = ({ kind, width }: DataColumn): Style =>
  kind === 'text' ? (width > 14 ? styles.leftCell : styles.cell) : styles.figure;

const shown = (value: DataValue): DataValue =>
  typeof value === 'string' ? (value === '' ? null : cellText(value)) : value;

/** The rows of a table, or no more than a sheet can list. */
const rowsOf = (table: DataTable): { readonly rows: DataValue[][]; readonly more: boolean } => {
  const rows: DataValue[][] = [];
  for (const row of table.rows) {
    if (rows.length === mostRows) return { rows, more: true };
    rows.push(row.map(shown));
  }
  return { rows, more: false };
};

/** Draws heads and rows below everything else. @returns the row of the heads, and how many there are below */
export const drawRows = (
  builder: SheetBuilder,
  columns: readonly DataColumn[],
  rows: DataValue[][],
  own: DataLook['styles'] = {},
): { readonly head: number; readonly count: number } => {
  const head = builder.nextRow;
  columns.forEach((column, index) =>
    builder.put(cellAt(head, index), { value: cellText(column.head) }, styles.head),
  );
  if (rows.length > 0)
    builder.block(
      rows,
      columns.map((column) => own[column.key] ?? styleOf(column)),
    );
  return { head, count: rows.length };
};

/** A table of data as a sheet of its own, with a filter over its rows. */
export const drawDataTable = (name: string, table: DataTable, look: DataLook): DrawnSheet => {
  const { columns } = table;
  const { orientation = 'landscape', tab } = look;
  const builder = new SheetBuilder(
    name,
    columns.map(({ width }) => width),
    { orientation, onePage: false, tab, isOpen: true },
  );
  builder.line(name, styles.title, { atLeast: 34 });
  const { rows, more } = rowsOf(table);
  if (rows.length === 0) {
    builder.line(look.without, styles.sentence);
    return builder.build();
  }
  builder.line(look.hint, styles.hint);
  if (more)
    builder.line(
      `这里只列前 ${mostRows} 行，全部在 ${look.file ?? `${table.name}.csv`} 中。`,
      styles.warning,
    );
  const { head, count } = drawRows(builder, columns, rows, look.styles);
  const columnOf = (key: string): number => columns.findIndex((column) => column.key === key);
  for (const { column, text } of look.red ?? []) {
    const area = { row: head + 1, column: columnOf(column), rows: count, columns: 1 };
    const stands = `${addressOf(area.row, area.column)}="${text}"`;
    const { notRed } = look;
    const formula = notRed
      ? `AND(${stands},${addressOf(area.row, columnOf(notRed.column))}<>"${notRed.text}")`
      : stands;
    builder.highlight({ area, formula });
  }
  builder.filter({ row: head, column: 0, rows: count + 1, columns: columns.length });
  return builder.build({ rows: head + 1, columns: 0 }, head + 1);
};
