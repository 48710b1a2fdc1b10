import { addIn, workbookTarget } from '../model/events';
import { ExcelError } from '../model/excel-error';
import type { Sheet } from '../model/sheet';
import { ApiCollection } from '../wire/api-object';
import type { Context } from './context';
import { exposeEvents, sheetEvents } from './event-registration';
import { Worksheet } from './worksheet';

export class WorksheetCollection extends ApiCollection {
  readonly apiType = 'WorksheetCollection';

  constructor(readonly context: Context) {
    super();
  }

  items(): Worksheet[] {
    return this.context.workbook.sheets.map((sheet) => this.wrap(sheet));
  }

  Add(name?: string | null): Worksheet {
    this.context.workbook.demandFocus();
    return this.wrap(this.context.workbook.addSheet(name ?? undefined, addIn));
  }

  GetActiveWorksheet(): Worksheet {
    const { active, chartSheets } = this.context.workbook;
    if (chartSheets.front !== undefined) throw new ExcelError('UnsupportedSheet');
    return this.wrap(active);
  }

  GetCount(visibleOnly?: unknown): number {
    return this.choose(visibleOnly).length;
  }

  GetFirst(visibleOnly?: unknown): Worksheet {
    return this.wrap(this.choose(visibleOnly)[0] as Sheet);
  }

  GetLast(visibleOnly?: unknown): Worksheet {
    return this.wrap(this.choose(visibleOnly).at(-1) as Sheet);
  }

  Indexer(nameOrId: unknown): Worksheet {
    const found = this.GetItemOrNullObject(nameOrId);
    if (!found) throw new ExcelError('ItemNotFound');
    return found;
  }

  GetItemOrNullObject(nameOrId: unknown): Worksheet | null {
    const found = this.context.workbook.findSheet(String(nameOrId));
    return found ? this.wrap(found) : null;
  }

  private choose(visibleOnly: unknown): Sheet[] {
    return this.context.workbook.sheets.filter(
      (sheet) => visibleOnly !== true || sheet.visibility === 'Visible',
    );
  }

  private wrap(sheet: Sheet): Worksheet {
    return new Worksheet(this.context, sheet);
  }
}

exposeEvents(WorksheetCollection, sheetEvents, ({ context }) => ({
  events: context.workbook.events,
  id: workbookTarget,
}));
