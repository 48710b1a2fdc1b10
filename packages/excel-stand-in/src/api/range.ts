import { type Area, demandOnSheet, formatArea, intersect } from '../model/address';
import { clearContents, mergeCells, unmergeCells } from '../model/editing';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { Sheet } from '../model/sheet';
import { specialCells } from '../model/special-cells';
import { dependentsOf, type Place, precedentsOf } from '../model/tracing';
import { shiftLines } from '../model/structure';
import { ConditionalFormatCollection } from './conditional-formats';
import type { Context, Target } from './context';
import { DataValidation } from './data-validation';
import { RangeAreas } from './range-areas';
import { RangeFormat } from './range-format';
import { RangeCells } from './range-cells';
import { cellProperties, setCellProperties, setLineProperties } from './range-properties';
import { RangeSort } from './sort';
import { WorkbookRangeAreas } from './workbook-range-areas';
import { Worksheet } from './worksheet';

function missing(): never {
  throw new ExcelError('ItemNotFound');
}

export class Range extends RangeCells<Range> implements Target {
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

  get Sort(): RangeSort {
    return new RangeSort(this);
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
    if (what === 'Hyperlinks') this.sheet.patchFormat(this.area, { hyperlink: null });
  }

  Delete(shift: unknown): void {
    if (shift !== 'Up' && shift !== 'Left') throw new ExcelError('InvalidArgument');
    shiftLines(this.workbook, this.sheet, this.area, 'delete', addIn, shift === 'Up' ? 'row' : 'column');
  }

  Insert(shift: unknown): Range {
    if (shift !== 'Down' && shift !== 'Right') throw new ExcelError('InvalidArgument');
    const { area } = this;
    shiftLines(this.workbook, this.sheet, area, 'insert', addIn, shift === 'Down' ? 'row' : 'column');
    return this.at(area);
  }

  GetSpecialCells(type: unknown, valuesOf?: string | null): RangeAreas {
    return this.GetSpecialCellsOrNullObject(type, valuesOf) ?? missing();
  }

  GetSpecialCellsOrNullObject(type: unknown, valuesOf?: string | null): RangeAreas | null {
    this.workbook.calculation.settle();
    return this.several(specialCells(this.sheet, this.area, String(type), valuesOf ?? 'All'));
  }

  GetMergedAreasOrNullObject(): RangeAreas | null {
    return this.several(this.sheet.merges.filter((merge) => intersect(merge, this.area)));
  }

  GetPrecedents(): WorkbookRangeAreas {
    return this.traced(precedentsOf(this.workbook, this, true));
  }

  GetDirectPrecedents(): WorkbookRangeAreas {
    return this.traced(precedentsOf(this.workbook, this, false));
  }

  GetDependents(): WorkbookRangeAreas {
    return this.traced(dependentsOf(this.workbook, this, true));
  }

  GetDirectDependents(): WorkbookRangeAreas {
    return this.traced(dependentsOf(this.workbook, this, false));
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

  GetCellProperties(options: unknown): unknown {
    return cellProperties(this, options);
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

  private several(areas: readonly Area[]): RangeAreas | null {
    return areas.length > 0 ? new RangeAreas(this.context, this.sheet, areas) : null;
  }

  private traced(places: readonly Place[]): WorkbookRangeAreas {
    return places.length > 0 ? new WorkbookRangeAreas(this.context, places) : missing();
  }
}
