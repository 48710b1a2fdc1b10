/// <reference types="office-js" />
import type { Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import type { ExpectedCell, FormatRepair, LostFormat } from '../../model/expected-cell';
import { HostFault } from '../../model/host-fault';
import type { SheetWriter } from '../../model/written-sheets';
import type { CellEdit, EditListener, Host, ReadOptions } from '../host';
import type { EditWatch } from './edit-watch';
import { NameReader } from './read-names';
import { Requests } from './requests';

/** The two globals of Office.js, handed in so that a test can bring its own. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, 'context'>;
}

/** Names of areas, conditional formats on areas of cells and page layout came with it. What the clerk is to have: model/too-old.json. */
const requiredApi = '1.9';

const afterReading = () => import('./after-reading');

/**
 * The workbook that is open in Excel. Every method is one request where nothing fails, but `draw` and writing numbers,
 * which look before they change anything. What a clerk asks for fails at once while a cell is being edited; what the watch reads waits until it is not.
 */
export class ExcelHost implements Host {
  readonly drawsCharts = true;
  private readonly names = new NameReader();
  private readonly requests: Requests;
  private readonly isWeb: boolean;
  private running: EditWatch | undefined;

  /** @throws HostFault `too-old` where Excel lacks what Gouji needs. */
  constructor({ Excel, Office }: OfficeGlobals) {
    if (!Office.context.requirements.isSetSupported('ExcelApi', requiredApi)) throw new HostFault('too-old');
    this.requests = new Requests(Excel);
    this.isWeb = String(Office.context.platform) === 'OfficeOnline';
  }

  async draw(drawing: Drawing): Promise<readonly string[]> {
    // Drawing is loaded when it is first needed; most days the pane only reads.
    const { addSheets } = await import('./add-sheets');
    const notes = await this.quietly(() => addSheets(this.requests, drawing));
    this.names.expect(drawing.names);
    return notes;
  }

  /** Writes sheets of any kind and size beside those of the user. */
  async writtenSheets(): Promise<SheetWriter> {
    const { WrittenSheets } = await import('./written-sheets');
    return new WrittenSheets(this.requests, (work) => this.quietly(work));
  }

  read(options?: ReadOptions): Promise<NamedCells> {
    return this.requests.run((context) => this.names.read(context), options);
  }

  async write(edits: readonly CellEdit[]): Promise<void> {
    const { writeCells } = await afterReading();
    await this.quietly(() => writeCells(this.requests, this.names, edits));
  }

  async redraw(sheet: SheetDrawing): Promise<readonly string[]> {
    const { replaceSheet } = await import('./replace-sheet');
    return this.quietly(() => replaceSheet(this.requests, sheet));
  }

  async watch(listener: EditListener): Promise<() => Promise<void>> {
    const { watchWorkbook } = await afterReading();
    const { requests } = this;
    const read = (): Promise<NamedCells> => this.read({ waits: true });
    const { watch, stop } = await watchWorkbook(requests, read, listener, this.isWeb);
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
    const { revealCell } = await afterReading();
    await revealCell(this.requests, name, this.running);
  }

  async revealSheet(sheet: string): Promise<void> {
    const { revealSheet } = await afterReading();
    await revealSheet(this.requests, sheet, this.running);
  }

  async loadSetting(key: string): Promise<string | undefined> {
    const { loadSetting } = await afterReading();
    return loadSetting(this.requests, key);
  }

  async saveSetting(key: string, value: string): Promise<void> {
    const { saveSetting } = await afterReading();
    await saveSetting(this.requests, key, value);
  }

  /** Runs our own writing without the watch reading in the middle of it. */
  private quietly<T>(work: () => Promise<T>): Promise<T> {
    return this.running ? this.running.whilePaused(work) : work();
  }
}
