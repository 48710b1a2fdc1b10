import { type Area, formatArea, unbounded } from '../model/address';
import { valueType, writeCells } from '../model/editing';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { Cell } from '../model/sheet';
import { formatOfStyle } from '../model/styles';
import type { Scalar } from '../model/typed-input';
import { keepCells } from '../model/undo';
import type { References } from '../wire/references';
import { changeFormat, common } from './format-properties';
import { readHyperlink } from './hyperlink';
import { RangeActions } from './range-actions';
import { allHidden } from './range-properties';

/** What stands in the cells of a range, and whether they are in view. */
export abstract class RangeCells<Self> extends RangeActions<Self> {
  abstract readonly references: References;
  abstract readonly areas: readonly Area[];

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
    return this.read((_, row, column) => this.shown(row, column));
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

  /** The style of all cells; null if they have several. */
  get Style(): string | null {
    return common(this, (row, column) => this.sheet.formatAt(row, column).style);
  }

  set Style(style: unknown) {
    changeFormat(this, formatOfStyle(style));
  }

  /** The hyperlink of the first cell. */
  get Hyperlink(): unknown {
    return this.sheet.formatAt(this.area.row, this.area.column).hyperlink;
  }

  /** A cell with a hyperlink is blue and underlined, and shows the text that the link brings. */
  set Hyperlink(given: unknown) {
    const hyperlink = readHyperlink(given);
    this.workbook.demandAllowed(this.sheet, 'allowInsertHyperlinks', this.areas);
    if (hyperlink.textToDisplay !== undefined) this.write(hyperlink.textToDisplay);
    this.sheet.patchFormat(this.area, { hyperlink, fontColor: '#0563C1', underline: 'Single' });
  }

  /** Null where some of the rows are hidden. */
  get RowHidden(): boolean | null {
    return allHidden(this.area.row, this.area.rows, this.sheet.rowsNotShown);
  }

  set RowHidden(hidden: unknown) {
    this.workbook.demandAllowed(this.sheet, 'allowFormatRows', this.areas);
    for (let row = this.area.row; row < this.area.row + this.area.rows; row++)
      this.sheet.setRowHidden(row, Boolean(hidden));
    const { workbook, area } = this;
    const told = { address: formatArea(area), changeType: hidden ? 'Hidden' : 'Unhidden', source: 'Local' };
    workbook.events.raise('RowHiddenChanged', this.sheet, () => told);
  }

  get ColumnHidden(): boolean | null {
    return allHidden(this.area.column, this.area.columns, this.sheet.hiddenColumns);
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

  protected shown(row: number, column: number): string {
    const value = this.sheet.peek(row, column)?.value ?? '';
    return this.workbook.calculation.display(value, this.sheet.formatAt(row, column).numberFormat);
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
