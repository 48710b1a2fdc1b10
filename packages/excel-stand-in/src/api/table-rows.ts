import { writeCells } from '../model/editing';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { shiftLines } from '../model/structure';
import { bodyOf } from '../model/table';
import type { Scalar } from '../model/typed-input';
import { ApiCollection, ApiObject } from '../wire/api-object';
import type { Range } from './range';
import type { Table } from './table';

/** The rows between headers and totals; the blank one of a new table does not count. */
export class TableRowCollection extends ApiCollection {
  readonly apiType = 'TableRowCollection';

  constructor(private readonly table: Table) {
    super();
  }

  items(): TableRow[] {
    return Array.from({ length: this.Count }, (_, index) => new TableRow(this.table, index));
  }

  get Count(): number {
    const { table } = this.table;
    return table.unfilled ? 0 : bodyOf(table).rows;
  }

  /** Puts rows in before `index`, or after the last; what stands below the table moves down. */
  Add(index?: number | null, values?: unknown): TableRow {
    const { table, sheet, context } = this.table;
    this.table.demandFree();
    const matrix = readRows(values, table.area.columns);
    const at = index === undefined || index === null || index === -1 ? this.Count : index;
    if (!Number.isInteger(at) || at < 0 || at > this.Count) throw new ExcelError('InvalidArgument');
    const missing = matrix.length - (table.unfilled ? 1 : 0);
    const row = bodyOf(table).row + at;
    if (missing > 0) this.insert(table.unfilled ? row + 1 : row, missing);
    table.unfilled = false;
    const area = { ...table.area, row, rows: matrix.length };
    if (values !== undefined && values !== null)
      writeCells(context.workbook, sheet, area, (r, c) => matrix[r - row]?.[c - area.column] ?? null, addIn);
    return new TableRow(this.table, at);
  }

  GetItemAt(index: number): TableRow {
    const found = this.items()[index];
    if (!found) throw new ExcelError('InvalidArgument');
    return found;
  }

  GetCount(): number {
    return this.Count;
  }

  private insert(row: number, rows: number): void {
    const { table, sheet, context } = this.table;
    const { area } = table;
    const body = bodyOf(table);
    const atEnd = row === area.row + area.rows;
    shiftLines(context.workbook, sheet, { ...area, row, rows }, 'insert', addIn);
    // Rows after the last one are new to the table; those in between made it grow already.
    if (atEnd) table.area = { ...area, rows: area.rows + rows };
    if (row !== body.row) return;
    // A first row looks like those below it, not like the headers.
    for (let column = area.column; column < area.column + area.columns; column++) {
      const cells = { row, column, rows, columns: 1 };
      sheet.clearFormat(cells);
      sheet.patchFormat(cells, sheet.formatAt(row + rows, column));
    }
  }
}

/** One row or several, each as wide as the table. */
function readRows(values: unknown, columns: number): (Scalar | null)[][] {
  if (values === undefined || values === null) return [[]];
  const rows = Array.isArray(values) ? (values as unknown[]) : [[values]];
  const matrix = rows.every((row) => Array.isArray(row)) ? (rows as (Scalar | null)[][]) : [rows as Scalar[]];
  if (matrix.length === 0 || matrix.some((row) => row.length !== columns))
    throw new ExcelError('InvalidArgument');
  return matrix;
}

export class TableRow extends ApiObject {
  readonly apiType = 'TableRow';

  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }

  get Index(): number {
    return this.index;
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  GetRange(): Range {
    const body = bodyOf(this.table.table);
    return this.table.range({ ...body, row: body.row + this.index, rows: 1 });
  }

  /** Excel keeps one row below the headers, blank if need be. */
  Delete(): void {
    const { table, context, sheet } = this.table;
    this.table.demandFree();
    const { area } = this.GetRange();
    if (bodyOf(table).rows > 1) return shiftLines(context.workbook, sheet, area, 'delete', addIn);
    writeCells(context.workbook, sheet, area, () => '', addIn);
    table.unfilled = true;
  }
}
