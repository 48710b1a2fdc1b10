/// <reference types="office-js" />
import { addressOf, quoteSheet } from '../../model/address';
import type { CellRead, Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import { EditWatch } from '../edit-watch';
import { HostFault } from '../host';
import type { CellEdit, EditListener, Host } from '../host';
import { asWritten, fillSheet, formatSheet, protectSheet } from './draw-sheet';
import { faultFor } from './faults';
import { NameReader } from './read-names';

/** The two globals of Office.js, handed in so that a test can bring its own. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, 'context'>;
}

/** Names of areas, conditional formats on areas of cells and page layout came with this version (Excel 2019). */
const requiredApi = '1.9';
/** Under this name the old report stands until the new one has taken its place. */
const asideSuffix = '（旧）';

/** The workbook that is open in Excel. Every method is one request, but `draw`, which looks before it adds. */
export class ExcelHost implements Host {
  private readonly names = new NameReader();
  private watch_: EditWatch | undefined;

  /** @throws HostFault `too-old` where Excel lacks what Gouji needs. */
  constructor(private readonly globals: OfficeGlobals) {
    if (!globals.Office.context.requirements.isSetSupported('ExcelApi', requiredApi))
      throw new HostFault('too-old');
  }

  async draw(drawing: Drawing): Promise<void> {
    await this.run((context) => this.refuseConflicts(context, drawing));
    await this.quietly(async () => {
      try {
        await this.silently((context) => this.add(context, drawing));
      } catch (error) {
        await this.silently((context) => this.takeOut(context, drawing));
        throw error;
      }
    });
    this.names.expect(drawing.names);
  }

  read(): Promise<NamedCells> {
    return this.run((context) => this.names.read(context));
  }

  async write(edits: readonly CellEdit[]): Promise<void> {
    const put = (contents: (edit: CellEdit) => string | number | boolean) =>
      this.silently((context) => {
        for (const edit of edits)
          context.workbook.names.getItem(edit.name).getRange().getCell(0, 0).formulas = [[contents(edit)]];
      });
    await this.quietly(async () => {
      try {
        await put(({ value, isText }) => asWritten(value, isText));
      } catch (error) {
        await put(({ before, isText }) => contentOf(before, isText)).catch(() => undefined);
        throw error;
      }
    });
  }

  async redraw(sheet: SheetDrawing): Promise<void> {
    const aside = sheet.name + asideSuffix;
    await this.quietly(async () => {
      try {
        await this.silently((context) => this.replace(context, sheet, aside));
      } catch (error) {
        // The old sheet is looked for before anything else is done, so nothing has changed yet.
        if (error instanceof HostFault && error.kind === 'cell-gone') return this.addMissing(sheet);
        await this.run((context) => this.putBack(context, sheet.name, aside));
        throw error;
      }
    });
  }

  async watch(listener: EditListener): Promise<() => Promise<void>> {
    const watch = new EditWatch(() => this.read(), listener);
    const registration = await this.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => {
        watch.edited();
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    this.watch_ = watch;
    return async () => {
      watch.stop();
      this.watch_ = undefined;
      await this.globals.Excel.run(registration.context, async (context) => {
        registration.remove();
        await context.sync();
      });
    };
  }

  reveal(name: string): Promise<void> {
    return this.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRange();
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  }

  loadSetting(key: string): Promise<string | undefined> {
    return this.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load('value');
      await context.sync();
      return setting.isNullObject ? undefined : String(setting.value);
    });
  }

  saveSetting(key: string, value: string): Promise<void> {
    return this.run(async (context) => {
      context.workbook.settings.add(key, value);
      await context.sync();
    });
  }

  private async run<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
    try {
      return await this.globals.Excel.run(work);
    } catch (error) {
      throw faultFor(error);
    }
  }

  /** One request that changes the workbook without raising events for our own watch. */
  private silently(work: (context: Excel.RequestContext) => void): Promise<void> {
    return this.run(async (context) => {
      context.runtime.enableEvents = false;
      work(context);
      context.runtime.enableEvents = true;
      await context.sync();
    });
  }

  /** Runs our own writing without the watch taking it for an edit. */
  private quietly<T>(work: () => Promise<T>): Promise<T> {
    return this.watch_ ? this.watch_.whilePaused(work) : work();
  }

  private async refuseConflicts(context: Excel.RequestContext, drawing: Drawing): Promise<void> {
    const { workbook } = context;
    workbook.worksheets.load('items/name');
    workbook.names.load('items/name');
    workbook.load('readOnly');
    workbook.protection.load('protected');
    await context.sync();
    if (workbook.readOnly) throw new HostFault('read-only');
    if (workbook.protection.protected) throw new HostFault('workbook-protected');
    const ours = new Set(drawing.names.map(({ name }) => name.toLowerCase()));
    if (workbook.names.items.some(({ name }) => ours.has(name.toLowerCase())))
      throw new HostFault('already-ours');
    const taken = new Set(workbook.worksheets.items.map(({ name }) => name.toLowerCase()));
    const inTheWay = drawing.sheets.map(({ name }) => name).filter((name) => taken.has(name.toLowerCase()));
    if (inTheWay.length > 0) throw new HostFault('sheet-exists', inTheWay);
  }

  /** Sheets, then names, then contents, because formulas refer to both; protection when all else stands. */
  private add(context: Excel.RequestContext, drawing: Drawing): void {
    const { workbook } = context;
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    const sheets = drawing.sheets.map((sheet) => [workbook.worksheets.add(sheet.name), sheet] as const);
    for (const { name, sheet, row, column } of drawing.names)
      workbook.names.add(name, `=${quoteSheet(sheet)}!${addressOf(row, column, '$')}`);
    for (const [worksheet, sheet] of sheets) fillSheet(worksheet, sheet);
    for (const [worksheet, sheet] of sheets) formatSheet(worksheet, sheet);
    for (const [worksheet] of sheets) protectSheet(worksheet);
    sheets[0]?.[0].activate();
  }

  private takeOut(context: Excel.RequestContext, drawing: Drawing): void {
    const { workbook } = context;
    for (const { name } of drawing.names) workbook.names.getItemOrNullObject(name).delete();
    for (const { name } of drawing.sheets) workbook.worksheets.getItemOrNullObject(name).delete();
  }

  /** Everything that cannot be undone comes last: until the old sheet is deleted, it can be given its name back. */
  private replace(context: Excel.RequestContext, sheet: SheetDrawing, aside: string): void {
    const { worksheets } = context.workbook;
    const old = worksheets.getItem(sheet.name);
    old.name = aside;
    addSheet(context, sheet);
    old.delete();
  }

  private async addMissing(sheet: SheetDrawing): Promise<void> {
    try {
      await this.silently((context) => addSheet(context, sheet));
    } catch (error) {
      await this.silently((context) => context.workbook.worksheets.getItemOrNullObject(sheet.name).delete());
      throw error;
    }
  }

  private async putBack(context: Excel.RequestContext, name: string, aside: string): Promise<void> {
    const { worksheets } = context.workbook;
    const old = worksheets.getItemOrNullObject(aside);
    old.load('name');
    await context.sync();
    if (old.isNullObject) return;
    worksheets.getItemOrNullObject(name).delete();
    old.name = name;
    await context.sync();
  }
}

const addSheet = (context: Excel.RequestContext, sheet: SheetDrawing): void => {
  const worksheet = context.workbook.worksheets.add(sheet.name);
  fillSheet(worksheet, sheet);
  formatSheet(worksheet, sheet);
  protectSheet(worksheet);
  worksheet.activate();
};

const contentOf = ({ formula, value }: CellRead, isText: boolean): string | number | boolean => {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === 'boolean' ? value : asWritten(value, isText);
};
