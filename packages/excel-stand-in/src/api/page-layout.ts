import { type Area, maxColumns, maxRows } from '../model/address';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { longest } from '../model/limits';
import { type PageLayout as Model, paperSizes } from '../model/page-layout';
import type { Sheet } from '../model/sheet';
import { ApiObject } from '../wire/api-object';
import type { Context } from './context';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { demandArea } from './range-geometry';

const pointsPer: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 28.3464567 };
const margins = ['top', 'bottom', 'left', 'right', 'header', 'footer'] as const;

export class PageLayout extends ApiObject {
  readonly apiType = 'PageLayout';
  readonly layout: Model;
  readonly HeadersFooters: HeaderFooterGroup;

  constructor(
    readonly context: Context,
    private readonly sheet: Sheet,
  ) {
    super();
    this.layout = sheet.pageLayout;
    this.HeadersFooters = new HeaderFooterGroup(context, this.layout);
  }

  get Zoom(): unknown {
    return this.layout.zoom;
  }

  /** Either a scale of 10 to 400 percent, or a number of pages to fit. */
  set Zoom(zoom: unknown) {
    askPrinter(this.context);
    const { scale, horizontalFitToPages, verticalFitToPages } = zoom as Model['zoom'];
    const fits = horizontalFitToPages != null || verticalFitToPages != null;
    const scaled = scale != null;
    if (scaled && (fits || scale < 10 || scale > 400)) throw new ExcelError('InvalidArgument');
    if (fits && this.context.workbook.behaviour.fitToPages === 'ignored') return;
    this.layout.zoom = JSON.parse(JSON.stringify(zoom)) as Model['zoom'];
  }

  SetPrintArea(range: unknown): void {
    askPrinter(this.context);
    if (range instanceof Range || range instanceof RangeAreas) this.layout.printArea = [...range.areas];
    else this.layout.printArea = String(range).split(',').map(demandArea);
  }

  GetPrintArea(): RangeAreas {
    return this.GetPrintAreaOrNullObject() ?? missing();
  }

  GetPrintAreaOrNullObject(): RangeAreas | null {
    const { printArea } = this.layout;
    return printArea.length > 0 ? new RangeAreas(this.context, this.sheet, printArea) : null;
  }

  SetPrintTitleRows(range: unknown): void {
    askPrinter(this.context);
    const { row, rows } = areaOf(range);
    this.layout.titleRows = { row, rows, column: 0, columns: maxColumns };
  }

  GetPrintTitleRows(): Range {
    return this.GetPrintTitleRowsOrNullObject() ?? missing();
  }

  GetPrintTitleRowsOrNullObject(): Range | null {
    return this.layout.titleRows ? new Range(this.context, this.sheet, this.layout.titleRows) : null;
  }

  SetPrintTitleColumns(range: unknown): void {
    askPrinter(this.context);
    const { column, columns } = areaOf(range);
    this.layout.titleColumns = { row: 0, rows: maxRows, column, columns };
  }

  GetPrintTitleColumns(): Range {
    return this.GetPrintTitleColumnsOrNullObject() ?? missing();
  }

  GetPrintTitleColumnsOrNullObject(): Range | null {
    return this.layout.titleColumns ? new Range(this.context, this.sheet, this.layout.titleColumns) : null;
  }

  SetPrintMargins(unit: string, lengths: Record<string, number | null>): void {
    askPrinter(this.context);
    const factor = pointsPer[unit];
    if (factor === undefined) throw new ExcelError('InvalidArgument');
    for (const side of margins) {
      const length = lengths[side];
      if (length != null) this.layout[`${side}Margin`] = length * factor;
    }
  }
}

export class HeaderFooterGroup extends ApiObject {
  readonly apiType = 'HeaderFooterGroup';
  readonly DefaultForAllPages: HeaderFooter;

  constructor(context: Context, layout: Model) {
    super();
    this.DefaultForAllPages = new HeaderFooter(context, layout);
  }
}

export class HeaderFooter extends ApiObject {
  readonly apiType = 'HeaderFooter';

  constructor(
    readonly context: Context,
    readonly layout: Model,
  ) {
    super();
  }
}

const oneOf =
  (...allowed: unknown[]) =>
  (value: unknown) =>
    allowed.includes(value);
const isBoolean = (value: unknown) => typeof value === 'boolean';
const isLength = (value: unknown) => typeof value === 'number' && value >= 0;

const properties: Readonly<Record<string, (value: unknown) => boolean>> = {
  Orientation: oneOf('Portrait', 'Landscape'),
  PaperSize: oneOf(...paperSizes),
  BlackAndWhite: isBoolean,
  CenterHorizontally: isBoolean,
  CenterVertically: isBoolean,
  DraftMode: isBoolean,
  FirstPageNumber: (value) => value === '' || typeof value === 'number',
  PrintComments: oneOf('NoComments', 'EndSheet', 'InPlace'),
  PrintErrors: oneOf('AsDisplayed', 'Blank', 'Dash', 'NotAvailable'),
  PrintGridlines: isBoolean,
  PrintHeadings: isBoolean,
  PrintOrder: oneOf('DownThenOver', 'OverThenDown'),
  LeftMargin: isLength,
  RightMargin: isLength,
  TopMargin: isLength,
  BottomMargin: isLength,
  HeaderMargin: isLength,
  FooterMargin: isLength,
};

for (const [name, allows] of Object.entries(properties)) {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  exposeRecord(PageLayout, name, key, ({ layout }) => layout as unknown as Record<string, unknown>, allows);
}
for (const name of [
  'LeftHeader',
  'CenterHeader',
  'RightHeader',
  'LeftFooter',
  'CenterFooter',
  'RightFooter',
]) {
  exposeRecord(
    HeaderFooter,
    name,
    name,
    ({ layout }) => layout.headersFooters,
    (value) => typeof value === 'string' && value.length <= longest.headerOrFooter,
    '',
  );
}

function exposeRecord<T extends { context: Context }>(
  type: { prototype: T },
  name: string,
  key: string,
  record: (object: T) => Record<string, unknown>,
  allows: (value: unknown) => boolean,
  absent: unknown = null,
): void {
  Object.defineProperty(type.prototype, name, {
    get(this: T) {
      return record(this)[key] ?? absent;
    },
    set(this: T, value: unknown) {
      askPrinter(this.context);
      if (!allows(value)) throw new ExcelError('InvalidArgument');
      record(this)[key] = value;
    },
  });
}

/** What comes before any change of the page setup: Excel asks the printer what it can do. */
function askPrinter({ workbook }: Context): void {
  if (workbook.readOnly) throw new ExcelError('AccessDenied');
  const { pageSetup, pageSetupDelay } = workbook.behaviour;
  if (pageSetup === 'refused') throw new ExcelError('GeneralException');
  workbook.busyFor += pageSetupDelay;
  workbook.undo.note(addIn, 'page setup');
}

function areaOf(range: unknown): Area {
  return range instanceof Range ? range.area : demandArea(range);
}

function missing(): never {
  throw new ExcelError('ItemNotFound');
}
