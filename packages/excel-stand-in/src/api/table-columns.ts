import { writeCells } from '../model/editing';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { shiftLines } from '../model/structure';
import { bodyOf, columnNames, headerOf, nameHeaders, totalsOf } from '../model/table';
import type { Scalar } from '../model/typed-input';
import { ApiCollection, ApiObject } from '../wire/api-object';
import { Filter } from './auto-filter';
import type { Range } from './range';
import type { Table } from './table';

export class TableColumnCollection extends ApiCollection {
  readonly apiType = 'TableColumnCollection';

  constructor(private readonly table: Table) {
    super();
  }

  items(): TableColumn[] {
    return Array.from({ length: this.Count }, (_, index) => new TableColumn(this.table, index));
  }

  get Count(): number {
    return this.table.table.area.columns;
  }

  /** Puts a column in before `index`, or after the last; the values begin with the header. */
  Add(index?: number | null, values?: unknown, name?: string | null): TableColumn {
    const { table, sheet, context } = this.table;
    this.table.demandFree();
    const at = index ?? this.Count;
    if (!Number.isInteger(at) || at < 0 || at > this.Count) throw new ExcelError('InvalidArgument');
    const { area } = table;
    const line = { ...area, column: area.column + at, columns: 1 };
    const matrix = Array.isArray(values) ? (values as Scalar[][]) : undefined;
    if (matrix && matrix.length !== area.rows) throw new ExcelError('InvalidArgument');
    shiftLines(context.workbook, sheet, line, 'insert', addIn, 'column');
    if (at === area.columns) table.area = { ...area, columns: area.columns + 1 };
    else if (at === 0) table.area = { ...area, columns: area.columns + 1 };
    if (matrix)
      writeCells(context.workbook, sheet, line, (row) => matrix[row - line.row]?.[0] ?? null, addIn);
    if (name) writeCells(context.workbook, sheet, { ...line, rows: 1 }, () => name, addIn);
    nameHeaders(sheet, table);
    return new TableColumn(this.table, at);
  }

  Indexer(key: unknown): TableColumn {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  GetItemOrNullObject(key: unknown): TableColumn | null {
    const wanted = String(key).toLowerCase();
    return this.items().find((column) => column.Name.toLowerCase() === wanted || column.Id === key) ?? null;
  }

  GetItemAt(index: number): TableColumn {
    const found = this.items()[index];
    if (!found) throw new ExcelError('InvalidArgument');
    return found;
  }

  GetCount(): number {
    return this.Count;
  }
}

export class TableColumn extends ApiObject {
  readonly apiType = 'TableColumn';

  constructor(
    private readonly table: Table,
    private readonly index: number,
  ) {
    super();
  }

  get Id(): number {
    return this.index + 1;
  }

  get Index(): number {
    return this.index;
  }

  get Name(): string {
    return columnNames(this.table.sheet, this.table.table)[this.index] ?? '';
  }

  set Name(name: unknown) {
    this.GetHeaderRowRange().Values = [[String(name)]];
  }

  get Values(): unknown {
    return this.GetRange().Values;
  }

  set Values(values: unknown) {
    this.GetRange().Values = values;
  }

  get Filter(): Filter {
    const { context, sheet, table } = this.table;
    return new Filter(context, sheet, table, this.index);
  }

  GetRange(): Range {
    return this.part(this.table.table.area);
  }

  GetDataBodyRange(): Range {
    return this.part(bodyOf(this.table.table));
  }

  GetHeaderRowRange(): Range {
    return this.part(headerOf(this.table.table));
  }

  GetTotalRowRange(): Range {
    if (!this.table.table.showTotals) throw new ExcelError('InvalidOperation');
    return this.part(totalsOf(this.table.table));
  }

  Delete(): void {
    const { context, sheet } = this.table;
    this.table.demandFree();
    if (this.table.table.area.columns === 1) throw new ExcelError('InvalidOperation');
    shiftLines(context.workbook, sheet, this.GetRange().area, 'delete', addIn, 'column');
  }

  private part(area: Range['area']): Range {
    return this.table.range({ ...area, column: area.column + this.index, columns: 1 });
  }
}
