import { type Area, intersect } from '../model/address';
import { clearContents, writeCells } from '../model/editing';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { Sheet } from '../model/sheet';
import { shiftLines } from '../model/structure';
import { bodyOf, headerOf, renameTable, type Table as Model, totalsOf } from '../model/table';
import { ApiObject } from '../wire/api-object';
import { AutoFilter } from './auto-filter';
import type { Context } from './context';
import { exposeEvents } from './event-registration';
import { Range } from './range';
import { demandArea } from './range-geometry';
import { TableSort } from './sort';
import { TableColumnCollection } from './table-columns';
import { TableRowCollection } from './table-rows';
import { Worksheet } from './worksheet';

export class Table extends ApiObject {
  readonly apiType = 'Table';

  constructor(
    readonly context: Context,
    readonly sheet: Sheet,
    readonly table: Model,
  ) {
    super();
  }

  get Id(): string {
    return this.table.id;
  }

  get LegacyId(): string {
    return this.table.id;
  }

  get Name(): string {
    return this.table.name;
  }

  set Name(name: unknown) {
    this.demandFree();
    renameTable(this.context.workbook, this.table, name);
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheet);
  }

  get Columns(): TableColumnCollection {
    return new TableColumnCollection(this);
  }

  get Rows(): TableRowCollection {
    return new TableRowCollection(this);
  }

  get Sort(): TableSort {
    return new TableSort(this);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.sheet, this.table);
  }

  get ShowHeaders(): boolean {
    return this.table.showHeaders;
  }

  /** Headers that no longer show are lost as texts; the row that they stood in stays, and is no part of the table. */
  set ShowHeaders(show: unknown) {
    const { table, sheet } = this;
    if (show === table.showHeaders) return;
    this.demandFree();
    if (show === true)
      throw new ExcelError('NotImplemented', 'The stand-in does not bring back the headers of a table.');
    clearContents(this.context.workbook, sheet, headerOf(table), addIn);
    Object.assign(table, { area: { ...bodyOf({ ...table, showTotals: false }) }, showHeaders: false });
  }

  get ShowTotals(): boolean {
    return this.table.showTotals;
  }

  /** A row of totals is put in below the last one, with 汇总 in its first cell, or taken out. */
  set ShowTotals(show: unknown) {
    const { table, sheet } = this;
    const { workbook } = this.context;
    if (show === table.showTotals) return;
    const line = { ...table.area, row: table.area.row + table.area.rows - (show === true ? 0 : 1), rows: 1 };
    shiftLines(workbook, sheet, line, show === true ? 'insert' : 'delete', addIn);
    table.showTotals = show === true;
    if (!table.showTotals) return;
    table.area = { ...table.area, rows: table.area.rows + 1 };
    writeCells(workbook, sheet, { ...line, columns: 1 }, () => '汇总', addIn);
  }

  GetRange(): Range {
    return this.range(this.table.area);
  }

  GetDataBodyRange(): Range {
    return this.range(bodyOf(this.table));
  }

  GetHeaderRowRange(): Range {
    if (!this.table.showHeaders) throw new ExcelError('InvalidOperation');
    return this.range(headerOf(this.table));
  }

  GetTotalRowRange(): Range {
    if (!this.table.showTotals) throw new ExcelError('InvalidOperation');
    return this.range(totalsOf(this.table));
  }

  /** Leaves the cells as they are. */
  ConvertToRange(): Range {
    const range = this.GetRange();
    this.forget();
    return range;
  }

  /** Takes the cells out too: those below move up. */
  Delete(): void {
    const { area, name, id } = this.table;
    this.forget();
    shiftLines(this.context.workbook, this.sheet, area, 'delete', addIn);
    this.context.workbook.events.raise('TableDeleted', this.sheet, () => ({
      source: 'Local',
      tableId: id,
      tableName: name,
    }));
  }

  /** The headers stay in their row, and the new cells overlap the old ones. */
  Resize(range: unknown): void {
    this.demandFree();
    const area = range instanceof Range ? range.area : demandArea(range);
    const others = this.sheet.tables.filter((other) => other !== this.table);
    const { row, column, columns } = this.table.area;
    const fits =
      area.row === row &&
      area.rows > 1 &&
      area.column < column + columns &&
      column < area.column + area.columns;
    if (!fits || others.some((other) => intersect(other.area, area))) throw new ExcelError('InvalidArgument');
    this.table.area = area;
    this.context.workbook.calculation.reset();
  }

  ClearFilters(): void {
    this.AutoFilter.ClearCriteria();
  }

  ReapplyFilters(): void {
    this.AutoFilter.Reapply();
  }

  demandFree(): void {
    this.context.workbook.demandAllowed(this.sheet, 'structure', [this.table.area]);
  }

  range(area: Area): Range {
    return new Range(this.context, this.sheet, area);
  }

  private forget(): void {
    this.demandFree();
    this.sheet.tables = this.sheet.tables.filter((other) => other !== this.table);
    this.context.workbook.calculation.reset();
  }
}

const looks = {
  Style: 'style',
  ShowBandedRows: 'showBandedRows',
  ShowBandedColumns: 'showBandedColumns',
  ShowFilterButton: 'showFilterButton',
  HighlightFirstColumn: 'highlightFirstColumn',
  HighlightLastColumn: 'highlightLastColumn',
} as const;

for (const [name, key] of Object.entries(looks)) {
  Object.defineProperty(Table.prototype, name, {
    get(this: Table) {
      return this.table[key];
    },
    set(this: Table, value: unknown) {
      this.demandFree();
      if (typeof value !== typeof this.table[key]) throw new ExcelError('InvalidArgument');
      Object.assign(this.table, { [key]: value });
    },
  });
}

exposeEvents(Table, ['TableChanged', 'TableSelectionChanged'], ({ context, table }) => ({
  events: context.workbook.events,
  id: table.id,
}));
