import { maxColumns, maxRows, type Area } from '../model/address';
import { addIn } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { Sheet } from '../model/sheet';
import { ApiObject } from '../wire/api-object';
import type { Context } from './context';
import { Range } from './range';
import { demandArea } from './range-geometry';

export class WorksheetFreezePanes extends ApiObject {
  readonly apiType = 'WorksheetFreezePanes';

  constructor(
    private readonly context: Context,
    private readonly sheet: Sheet,
  ) {
    super();
  }

  /** Keeps everything down to the last cell of the range in view. */
  FreezeAt(range: unknown): void {
    const { row, column, rows, columns } = range instanceof Range ? range.area : demandArea(range);
    this.freeze({ row: 0, column: 0, rows: row + rows, columns: column + columns });
  }

  FreezeRows(count?: number | null): void {
    this.freeze(this.lines({ rows: count ?? 1, columns: maxColumns }));
  }

  FreezeColumns(count?: number | null): void {
    this.freeze(this.lines({ rows: maxRows, columns: count ?? 1 }));
  }

  Unfreeze(): void {
    this.freeze(undefined);
  }

  GetLocation(): Range {
    const location = this.GetLocationOrNullObject();
    if (!location) throw new ExcelError('ItemNotFound');
    return location;
  }

  GetLocationOrNullObject(): Range | null {
    this.context.workbook.demandFocus();
    return this.sheet.frozen ? new Range(this.context, this.sheet, this.sheet.frozen) : null;
  }

  private freeze(area: Area | undefined): void {
    const { workbook } = this.context;
    workbook.demandFocus();
    const { behaviour, events, active } = workbook;
    if (behaviour.freezePanes === 'refused') throw new ExcelError('GeneralException');
    this.sheet.frozen = area;
    workbook.undo.note(addIn, 'frozen panes');
    if (behaviour.freezeEvents === 'silent' || active === this.sheet) return;
    // Excel tells of a change of sheets that the user does not see.
    events.raise('Deactivated', active, () => ({}));
    events.raise('Activated', this.sheet, () => ({}));
  }

  private lines(size: { rows: number; columns: number }): Area {
    if (size.rows < 1 || size.columns < 1) throw new ExcelError('InvalidArgument');
    return { row: 0, column: 0, ...size };
  }
}
