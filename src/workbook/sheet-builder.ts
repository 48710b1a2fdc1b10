import type {
  BlockDrawing,
  CellArea,
  CellContent,
  CellDrawing,
  HighlightDrawing,
  NameDrawing,
  PrintDrawing,
  SheetDrawing,
  Style,
  ValidationDrawing,
} from '../model/drawing';
import { countLines } from './count-lines';

/** Highest row that Excel draws, in points. */
const tallestRow = 400;

/**
 * What any font needs in which programs show the workbook, 宋体 or another where that is missing. In points; a column is
 * as wide as so many figures of 11 points.
 */
const narrowestFigure = 5.5;
const padding = 4;
const indentWidth = 10;
/** Height of a line, in sizes of its font, and what is left above and below. */
const lineHeight = 1.5;
const lineGap = 4;

/** A sheet, and the names of cells on it. */
export interface DrawnSheet {
  readonly sheet: SheetDrawing;
  readonly names: readonly NameDrawing[];
}

/** The area of one cell, or of several side by side. */
export const cellAt = (row: number, column: number, columns = 1): CellArea => ({
  row,
  column,
  rows: 1,
  columns,
});

/** What does not depend on the cells. */
export interface Look {
  readonly orientation: PrintDrawing['orientation'];
  /** `where-legible`: on one page unless that would shrink it too much. */
  readonly onePage: boolean | 'where-legible';
  readonly tab: string;
  /** Whether anybody may write anywhere, sort and filter. */
  readonly isOpen?: true;
  /** Columns repeated on each page, and how many pages its width takes, where it is not one. */
  readonly titleColumns?: number;
  readonly pagesWide?: number;
}

/** A sheet may be this much higher than an A4 page of text, in points, and still be legible on one. */
const legibleHeight = 1150;
const defaultRowHeight = 15;

/** Collects the drawing of one sheet, merged cells and heights included. */
export class SheetBuilder {
  private readonly cells: CellDrawing[] = [];
  private readonly merges: CellArea[] = [];
  private readonly rowHeights = new Map<number, number>();
  private readonly validations: ValidationDrawing[] = [];
  private readonly highlights: HighlightDrawing[] = [];
  private readonly names: NameDrawing[] = [];
  private readonly blocks: BlockDrawing[] = [];
  private filtered?: CellArea;
  private bottom = 0;

  constructor(
    readonly name: string,
    private readonly columnWidths: readonly number[],
    private readonly look: Look,
  ) {}

  /** The row below everything drawn so far. */
  get nextRow(): number {
    return this.bottom;
  }

  /**
   * Draws one cell over an area, high enough for its text; the whole area gets the format, so that merged cells have a
   * whole frame.
   */
  put(area: CellArea, content: CellContent, style: Style, name?: string): void {
    const { row, column, rows, columns } = area;
    for (let down = 0; down < rows; down++)
      for (let across = 0; across < columns; across++)
        this.cells.push({
          row: row + down,
          column: column + across,
          content: down === 0 && across === 0 ? content : { value: null },
          style,
        });
    if (rows > 1 || columns > 1) this.merges.push(area);
    if (name !== undefined) this.names.push({ name, sheet: this.name, row, column });
    this.bottom = Math.max(this.bottom, row + rows);
    this.fit(area, String(('formula' in content ? content.result : content.value) ?? ''), style);
  }

  /** Draws a text over the whole width below everything else, over as many rows as it needs. */
  line(
    text: string,
    style: Style,
    options: { readonly name?: string; readonly atLeast?: number } = {},
  ): void {
    const needed = Math.max(this.heightOf(text, this.totalWidth, style), options.atLeast ?? 0);
    const rows = Math.ceil(needed / tallestRow);
    const row = this.bottom;
    for (let index = 0; index < rows; index++) this.height(row + index, needed / rows);
    const area = { row, column: 0, rows, columns: this.columnWidths.length };
    this.put(area, { value: text === '' ? null : text }, style, options.name);
  }

  /** Draws rows of values below everything else, each high enough for its texts. */
  block(rows: BlockDrawing['rows'], styles: readonly Style[]): void {
    const row = this.bottom;
    const heights = new Map<string, number>();
    this.blocks.push({ row, column: 0, styles, rows });
    this.bottom += rows.length;
    rows.forEach((values, down) => {
      let height = 0;
      values.forEach((value, column) => {
        const style = styles[column];
        if (typeof value !== 'string' || !style?.wrap) return;
        const key = `${column} ${value}`;
        const known = heights.get(key) ?? this.heightOf(value, this.columnWidths[column] ?? 0, style);
        heights.set(key, known);
        height = Math.max(height, known);
      });
      if (height > 0) this.height(row + down, Math.min(tallestRow, height));
    });
  }

  /** Lets rows be filtered by their columns. @param area with the row of heads above them */
  filter(area: CellArea): void {
    this.filtered = area;
  }

  height(row: number, points: number): void {
    this.rowHeights.set(row, Math.max(points, this.rowHeights.get(row) ?? 0));
  }

  /** Makes the rows of a cell high enough for its text, in equal shares. */
  private fit({ row, column, rows, columns }: CellArea, text: string, style: Style): void {
    const width = this.columnWidths.slice(column, column + columns).reduce((sum, each) => sum + each, 0);
    const share = Math.min(tallestRow, this.heightOf(text, width, style) / rows);
    for (let index = 0; index < rows; index++) this.height(row + index, share);
  }

  validate(validation: ValidationDrawing): void {
    this.validations.push(validation);
  }

  highlight(highlight: HighlightDrawing): void {
    this.highlights.push(highlight);
  }

  build(frozen: SheetDrawing['frozen'] = { rows: 0, columns: 0 }, titleRows = 0): DrawnSheet {
    const { isOpen, titleColumns, pagesWide, tab, onePage, orientation } = this.look;
    const sheet: SheetDrawing = {
      name: this.name,
      cells: this.cells,
      ...(this.blocks.length > 0 ? { blocks: this.blocks } : {}),
      merges: this.merges,
      columnWidths: this.columnWidths,
      rowHeights: this.rowHeights,
      validations: this.validations,
      highlights: this.highlights,
      frozen,
      print: {
        orientation,
        onePage: onePage === 'where-legible' ? this.totalHeight <= legibleHeight : onePage,
        area: { row: 0, column: 0, rows: this.bottom, columns: this.columnWidths.length },
        titleRows,
        ...(titleColumns === undefined ? {} : { titleColumns }),
        ...(pagesWide === undefined ? {} : { pagesWide }),
      },
      tab,
      ...(this.filtered ? { filter: this.filtered } : {}),
      ...(isOpen ? { isOpen } : {}),
    };
    return { sheet, names: this.names };
  }

  private get totalHeight(): number {
    let sum = 0;
    for (let row = 0; row < this.bottom; row++) sum += this.rowHeights.get(row) ?? defaultRowHeight;
    return sum;
  }

  private get totalWidth(): number {
    return this.columnWidths.reduce((sum, width) => sum + width, 0);
  }

  private heightOf(text: string, width: number, { size, indent = 0 }: Style): number {
    const inside = width * narrowestFigure - padding - indent * indentWidth;
    return countLines(text, inside / size) * size * lineHeight + lineGap;
  }
}
