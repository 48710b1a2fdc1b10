import {
  type Area,
  bounding,
  cellCount,
  forEachCell,
  holds,
  intersect,
  maxColumns,
  maxRows,
  subtract,
} from './address';
import { type BorderLine, type CellFormat, plainFormat } from './cell-format';
import type { Chart } from './chart';
import type { ConditionalFormat } from './conditional-format';
import type { Name } from './names';
import { newPageLayout } from './page-layout';
import type { ProtectionOptions } from './protection';
import type { Filter } from './filter';
import type { Table } from './table';
import type { Scalar } from './typed-input';
import type { Validation } from './validation';

/** What a cell holds; a cell without a formula, a value or a format of its own is not stored. */
export interface Cell {
  value: Scalar;
  formula?: string;
  format: Partial<CellFormat>;
}

/** An area too large to keep a format for every cell of it, such as a whole column. */
interface BroadFormat {
  area: Area;
  patch: Partial<CellFormat>;
}

const broadFrom = 100_000;
const keyOf = (row: number, column: number): number => row * maxColumns + column;

/** One worksheet as data. It knows no rules: protection, validation and events are for those who change it. */
export class Sheet {
  visibility = 'Visible';
  tabColor = '';
  showGridlines = true;
  showHeadings = true;
  standardWidth = 54;
  readonly standardHeight = 14.25;
  readonly cells = new Map<number, Cell>();
  broadFormats: BroadFormat[] = [];
  merges: Area[] = [];
  rowHeights = new Map<number, number>();
  columnWidths = new Map<number, number>();
  /** Rows hidden by hand; each filter keeps account of its own (`hiding`). */
  hiddenRows = new Set<number>();
  hiddenColumns = new Set<number>();
  validations: Validation[] = [];
  conditionalFormats: ConditionalFormat[] = [];
  charts: Chart[] = [];
  names: Name[] = [];
  tables: Table[] = [];
  /** The filter over cells that are no table. */
  autoFilter: Filter | undefined;
  /** The options of the protection; undefined while the sheet is not protected. */
  protection: ProtectionOptions | undefined;
  password: string | undefined;
  /** The rows and columns that stay in view, from the top left corner. */
  frozen: Area | undefined;
  readonly pageLayout = newPageLayout();

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  /** The filter of the sheet, if there is one, and those of its tables. */
  get filters(): Filter[] {
    return [...(this.autoFilter ? [this.autoFilter] : []), ...this.tables.map(({ filter }) => filter)];
  }

  /** The rows that are not shown, hidden by hand or by a filter. */
  get rowsNotShown(): ReadonlySet<number> {
    return new Set(
      [this.hiddenRows, ...this.filters.map(({ hiding }) => hiding)].flatMap((rows) => [...rows]),
    );
  }

  /** Hides a row by hand, or shows it, whatever hid it. */
  setRowHidden(row: number, hidden: boolean): void {
    if (hidden) this.hiddenRows.add(row);
    else for (const rows of [this.hiddenRows, ...this.filters.map(({ hiding }) => hiding)]) rows.delete(row);
  }

  peek(row: number, column: number): Cell | undefined {
    return this.cells.get(keyOf(row, column));
  }

  /** Every stored cell with its place. */
  *entries(): Generator<[row: number, column: number, cell: Cell]> {
    for (const [key, cell] of this.cells) yield [Math.floor(key / maxColumns), key % maxColumns, cell];
  }

  /** The places of an area at which a cell is stored. */
  keptIn(area: Area): [row: number, column: number][] {
    const places: [row: number, column: number][] = [];
    // Whichever is fewer: the cells of the area, or those of the sheet.
    if (cellCount(area) > this.cells.size) {
      for (const [row, column] of this.entries()) if (holds(area, row, column)) places.push([row, column]);
    } else {
      forEachCell(area, (row, column) => void (this.peek(row, column) && places.push([row, column])));
    }
    return places;
  }

  /** A cell as it is now, whatever happens to it later. */
  copyOf(row: number, column: number): Cell | undefined {
    const cell = this.peek(row, column);
    return cell && { ...cell, format: { ...cell.format } };
  }

