import { formatArea } from '../model/address';
import { type Chart as Model, newChart } from '../model/chart';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { Sheet } from '../model/sheet';
import { ApiCollection, ApiObject } from '../wire/api-object';
import { ChartAxes, ChartDataLabels, ChartLegend, ChartTitle } from './chart-parts';
import type { Context } from './context';
import { exposeEvents } from './event-registration';
import { Range } from './range';
import { demandArea } from './range-geometry';

/** The charts of one sheet. */
export class ChartCollection extends ApiCollection {
  readonly apiType = 'ChartCollection';

  constructor(
    private readonly context: Context,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  items(): Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.context, this.sheet, chart));
  }

  Add(type: unknown, source: unknown, seriesBy: unknown = 'Auto'): Chart {
    demandObjectsFree(this.context, this.sheet);
    if (!(source instanceof Range)) throw new ExcelError('InvalidArgument');
    const chart = newChart(
      this.context.workbook.ids.next('CHART'),
      type,
      source.sheet.name,
      source.area,
      seriesBy ?? 'Auto',
    );
    this.sheet.charts.push(chart);
    this.context.workbook.undo.note(addIn, 'a chart');
    const told = { chartId: chart.id, source: 'Local' };
    this.context.workbook.events.raise('ChartAdded', this.sheet, () => told, chart);
    return new Chart(this.context, this.sheet, chart);
  }

  GetItem(name: unknown): Chart {
    const found = this.GetItemOrNullObject(name);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  Indexer(name: unknown): Chart {
    return this.GetItem(name);
  }

  GetItemOrNullObject(name: unknown): Chart | null {
    return this.items().find((chart) => chart.Name === name || chart.Id === name) ?? null;
  }

  GetItemAt(index: number): Chart {
    const found = this.items()[index];
    if (!found) throw new ExcelError('InvalidArgument');
    return found;
  }

  GetCount(): number {
    return this.sheet.charts.length;
  }
}

/** Objects over the cells of a protected sheet can be changed only if the protection says so. */
function demandObjectsFree({ workbook }: Context, sheet: Sheet): void {
  workbook.demandAllowed(sheet, 'allowEditObjects', []);
}

export class Chart extends ApiObject {
  readonly apiType = 'Chart';
  readonly Title: ChartTitle;
  readonly Legend: ChartLegend;
  readonly DataLabels: ChartDataLabels;
  readonly Axes: ChartAxes;

  constructor(
    private readonly context: Context,
    private readonly sheet: Sheet,
    private readonly chart: Model,
  ) {
    super();
    const demandFree = () => demandObjectsFree(context, sheet);
    this.Title = new ChartTitle(chart.title, demandFree);
    this.Legend = new ChartLegend(chart.legend, demandFree);
    this.DataLabels = new ChartDataLabels(chart.dataLabels, demandFree);
    this.Axes = new ChartAxes(chart, demandFree);
  }

  get Id(): string {
    return this.chart.id;
  }

  get Name(): string {
    return this.chart.name;
  }

  set Name(name: unknown) {
    demandObjectsFree(this.context, this.sheet);
    this.chart.name = String(name);
  }

  get ChartType(): string {
    return this.chart.type;
  }

  Activate(): void {
    const { workbook } = this.context;
    workbook.activate(this.sheet);
    workbook.chartSelection.select(this.sheet, this.chart);
  }

  SetPosition(first: unknown, last?: unknown): void {
    demandObjectsFree(this.context, this.sheet);
    const areas = [first, last ?? first].map((cell) =>
      cell instanceof Range ? cell.area : demandArea(cell),
    );
    this.chart.position = areas.map((area) => formatArea(area)).join(':');
  }

  Delete(): void {
    demandObjectsFree(this.context, this.sheet);
    const { events, chartSelection } = this.context.workbook;
    if (chartSelection.current?.chart === this.chart) chartSelection.leave();
    this.sheet.charts = this.sheet.charts.filter((chart) => chart !== this.chart);
    const told = { chartId: this.chart.id, source: 'Local' };
    events.raise('ChartDeleted', this.sheet, () => told, this.chart);
  }
}

exposeEvents(
  ChartCollection,
  ['ChartAdded', 'ChartDeleted', 'ChartActivated', 'ChartDeactivated'],
  (charts) => ({
    events: charts['context'].workbook.events,
    id: charts['sheet'].id,
  }),
);
exposeEvents(Chart, ['ChartActivated', 'ChartDeactivated'], (chart) => ({
  events: chart['context'].workbook.events,
  id: chart.Id,
}));
