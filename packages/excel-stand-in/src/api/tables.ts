import { type Area, splitAddress } from '../model/address';
import { addIn, workbookTarget } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { Sheet } from '../model/sheet';
import { addTable, tablesOf } from '../model/table';
import { shiftLines } from '../model/structure';
import { ApiCollection } from '../wire/api-object';
import type { Context } from './context';
import { exposeEvents } from './event-registration';
import { Range } from './range';
import { demandArea } from './range-geometry';
import { Table } from './table';

/** The tables of the workbook, or (with a sheet) those of that sheet alone. */
export class TableCollection extends ApiCollection {
  readonly apiType = 'TableCollection';

  constructor(
    readonly context: Context,
    readonly scope?: Sheet,
  ) {
    super();
  }

  items(): Table[] {
    const { workbook } = this.context;
    const all = this.scope
      ? this.scope.tables.map((table) => ({ sheet: this.scope as Sheet, table }))
      : tablesOf(workbook);
    return all.map(({ sheet, table }) => new Table(this.context, sheet, table));
  }

  get Count(): number {
    return this.items().length;
  }

  /** Without headers a row is put in for them, and what stands below gives way. */
  Add(address: unknown, hasHeaders: unknown): Table {
    const { workbook } = this.context;
    const { sheet, area } = this.locate(address);
    if (hasHeaders !== true) shiftLines(workbook, sheet, { ...area, rows: 1 }, 'insert', addIn);
    const table = addTable(workbook, sheet, hasHeaders === true ? area : { ...area, rows: area.rows + 1 });
    workbook.undo.note(addIn, 'a table');
    workbook.events.raise('TableAdded', sheet, () => ({ source: 'Local', tableId: table.id }));
    return new Table(this.context, sheet, table);
  }

  Indexer(key: unknown): Table {
    const found = this.GetItemOrNullObject(key);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  GetItemOrNullObject(key: unknown): Table | null {
    const wanted = String(key).toLowerCase();
    return (
      this.items().find(
        (table) => table.Id.toLowerCase() === wanted || table.Name.toLowerCase() === wanted,
      ) ?? null
    );
  }

  GetItemAt(index: number): Table {
    const found = this.items()[index];
    if (!found) throw new ExcelError('InvalidArgument');
    return found;
  }

  GetCount(): number {
    return this.Count;
  }

  private locate(address: unknown): { sheet: Sheet; area: Area } {
    if (address instanceof Range) return { sheet: address.sheet, area: address.area };
    const { sheet: name } = splitAddress(String(address));
    const { workbook } = this.context;
    const sheet = name === undefined ? (this.scope ?? workbook.active) : workbook.findSheet(name);
    if (!sheet || (this.scope && sheet !== this.scope)) throw new ExcelError('InvalidArgument');
    return { sheet, area: demandArea(address) };
  }
}

exposeEvents(TableCollection, ['TableChanged', 'TableAdded', 'TableDeleted'], ({ context, scope }) => ({
  events: context.workbook.events,
  id: scope?.id ?? workbookTarget,
}));
