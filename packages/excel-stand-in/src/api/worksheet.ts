import { demandOnSheet, wholeSheet } from '../model/address';
import { readColor } from '../model/colors';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { demandLength } from '../model/limits';
import type { Sheet } from '../model/sheet';
import { setVisibility } from '../model/visibility';
import { ApiObject } from '../wire/api-object';
import { AutoFilter } from './auto-filter';
import { ChartCollection } from './charts';
import type { Context } from './context';
import { exposeEvents, sheetEvents } from './event-registration';
import { NamedItemCollection } from './names';
import { PageLayout } from './page-layout';
import { WorksheetProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { demandArea } from './range-geometry';
import { findCells } from './range-navigation';
import { TableCollection } from './tables';
import { WorksheetFreezePanes } from './freeze-panes';

export class Worksheet extends ApiObject {
  readonly apiType = 'Worksheet';

  constructor(
    private readonly context: Context,
    readonly sheet: Sheet,
  ) {
    super();
  }

  get Id(): string {
    return this.sheet.id;
  }

  get Name(): string {
    return this.sheet.name;
  }

  set Name(name: unknown) {
    this.context.workbook.renameSheet(this.sheet, String(name), addIn);
  }

  get Position(): number {
    return this.context.workbook.sheets.indexOf(this.sheet);
  }

  set Position(position: unknown) {
    const { workbook } = this.context;
    workbook.demandStructureFree();
    const to = Number(position);
    if (!Number.isInteger(to) || to < 0 || to >= workbook.sheets.length)
      throw new ExcelError('InvalidArgument');
    workbook.sheets.splice(this.Position, 1);
    workbook.sheets.splice(to, 0, this.sheet);
    workbook.undo.noteOfTab(addIn, 'the place of a sheet');
  }

  get Visibility(): string {
    return this.sheet.visibility;
  }

  set Visibility(visibility: unknown) {
    setVisibility(this.context.workbook, this.sheet, String(visibility), addIn);
  }

  get TabColor(): string {
    return this.sheet.tabColor;
  }

  set TabColor(color: unknown) {
    this.sheet.tabColor = color === '' ? '' : readColor(color);
  }

  get ShowGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  /** The client reads and writes gridlines and headings under two names. */
  set Gridlines(show: unknown) {
    this.context.workbook.demandFocus();
    this.sheet.showGridlines = show === true;
  }

  get ShowHeadings(): boolean {
    return this.sheet.showHeadings;
  }

  set Headings(show: unknown) {
    this.context.workbook.demandFocus();
    this.sheet.showHeadings = show === true;
  }

  get StandardWidth(): number {
    return this.sheet.standardWidth;
  }

  set StandardWidth(width: unknown) {
    this.sheet.standardWidth = Number(width);
  }

  get StandardHeight(): number {
    return this.sheet.standardHeight;
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context, this.sheet);
  }

  get Protection(): WorksheetProtection {
    return new WorksheetProtection(this.context, this.sheet);
  }

  get Charts(): ChartCollection {
    return new ChartCollection(this.context, this.sheet);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.context, this.sheet);
  }

  get AutoFilter(): AutoFilter {
    return new AutoFilter(this.context, this.sheet);
  }

  get FreezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.context, this.sheet);
  }

  get PageLayout(): PageLayout {
    return new PageLayout(this.context, this.sheet);
  }

  GetNext(visibleOnly?: unknown): Worksheet {
    return this.GetNextOrNullObject(visibleOnly) ?? missing();
  }

  GetNextOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.beside(1, visibleOnly === true);
  }

  GetPrevious(visibleOnly?: unknown): Worksheet {
    return this.GetPreviousOrNullObject(visibleOnly) ?? missing();
  }

  GetPreviousOrNullObject(visibleOnly?: unknown): Worksheet | null {
    return this.beside(-1, visibleOnly === true);
  }

  Activate(): void {
    this.context.workbook.demandFocus();
    this.context.workbook.activate(this.sheet);
  }

  Calculate(): void {
    this.context.workbook.recalculate();
  }

  Delete(): void {
    this.context.workbook.demandFocus('InvalidSelection');
    this.context.workbook.deleteSheet(this.sheet, addIn);
  }

  /** A range by address or by name; all of the sheet if nothing is given. */
  GetRange(address?: string | null): Range {
    if (address === undefined || address === null || address === '')
      return new Range(this.context, this.sheet, wholeSheet);
    const named =
      this.Names.GetItemOrNullObject(address) ??
      new NamedItemCollection(this.context).GetItemOrNullObject(address);
    return named?.GetRangeOrNullObject() ?? new Range(this.context, this.sheet, demandArea(address));
  }

  GetRangeByIndexes(row: number, column: number, rows: number, columns: number): Range {
    return new Range(this.context, this.sheet, demandOnSheet({ row, column, rows, columns }));
  }

  GetRanges(addresses?: string | null): RangeAreas {
    demandLength(addresses, 'addressList');
    const areas = addresses
      ? addresses.split(/[,;]/).map((address) => demandArea(address.trim()))
      : [wholeSheet];
    return new RangeAreas(this.context, this.sheet, areas);
  }

  FindAll(text: unknown, criteria: unknown): RangeAreas {
    const found = this.FindAllOrNullObject(text, criteria);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  FindAllOrNullObject(text: unknown, criteria: unknown): RangeAreas | null {
    const { calculation } = this.context.workbook;
    calculation.settle();
    const areas = findCells(this.sheet, wholeSheet, text, criteria, (row, column) => {
      const value = this.sheet.peek(row, column)?.value ?? '';
      return calculation.display(value, this.sheet.formatAt(row, column).numberFormat);
    });
    return areas.length > 0 ? new RangeAreas(this.context, this.sheet, areas) : null;
  }

  GetCell(row: number, column: number): Range {
    return this.GetRangeByIndexes(row, column, 1, 1);
  }

  GetUsedRange(valuesOnly?: unknown): Range {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly?: unknown): Range | null {
    const used = this.sheet.usedArea(valuesOnly === true);
    return used ? new Range(this.context, this.sheet, used) : null;
  }

  private beside(step: 1 | -1, visibleOnly: boolean): Worksheet | null {
    const { sheets } = this.context.workbook;
    for (let at = this.Position + step; at >= 0 && at < sheets.length; at += step) {
      const sheet = sheets[at];
      if (sheet && (!visibleOnly || sheet.visibility === 'Visible'))
        return new Worksheet(this.context, sheet);
    }
    return null;
  }
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}

exposeEvents(
  Worksheet,
  sheetEvents.filter((name) => name !== 'Added' && name !== 'Deleted'),
  (worksheet) => ({ events: worksheet['context'].workbook.events, id: worksheet.sheet.id }),
);