  /** Stores a cell as it is given, or none. */
  put(row: number, column: number, cell: Cell | undefined): void {
    if (cell) this.cells.set(keyOf(row, column), cell);
    else this.cells.delete(keyOf(row, column));
  }

  setContent(row: number, column: number, value: Scalar, formula?: string): void {
    const cell = this.cellAt(row, column);
    cell.value = value;
    if (formula === undefined) delete cell.formula;
    else cell.formula = formula;
    this.forgetIfPlain(row, column);
  }

  formatAt(row: number, column: number): CellFormat {
    return { ...plainFormat, ...(this.peek(row, column)?.format ?? this.broadPatch(row, column)) };
  }

  /** Changes the format of every cell of an area, present and to come. */
  patchFormat(area: Area, patch: Partial<CellFormat>): void {
    if (area.rows * area.columns < broadFrom) {
      forEachCell(area, (row, column) => {
        Object.assign(this.cellAt(row, column).format, patch);
        this.forgetIfPlain(row, column);
      });
      return;
    }
    this.broadFormats.push({ area, patch });
    for (const [row, column, cell] of this.entries())
      if (holds(area, row, column)) Object.assign(cell.format, patch);
  }

  clearFormat(area: Area): void {
    this.broadFormats = this.broadFormats.flatMap(({ area: broad, patch }) =>
      subtract(broad, area).map((rest) => ({ area: rest, patch })),
    );
    for (const [row, column] of this.keptIn(area)) {
      this.cellAt(row, column).format = {};
      this.forgetIfPlain(row, column);
    }
  }

  /** The line on one side of a cell: the bottom is the top of the next row, the right the left of the next column. */
  borderAt(row: number, column: number, side: 'top' | 'bottom' | 'left' | 'right'): BorderLine | null {
    if (side === 'bottom') return row + 1 < maxRows ? this.formatAt(row + 1, column).top : null;
    if (side === 'right') return column + 1 < maxColumns ? this.formatAt(row, column + 1).left : null;
    return this.formatAt(row, column)[side];
  }

  mergeAt(row: number, column: number): Area | undefined {
    return this.merges.find((merge) => holds(merge, row, column));
  }

  /** True for a cell that a merge hides. */
  isCovered(row: number, column: number): boolean {
    const merge = this.mergeAt(row, column);
    return merge !== undefined && (merge.row !== row || merge.column !== column);
  }

  /** The smallest area with every value (and, unless `valuesOnly`, every format and merge); undefined on a blank sheet. */
  usedArea(valuesOnly = false, within?: Area): Area | undefined {
    let used: Area | undefined;
    const add = (area: Area | undefined) => {
      if (area) used = used ? bounding(used, area) : area;
    };
    for (const [row, column, cell] of this.entries()) {
      if (valuesOnly && cell.value === '' && cell.formula === undefined) continue;
      const area = { row, column, rows: 1, columns: 1 };
      add(within ? intersect(area, within) : area);
    }
    if (!valuesOnly) for (const merge of this.merges) add(within ? intersect(merge, within) : merge);
    return used;
  }

  private cellAt(row: number, column: number): Cell {
    const key = keyOf(row, column);
    let cell = this.cells.get(key);
    if (!cell) this.cells.set(key, (cell = { value: '', format: this.broadPatch(row, column) }));
    return cell;
  }

  private broadPatch(row: number, column: number): Partial<CellFormat> {
    const patches = this.broadFormats.filter(({ area }) => holds(area, row, column));
    return Object.assign({}, ...patches.map(({ patch }) => patch)) as Partial<CellFormat>;
  }

  private forgetIfPlain(row: number, column: number): void {
    const cell = this.peek(row, column);
    if (!cell || cell.value !== '' || cell.formula !== undefined || this.broadFormats.length > 0) return;
    for (const name in cell.format) {
      const key = name as keyof CellFormat;
      if (plainFormat[key] !== cell.format[key]) return;
    }
    this.cells.delete(keyOf(row, column));
  }
}
