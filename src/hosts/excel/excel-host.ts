/// <reference types="office-js" />
import type { Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import type { ExpectedCell, FormatRepair, LostFormat } from '../../model/expected-cell';
import { HostFault } from '../../model/host-fault';
import type { CellEdit, EditListener, Host } from '../host';
import { EditWatch } from './edit-watch';
import { NameReader } from './read-names';
import { Requests } from './requests';
import { watchWorkbook } from './watch-workbook';

/** The two globals of Office.js, handed in so that a test can bring its own. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, 'context'>;
}

/** Names of areas, conditional formats on areas of cells and page layout came with it. What the clerk is to have: model/too-old.json. */
const requiredApi = '1.9';

/**
 * The workbook that is open in Excel. Every method is one request where nothing fails, but `draw`, which looks before
 * it adds. What a clerk asks for fails at once while a cell is being edited; what the watch reads waits until it is not.
 */
export class ExcelHost implements Host {
  readonly drawsCharts = true;
  private readonly names = new NameReader();
  private readonly requests: Requests;
  private running: EditWatch | undefined;

  /** @throws HostFault `too-old` where Excel lacks what Gouji needs. */
  constructor({ Excel, Office }: OfficeGlobals) {
    if (!Office.context.requirements.isSetSupported('ExcelApi', requiredApi)) throw new HostFault('too-old');
    this.requests = new Requests(Excel);
  }

  async draw(drawing: Drawing): Promise<readonly string[]> {
    // Drawing and writing are loaded when they are first needed; most days the pane only reads.
    const { addSheets } = await import('./add-sheets');
    const notes = await this.quietly(() => addSheets(this.requests, drawing));
    this.names.expect(drawing.names);
    return notes;
  }

  read(): Promise<NamedCells> {
    return this.requests.run((context) => this.names.read(context));
  }

  async write(edits: readonly CellEdit[]): Promise<void> {
    const { writeCells } = await import('./write-cells');
    await this.quietly(() => writeCells(this.requests, this.names, edits));
  }

  async redraw(sheet: SheetDrawing): Promise<readonly string[]> {
    const { replaceSheet } = await import('./replace-sheet');
    return this.quietly(() => replaceSheet(this.requests, sheet));
  }

  async watch(listener: EditListener): Promise<() => Promise<void>> {
    const { requests } = this;
    const watch = new EditWatch(
      () => requests.run((context) => this.names.read(context), { waits: true }),
      listener,
    );
    const stop = await watchWorkbook(requests, watch);
    this.running = watch;
    return async () => {
      this.running = undefined;
      await stop();
    };
  }

  async findLostFormats(cells: readonly ExpectedCell[]): Promise<readonly LostFormat[]> {
    const { findLostFormats } = await import('./cell-formats');
    return this.requests.run((context) => findLostFormats(context, cells), { waits: true });
  }

  async restoreFormats(repair: FormatRepair): Promise<void> {
    const { restoreFormats } = await import('./restore-formats');
    await this.quietly(() => restoreFormats(this.requests, repair));
  }

  async reveal(name: string): Promise<void> {
    const { revealCell } = await import('./reveal-cell');
    await this.selecting(() => revealCell(this.requests, name));
  }

  async revealSheet(sheet: string): Promise<void> {
    const { revealSheet } = await import('./reveal-cell');
    await this.selecting(() => revealSheet(this.requests, sheet));
  }

  loadSetting(key: string): Promise<string | undefined> {
    return this.requests.run(async (context) => {
      const setting = context.workbook.settings.getItemOrNullObject(key);
      setting.load('value');
      await context.sync();
      return setting.isNullObject ? undefined : String(setting.value);
    });
  }

  saveSetting(key: string, value: string): Promise<void> {
    return this.requests.run(async (context) => {
      context.workbook.settings.add(key, value);
      await context.sync();
    });
  }

  /** Runs our own writing without the watch reading in the middle of it. */
  private quietly<T>(work: () => Promise<T>): Promise<T> {
    return this.running ? this.running.whilePaused(work) : work();
  }

  private selecting<T>(work: () => Promise<T>): Promise<T> {
    return this.running ? this.running.whileSelecting(work) : work();
  }
}
