import type { Area } from '../model/address';
import { ExcelError } from '../model/excel-error';
import { applyFilter, type Filter as Model, type FilterCriteria } from '../model/filter';
import type { Sheet } from '../model/sheet';
import { bodyOf, type Table } from '../model/table';
import { ApiObject } from '../wire/api-object';
import type { Context } from './context';
import { Range } from './range';
import { demandArea } from './range-geometry';

/** The filter of a sheet or of a table: it hides the rows that it keeps out. */
export class AutoFilter extends ApiObject {
  readonly apiType = 'AutoFilter';

  constructor(
    private readonly context: Context,
    private readonly sheet: Sheet,
    private readonly table?: Table,
  ) {
    super();
  }

  get Enabled(): boolean {
    return this.filter !== undefined && (this.table?.showFilterButton ?? true);
  }

  get IsDataFiltered(): boolean {
    const { criteria, hiding } = this.filter ?? {};
    return (criteria?.size ?? 0) > 0 || (hiding?.size ?? 0) > 0;
  }

  get Criteria(): unknown {
    const { filter } = this;
    if (!filter) return null;
    return Array.from({ length: filter.area.columns }, (_, column) => filter.criteria.get(column) ?? null);
  }

  Apply(range: unknown, column?: number | null, criteria?: unknown): void {
    this.demandFree();
    const area = range instanceof Range ? range.area : demandArea(range);
    if (!this.table) {
      const present = this.sheet.autoFilter;
      const criteriaOf =
        present && sameColumns(present.area, area) ? present.criteria : new Map<number, FilterCriteria>();
      this.sheet.autoFilter = { area, criteria: criteriaOf, hiding: new Set() };
    }
    const filter = this.demandFilter();
    if (column !== undefined && column !== null) setCriteria(filter, column, criteria);
    applyFilter(this.sheet, filter);
  }

  Reapply(): void {
    this.demandFree();
    applyFilter(this.sheet, this.demandFilter());
  }

  ClearCriteria(): void {
    this.demandFree();
    const filter = this.demandFilter();
    filter.criteria.clear();
    applyFilter(this.sheet, filter);
  }

  ClearColumnCriteria(column: number): void {
    this.demandFree();
    const filter = this.demandFilter();
    setCriteria(filter, column, undefined);
    applyFilter(this.sheet, filter);
  }

  Remove(): void {
    this.demandFree();
    this.filter?.hiding.clear();
    if (this.table) this.table.showFilterButton = false;
    else this.sheet.autoFilter = undefined;
  }

  GetRange(): Range {
    const range = this.GetRangeOrNullObject();
    if (!range) throw new ExcelError('ItemNotFound');
    return range;
  }

  GetRangeOrNullObject(): Range | null {
    const { filter } = this;
    return filter ? new Range(this.context, this.sheet, filter.area) : null;
  }

  private get filter(): Model | undefined {
    return this.table ? filterOf(this.table) : this.sheet.autoFilter;
  }

  private demandFilter(): Model {
    if (!this.filter) throw new ExcelError('InvalidOperation');
    return this.filter;
  }

  private demandFree(): void {
    this.context.workbook.demandAllowed(this.sheet, 'allowAutoFilter', []);
  }
}

/** The filter of one column of a table. */
export class Filter extends ApiObject {
  readonly apiType = 'Filter';

  constructor(
    private readonly context: Context,
    private readonly sheet: Sheet,
    private readonly table: Table,
    private readonly column: number,
  ) {
    super();
  }

  get Criteria(): unknown {
    return this.table.filter.criteria.get(this.column) ?? null;
  }

  Apply(criteria: unknown): void {
    this.context.workbook.demandAllowed(this.sheet, 'allowAutoFilter', []);
    setCriteria(filterOf(this.table), this.column, criteria);
    applyFilter(this.sheet, this.table.filter);
  }

  ApplyValuesFilter(values: unknown[]): void {
    this.Apply({ filterOn: 'Values', values });
  }

  ApplyCustomFilter(criterion1: string, criterion2?: string | null, operator?: string | null): void {
    this.Apply({
      filterOn: 'Custom',
      criterion1,
      ...(criterion2 ? { criterion2, operator: operator ?? 'And' } : {}),
    });
  }

  ApplyTopItemsFilter(count: number): void {
    this.Apply({ filterOn: 'TopItems', criterion1: String(count) });
  }

  ApplyBottomItemsFilter(count: number): void {
    this.Apply({ filterOn: 'BottomItems', criterion1: String(count) });
  }

  Clear(): void {
    this.Apply(undefined);
  }
}

/** The filter of a table speaks of the table as it is now: totals are no part of what is filtered. */
function filterOf(table: Table): Model {
  const body = bodyOf(table);
  table.filter.area = { ...body, row: body.row - 1, rows: body.rows + 1 };
  return table.filter;
}

function setCriteria({ area, criteria }: Model, column: number, given: unknown): void {
  if (!Number.isInteger(column) || column < 0 || column >= area.columns)
    throw new ExcelError('InvalidArgument');
  if (given === undefined || given === null) criteria.delete(column);
  else if (typeof (given as FilterCriteria).filterOn !== 'string') throw new ExcelError('InvalidArgument');
  else criteria.set(column, given as FilterCriteria);
}

const sameColumns = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.columns === b.columns;
