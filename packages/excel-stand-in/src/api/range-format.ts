import { maxRows } from '../model/address';
import { ExcelError } from '../model/excel-error';
import { ApiObject } from '../wire/api-object';
import { autofitColumn, autofitRow } from './autofit';
import type { Target } from './context';
import { changeFormat, exposeFormat } from './format-properties';
import { RangeBorderCollection } from './range-borders';

export class RangeFill extends ApiObject {
  readonly apiType = 'RangeFill';

  constructor(readonly target: Target) {
    super();
  }

  Clear(): void {
    changeFormat(this.target, { fill: '#FFFFFF' });
  }
}
exposeFormat(RangeFill, { Color: 'fill' });

export class RangeFont extends ApiObject {
  readonly apiType = 'RangeFont';

  constructor(readonly target: Target) {
    super();
  }
}
exposeFormat(RangeFont, {
  Name: 'fontName',
  Size: 'fontSize',
  Color: 'fontColor',
  Bold: 'bold',
  Italic: 'italic',
  Strikethrough: 'strikethrough',
  Underline: 'underline',
});

export class FormatProtection extends ApiObject {
  readonly apiType = 'FormatProtection';

  constructor(readonly target: Target) {
    super();
  }
}
exposeFormat(FormatProtection, { Locked: 'locked', FormulaHidden: 'formulaHidden' });

export class RangeFormat extends ApiObject {
  readonly apiType = 'RangeFormat';
  readonly Fill: RangeFill;
  readonly Font: RangeFont;
  readonly Borders: RangeBorderCollection;
  readonly Protection: FormatProtection;

  constructor(readonly target: Target) {
    super();
    this.Fill = new RangeFill(target);
    this.Font = new RangeFont(target);
    this.Borders = new RangeBorderCollection(target);
    this.Protection = new FormatProtection(target);
  }

  get RowHeight(): number | null {
    const { sheet } = this.target;
    return this.commonSize('row', (row) => sheet.rowHeights.get(row) ?? sheet.standardHeight);
  }

  set RowHeight(points: unknown) {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'allowFormatRows', areas);
    this.eachLine('row', (row) => sheet.rowHeights.set(row, demandLength(points, 409)));
  }

  get ColumnWidth(): number | null {
    const { sheet } = this.target;
    return this.commonSize('column', (column) => sheet.columnWidths.get(column) ?? sheet.standardWidth);
  }

  set ColumnWidth(points: unknown) {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'allowFormatColumns', areas);
    this.eachLine('column', (column) => sheet.columnWidths.set(column, demandLength(points, 1500)));
  }

  AutofitColumns(): void {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'allowFormatColumns', areas);
    workbook.calculation.settle();
    this.eachLine('column', (column) => autofitColumn(this.target, column));
  }

  AutofitRows(): void {
    const { workbook, sheet, areas } = this.target;
    workbook.demandAllowed(sheet, 'allowFormatRows', areas);
    workbook.calculation.settle();
    this.eachLine('row', (row) => autofitRow(this.target, row));
  }

  /** Each row or column of the areas; of a whole column, the rows in use. */
  private eachLine(axis: 'row' | 'column', visit: (line: number) => void): void {
    for (const area of this.target.areas) {
      const whole = axis === 'row' && area.rows === maxRows;
      const [start, size] =
        axis === 'row' ? [area.row, whole ? this.rowsInUse() : area.rows] : [area.column, area.columns];
      for (let line = start; line < start + size; line++) visit(line);
    }
  }

  private rowsInUse(): number {
    const used = this.target.sheet.usedArea();
    return used ? used.row + used.rows : 1;
  }

  private commonSize(axis: 'row' | 'column', read: (line: number) => number): number | null {
    const sizes = new Set<number>();
    this.eachLine(axis, (line) => void sizes.add(read(line)));
    return sizes.size === 1 ? ([...sizes][0] as number) : null;
  }
}
exposeFormat(RangeFormat, {
  HorizontalAlignment: 'horizontal',
  VerticalAlignment: 'vertical',
  WrapText: 'wrap',
  IndentLevel: 'indent',
  ShrinkToFit: 'shrink',
  TextOrientation: 'orientation',
});

function demandLength(points: unknown, longest: number): number {
  if (typeof points !== 'number' || points < 0 || points > longest) throw new ExcelError('InvalidArgument');
  return points;
}
