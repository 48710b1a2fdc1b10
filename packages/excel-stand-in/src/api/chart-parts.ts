import type { Chart as Model, ChartAxis as Axis } from '../model/chart';
import { readColor } from '../model/colors';
import { ExcelError } from '../model/excel-error';
import { ApiObject } from '../wire/api-object';

/** A part of a chart: each member of its model that is exposed is read and, where it may be, written. */
abstract class ChartPart<Part extends object> extends ApiObject {
  constructor(
    readonly part: Part,
    readonly demandFree: () => void,
  ) {
    super();
  }
}

export class ChartTitle extends ChartPart<Model['title']> {
  readonly apiType = 'ChartTitle';
}

/** The ground of a part. */
class ChartFill extends ChartPart<{ fill: string }> {
  readonly apiType = 'ChartFill';

  SetSolidColor(color: unknown): void {
    this.demandFree();
    this.part.fill = readColor(color);
  }

  Clear(): void {
    this.demandFree();
    this.part.fill = '';
  }
}

class ChartFont extends ChartPart<Model['dataLabels']['font']> {
  readonly apiType = 'ChartFont';

  get Color(): string {
    return this.part.color;
  }

  set Color(color: unknown) {
    this.demandFree();
    this.part.color = readColor(color);
  }
}

class ChartLegendFormat extends ChartPart<Model['legend']> {
  readonly apiType = 'ChartLegendFormat';
  readonly Fill = new ChartFill(this.part, this.demandFree);
}

class ChartDataLabelFormat extends ChartPart<Model['dataLabels']> {
  readonly apiType = 'ChartDataLabelFormat';
  readonly Font = new ChartFont(this.part.font, this.demandFree);
}

export class ChartLegend extends ChartPart<Model['legend']> {
  readonly apiType = 'ChartLegend';
  readonly Format = new ChartLegendFormat(this.part, this.demandFree);
}

export class ChartDataLabels extends ChartPart<Model['dataLabels']> {
  readonly apiType = 'ChartDataLabels';
  readonly Format = new ChartDataLabelFormat(this.part, this.demandFree);
}

export class ChartGridlines extends ChartPart<Axis['gridlines']> {
  readonly apiType = 'ChartGridlines';
}

export class ChartAxis extends ChartPart<Axis> {
  readonly apiType = 'ChartAxis';
  readonly MajorGridlines = new ChartGridlines(this.part.gridlines, this.demandFree);
}

export class ChartAxes extends ApiObject {
  readonly apiType = 'ChartAxes';
  readonly CategoryAxis: ChartAxis;
  readonly ValueAxis: ChartAxis;

  constructor({ categoryAxis, valueAxis }: Model, demandFree: () => void) {
    super();
    this.CategoryAxis = new ChartAxis(categoryAxis, demandFree);
    this.ValueAxis = new ChartAxis(valueAxis, demandFree);
  }
}

type AnyPart = ChartPart<object>;

function expose(type: { prototype: AnyPart }, name: string, kind: 'string' | 'boolean' | 'number'): void {
  const key = name.charAt(0).toLowerCase() + name.slice(1);
  Object.defineProperty(type.prototype, name, {
    get(this: AnyPart) {
      return (this.part as Record<string, unknown>)[key];
    },
    set(this: AnyPart, value: unknown) {
      this.demandFree();
      if (typeof value !== kind) throw new ExcelError('InvalidArgument');
      (this.part as Record<string, unknown>)[key] = value;
    },
  });
}

expose(ChartTitle, 'Text', 'string');
expose(ChartTitle, 'Visible', 'boolean');
expose(ChartLegend, 'Visible', 'boolean');
expose(ChartLegend, 'Position', 'string');
expose(ChartDataLabels, 'ShowValue', 'boolean');
expose(ChartGridlines, 'Visible', 'boolean');
expose(ChartAxis, 'Visible', 'boolean');
expose(ChartAxis, 'ReversePlotOrder', 'boolean');
expose(ChartFont, 'Size', 'number');
expose(ChartFont, 'Bold', 'boolean');
expose(ChartFont, 'Italic', 'boolean');
