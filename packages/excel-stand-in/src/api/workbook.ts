import { workbookTarget } from '../model/events';
import { ExcelError } from '../model/excel-error';
import { ApiObject } from '../wire/api-object';
import { Application, Runtime } from './application';
import { Chart } from './charts';
import type { Context } from './context';
import { exposeEvents } from './event-registration';
import { NamedItemCollection } from './names';
import { WorkbookProtection } from './protection';
import { Range } from './range';
import { RangeAreas } from './range-areas';
import { SettingCollection } from './settings';
import { TableCollection } from './tables';
import { WorksheetCollection } from './worksheets';

/** The root of every object path. */
export class Workbook extends ApiObject {
  readonly apiType = 'Workbook';

  constructor(readonly context: Context) {
    super();
  }

  get Name(): string {
    return this.context.workbook.name;
  }

  get ReadOnly(): boolean {
    return this.context.workbook.readOnly;
  }

  get Application(): Application {
    return new Application(this.context);
  }

  get Names(): NamedItemCollection {
    return new NamedItemCollection(this.context);
  }

  get Protection(): WorkbookProtection {
    return new WorkbookProtection(this.context);
  }

  get Settings(): SettingCollection {
    return new SettingCollection(this.context);
  }

  get Tables(): TableCollection {
    return new TableCollection(this.context);
  }

  get Worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.context);
  }

  get _Runtime(): Runtime {
    return new Runtime(this.context);
  }

  GetSelectedRange(): Range {
    this.context.workbook.demandFocus('InvalidSelection');
    const { selection, chartSheets } = this.context.workbook;
    // A chart has no cells that could be selected.
    if (chartSheets.front !== undefined) throw new ExcelError('InvalidSelection');
    const { sheet, area } = selection;
    return new Range(this.context, sheet, area);
  }

  GetSelectedRanges(): RangeAreas {
    const { sheet, area } = this.context.workbook.selection;
    return new RangeAreas(this.context, sheet, [area]);
  }

  GetActiveChart(): Chart {
    const chart = this.GetActiveChartOrNullObject();
    if (!chart) throw new ExcelError('ItemNotFound');
    return chart;
  }

  GetActiveChartOrNullObject(): Chart | null {
    const { current } = this.context.workbook.chartSelection;
    return current ? new Chart(this.context, current.sheet, current.chart) : null;
  }

  GetActiveCell(): Range {
    return this.GetSelectedRange().GetCell(0, 0);
  }

  /** How the client for the web makes a workbook; elsewhere it asks the application. */
  CreateAndOpenWorkbook(file?: string | null): void {
    this.Application.CreateWorkbook(file).Open();
  }

  /** The range that a change event speaks of. */
  _GetRangeForEventByReferenceId(id: string): ApiObject {
    return this.context.references.find(id);
  }

  _GetRangeOrNullObjectForEventByReferenceId(id: string): ApiObject {
    return this.context.references.find(id);
  }
}

exposeEvents(Workbook, ['WorkbookActivated'], ({ context }) => ({
  events: context.workbook.events,
  id: workbookTarget,
}));
