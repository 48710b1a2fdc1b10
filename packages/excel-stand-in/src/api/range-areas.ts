import { type Area, cellCount, formatArea, maxColumns, maxRows, quoteSheet } from '../model/address';
import type { Sheet } from '../model/sheet';
import { ApiCollection, ApiObject } from '../wire/api-object';
import { ConditionalFormatCollection } from './conditional-formats';
import type { Context, Target } from './context';
import { DataValidation } from './data-validation';
import { Range } from './range';
import { RangeFormat } from './range-format';
import { Worksheet } from './worksheet';

/** Several areas of one sheet, formatted or validated in one action. */
export class RangeAreas extends ApiObject implements Target {
  readonly apiType = 'RangeAreas';
  readonly workbook;
  readonly references;

  constructor(
    private readonly context: Context,
    readonly sheet: Sheet,
    public areas: readonly Area[],
  ) {
    super();
    this.workbook = context.workbook;
    this.references = context.references;
  }

  get Worksheet(): Worksheet {
    return new Worksheet(this.context, this.sheet);
  }

  get Areas(): RangeCollection {
    return new RangeCollection(this.areas.map((area) => new Range(this.context, this.sheet, area)));
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

  get Address(): string {
    return this.areas.map((area) => `${quoteSheet(this.sheet.name)}!${formatArea(area)}`).join(',');
  }

  get AreaCount(): number {
    return this.areas.length;
  }

  get CellCount(): number {
    return this.areas.reduce((sum, area) => sum + cellCount(area), 0);
  }

  get IsEntireRow(): boolean {
    return this.areas.every(({ columns }) => columns === maxColumns);
  }

  get IsEntireColumn(): boolean {
    return this.areas.every(({ rows }) => rows === maxRows);
  }

  /** Copies to each of the areas. */
  CopyFrom(source: unknown, copyType?: string | null, skipBlanks?: unknown, transpose?: unknown): void {
    for (const area of this.areas)
      new Range(this.context, this.sheet, area).CopyFrom(source, copyType, skipBlanks, transpose);
  }

  Select(): void {
    const [first] = this.areas;
    if (first) this.workbook.select(this.sheet, first, this.areas.map((area) => formatArea(area)).join(','));
  }

  Clear(applyTo?: unknown): void {
    for (const area of this.areas) new Range(this.context, this.sheet, area).Clear(applyTo);
  }
}

export class RangeCollection extends ApiCollection {
  readonly apiType = 'RangeCollection';

  constructor(private readonly ranges: Range[]) {
    super();
  }

  items(): Range[] {
    return this.ranges;
  }

  GetCount(): number {
    return this.ranges.length;
  }

  GetItemAt(index: number): Range | undefined {
    return this.ranges[index];
  }
}
