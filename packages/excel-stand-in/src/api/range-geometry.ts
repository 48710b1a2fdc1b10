import {
  type Area,
  bounding,
  cellCount,
  formatArea,
  intersect,
  maxColumns,
  maxRows,
  parseArea,
  quoteSheet,
  spanning,
  splitAddress,
} from '../model/address';
import { ExcelError } from '../model/excel-error';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { ApiObject } from '../wire/api-object';

/** The part of a range that is about where it lies. */
export abstract class RangeGeometry<Self> extends ApiObject {
  constructor(
    readonly sheet: Sheet,
    public area: Area,
  ) {
    super();
  }

  /** The range of another area of the sheet; `InvalidArgument` if it is off the sheet. */
  protected abstract at(area: Area): Self;

  get Address(): string {
    return `${quoteSheet(this.sheet.name)}!${formatArea(this.area)}`;
  }

  get RowIndex(): number {
    return this.area.row;
  }

  get ColumnIndex(): number {
    return this.area.column;
  }

  get RowCount(): number {
    return this.area.rows;
  }

  get ColumnCount(): number {
    return this.area.columns;
  }

  get CellCount(): number {
    return cellCount(this.area);
  }

  get IsEntireRow(): boolean {
    return this.area.columns === maxColumns;
  }

  get IsEntireColumn(): boolean {
    return this.area.rows === maxRows;
  }

  GetCell(row: number, column: number): Self {
    return this.at({ row: this.area.row + row, column: this.area.column + column, rows: 1, columns: 1 });
  }

  GetRow(row: number): Self {
    return this.at({ ...this.area, row: this.area.row + row, rows: 1 });
  }

  GetColumn(column: number): Self {
    return this.at({ ...this.area, column: this.area.column + column, columns: 1 });
  }

  GetLastCell(): Self {
    return this.GetCell(this.area.rows - 1, this.area.columns - 1);
  }

  GetLastRow(): Self {
    return this.GetRow(this.area.rows - 1);
  }

  GetLastColumn(): Self {
    return this.GetColumn(this.area.columns - 1);
  }

  GetEntireRow(): Self {
    return this.at({ ...this.area, column: 0, columns: maxColumns });
  }

  GetEntireColumn(): Self {
    return this.at({ ...this.area, row: 0, rows: maxRows });
  }

  GetOffsetRange(rows: number, columns: number): Self {
    return this.at({ ...this.area, row: this.area.row + rows, column: this.area.column + columns });
  }

  GetResizedRange(rows: number, columns: number): Self {
    const { row, column } = this.area;
    // The last corner moves; beyond the first one it becomes the first.
    const [bottom, right] = [row + this.area.rows - 1 + rows, column + this.area.columns - 1 + columns];
    return this.at(spanning(row, column, bottom, right));
  }

  GetAbsoluteResizedRange(rows: number, columns: number): Self {
    return this.at({ ...this.area, rows, columns });
  }

  GetBoundingRect(other: unknown): Self {
    return this.at(bounding(this.area, this.areaOf(other)));
  }

  GetIntersection(other: unknown): Self {
    const common = this.GetIntersectionOrNullObject(other);
    if (!common) throw new ExcelError('ItemNotFound');
    return common;
  }

  GetIntersectionOrNullObject(other: unknown): Self | null {
    const common = intersect(this.area, this.areaOf(other));
    return common ? this.at(common) : null;
  }

  GetUsedRange(valuesOnly?: unknown): Self {
    return this.GetUsedRangeOrNullObject(valuesOnly) ?? this.GetCell(0, 0);
  }

  GetUsedRangeOrNullObject(valuesOnly?: unknown): Self | null {
    const used = this.sheet.usedArea(valuesOnly === true, this.area);
    return used ? this.at(used) : null;
  }

  private areaOf(other: unknown): Area {
    return other instanceof RangeGeometry ? other.area : demandArea(other);
  }
}

/** The sheet that an address names; the given one if it names none, `InvalidArgument` if there is no such sheet. */
export function demandSheetOf(workbook: Workbook, address: unknown, own: Sheet): Sheet {
  const { sheet: name } = splitAddress(String(address));
  const sheet = name === undefined ? own : workbook.findSheet(name);
  if (!sheet) throw new ExcelError('InvalidArgument');
  return sheet;
}

/** Reads the local part of an address that an add-in gave; `InvalidArgument` if it is none. */
export function demandArea(address: unknown): Area {
  const area = parseArea(splitAddress(String(address)).local);
  if (!area) throw new ExcelError('InvalidArgument');
  return area;
}
