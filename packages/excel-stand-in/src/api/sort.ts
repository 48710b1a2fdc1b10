import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { SortField } from '../model/filter';
import { sortArea } from '../model/sorting';
import { bodyOf } from '../model/table';
import { ApiObject } from '../wire/api-object';
import type { Range } from './range';
import type { Table } from './table';

export class RangeSort extends ApiObject {
  readonly apiType = 'RangeSort';

  constructor(private readonly range: Range) {
    super();
  }

  Apply(fields: unknown, matchCase?: unknown, hasHeaders?: unknown, orientation?: unknown): void {
    const { workbook, sheet, area } = this.range;
    const byColumns = orientation === 'Columns';
    const first = hasHeaders === true ? 1 : 0;
    const sorted = byColumns
      ? { ...area, column: area.column + first, columns: area.columns - first }
      : { ...area, row: area.row + first, rows: area.rows - first };
    sortArea(
      workbook,
      sheet,
      sorted,
      readFields(fields),
      { matchCase: matchCase === true, byColumns },
      addIn,
    );
  }
}

/** The order of a table: applied once, and again when asked. */
export class TableSort extends ApiObject {
  readonly apiType = 'TableSort';

  constructor(private readonly table: Table) {
    super();
  }

  get Fields(): unknown {
    return this.table.table.sort.fields;
  }

  get MatchCase(): boolean {
    return this.table.table.sort.matchCase;
  }

  get Method(): string {
    return this.table.table.sort.method;
  }

  Apply(fields: unknown, matchCase?: unknown, method?: unknown): void {
    this.table.table.sort = {
      fields: readFields(fields),
      matchCase: matchCase === true,
      method: typeof method === 'string' ? method : 'PinYin',
    };
    this.Reapply();
  }

  /** Forgets the order; the rows stay where they are. */
  Clear(): void {
    this.table.table.sort = { fields: [], matchCase: false, method: 'PinYin' };
  }

  Reapply(): void {
    const { context, sheet, table } = this.table;
    const { fields, matchCase } = table.sort;
    if (fields.length > 0)
      sortArea(context.workbook, sheet, bodyOf(table), fields, { matchCase, byColumns: false }, addIn);
  }
}

function readFields(fields: unknown): SortField[] {
  const wellFormed =
    Array.isArray(fields) &&
    fields.length > 0 &&
    fields.every((field: unknown) => typeof field === 'object' && field);
  if (!wellFormed) throw new ExcelError('InvalidArgument');
  return fields as SortField[];
}
