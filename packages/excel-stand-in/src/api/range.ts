import { type Area, demandOnSheet, formatArea, maxColumns, maxRows } from '../model/address';
import { clearContents, mergeCells, unmergeCells, valueType, writeCells } from '../model/editing';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { Cell, Sheet } from '../model/sheet';
import { shiftLines } from '../model/structure';
import type { Scalar } from '../model/typed-input';
import { keepCells } from '../model/undo';
import { ConditionalFormatCollection } from './conditional-formats';
import type { Context, Target } from './context';
import { DataValidation } from './data-validation';
import { changeFormat } from './format-properties';
import { RangeFormat } from './range-format';
import { RangeGeometry } from './range-geometry';
import { allHidden, setCellProperties, setLineProperties } from './range-properties';
import { Worksheet } from './worksheet';

/** An area too large for its cells to be read or written one by one. */
const unbounded = (area: Area): boolean => area.rows === maxRows || area.columns === maxColumns;

export class Range extends RangeGeometry<Range> implements Target {
  readonly apiType = 'Range';
  readonly workbook;
  readonly references;

  constructor(
    private readonly context: Context,
    sheet: Sheet,
    area: Area,
  ) {
    super(sheet, area);
    this.workbook = context.workbook;
    this.references = context.references;
  }

  get areas(): readonly Area[] {
    return [this.area];
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheet);
  }

  get Format(): RangeFormat {
    return new RangeFormat(this);
  }

  get DataValidation(): DataValidation {
    return new DataValidation(this);
  }

  get ConditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this);
  }

  get Values(): unknown {
    return this.read((cell) => cell?.value ?? '');
  }

  set Values(values: unknown) {
    this.write(values);
  }

  get Formulas(): unknown {
    return this.read((cell) => cell?.formula ?? cell?.value ?? '');
  }

  set Formulas(formulas: unknown) {
    this.write(formulas);
  }

  get Text(): unknown {
    const { calculation } = this.workbook;
    return this.read((cell, row, column) =>
      calculation.display(cell?.value ?? '', this.sheet.formatAt(row, column).numberFormat),
    );
  }

  get ValueTypes(): unknown {
    return this.read((cell) => valueType(cell?.value ?? ''));
  }

  get NumberFormat(): unknown {
    return this.read((_, row, column) => this.sheet.formatAt(row, column).numberFormat);
  }

  set NumberFormat(formats: string | unknown[]) {
    if (!Array.isArray(formats)) {
      changeFormat(this, { numberFormat: formats });
      return;
    }
    const matrix = this.demandMatrix(formats);
    this.workbook.demandAllowed(this.sheet, 'allowFormatCells', this.areas);
    const takeBack = this.workbook.undo.remember(addIn, () => keepCells(this.sheet, this.areas));
    matrix.forEach((line, r) =>
      line.forEach((format, c) => {
        const cell = { row: this.area.row + r, column: this.area.column + c, rows: 1, columns: 1 };
        if (format !== null) this.sheet.patchFormat(cell, { numberFormat: format as string });
      }),
    );
    this.workbook.undo.note(addIn, 'number formats', takeBack);
  }

  get RowHidden(): boolean | null {
    const { row, rows } = this.area;
    const { hiddenRows, filteredRows } = this.sheet;
    return allHidden(row, rows, new Set([...hiddenRows, ...filteredRows]));
  }

  set RowHidden(hidden: unknown) {
    this.workbook.demandAllowed(this.sheet, 'allowFormatRows', this.areas);
    for (let row = this.area.row; row < this.area.row + this.area.rows; row++) {
      if (hidden) this.sheet.hiddenRows.add(row);
      else this.sheet.hiddenRows.delete(row);
    }
  }

  get ColumnHidden(): boolean | null {
    const { column, columns } = this.area;
    return allHidden(column, columns, this.sheet.hiddenColumns);
  }

  set ColumnHidden(hidden: unknown) {
    this.workbook.demandAllowed(this.sheet, 'allowFormatColumns', this.areas);
    for (let column = this.area.column; column < this.area.column + this.area.columns; column++) {
      if (hidden) this.sheet.hiddenColumns.add(column);
      else this.sheet.hiddenColumns.delete(column);
    }
  }

  /** The client asks before it cuts a large write into chunks. */
  _ValidateArraySize(rows: number, columns: number): void {
    if (rows !== this.area.rows || columns !== this.area.columns) this.refuseShape();
  }

  Calculate(): void {
    this.workbook.recalculate();
  }

  Clear(applyTo?: unknown): void {
    const what = applyTo ?? 'All';
    if (what !== 'Contents') this.workbook.demandAllowed(this.sheet, 'allowFormatCells', this.areas);
    if (what === 'All' || what === 'Contents') clearContents(this.workbook, this.sheet, this.area, addIn);
    if (what === 'All' || what === 'Formats') {
      this.sheet.clearFormat(this.area);
      this.workbook.undo.note(addIn, 'cleared formats');
      this.ConditionalFormats.ClearAll();
      unmergeCells(this.workbook, this.sheet, this.area);
    }
    if (what === 'All') this.DataValidation.Clear();
  }

  Delete(shift: unknown): void {
    if (shift !== 'Up' && shift !== 'Left') throw new ExcelError('InvalidArgument');
    shiftLines(this.workbook, this.sheet, this.area, 'delete', addIn);
  }

  Insert(shift: unknown): Range {
    if (shift !== 'Down' && shift !== 'Right') throw new ExcelError('InvalidArgument');
    const { area } = this;
    shiftLines(this.workbook, this.sheet, area, 'insert', addIn);
    return this.at(area);
  }

  Merge(across?: unknown): void {
    const { area } = this;
    const rows = across
      ? Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }))
      : [area];
    for (const row of rows) mergeCells(this.workbook, this.sheet, row);
  }

  Unmerge(): void {
    unmergeCells(this.workbook, this.sheet, this.area);
  }

  Select(): void {
    this.workbook.demandFocus();
    this.workbook.select(this.sheet, this.area, formatArea(this.area));
    if (this.workbook.behaviour.selectTakesFocus) this.workbook.giveFocus('grid');
  }

  SetCellProperties(properties: unknown): void {
    setCellProperties(this, properties);
  }

  SetRowProperties(properties: unknown): void {
    setLineProperties(this, 'row', properties);
  }

  SetColumnProperties(properties: unknown): void {
    setLineProperties(this, 'column', properties);
  }

  protected at(area: Area): Range {
    return new Range(this.context, this.sheet, demandOnSheet(area));
  }

  private read<T>(read: (cell: Cell | undefined, row: number, column: number) => T): T[][] | null {
    // Excel answers null for whole rows and columns rather than a million values.
    if (unbounded(this.area)) return null;
    this.workbook.calculation.settle();
    const { row, column, rows, columns } = this.area;
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (__, c) =>
        read(this.sheet.peek(row + r, column + c), row + r, column + c),
      ),
    );
  }

  private write(values: unknown): void {
    if (unbounded(this.area)) throw new ExcelError('InvalidArgument');
    const { row, column } = this.area;
    const matrix = Array.isArray(values) ? this.demandMatrix(values) : undefined;
    const input = (r: number, c: number) =>
      (matrix ? matrix[r - row]?.[c - column] : values) as Scalar | null;
    writeCells(this.workbook, this.sheet, this.area, input, addIn);
  }

  private demandMatrix(values: unknown[]): unknown[][] {
    const fits =
      values.length === this.area.rows &&
      values.every((line) => Array.isArray(line) && line.length === this.area.columns);
    return fits ? (values as unknown[][]) : this.refuseShape();
  }

  private refuseShape(): never {
    throw new ExcelError(
      'InvalidArgument',
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
}
