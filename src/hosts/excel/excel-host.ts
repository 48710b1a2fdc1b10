/// <reference types="office-js" />
import type { CellRead, Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import { EditWatch } from '../edit-watch';
import type { ExpectedCell, FormatRepair, LostFormat } from '../../model/expected-cell';
import { HostFault } from '../../model/host-fault';
import type { CellEdit, EditListener, Host } from '../host';
import { asWritten } from './as-written';
import { NameReader } from './read-names';
import { Requests } from './requests';

/** The two globals of Office.js, handed in so that a test can bring its own. */
export interface OfficeGlobals {
  readonly Excel: typeof Excel;
  readonly Office: Pick<typeof Office, 'context'>;
}

/** Names of areas, conditional formats on areas of cells and page layout came with this version: Excel 2021, Microsoft 365, or retail Excel from 1903 on. */
const requiredApi = '1.9';

/** The workbook that is open in Excel. Every method is one request, but `draw`, which looks before it adds. */
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

  async draw(drawing: Drawing): Promise<void> {
    // Drawing is loaded when it is first needed; most days the pane only reads.
    const { addSheets } = await import('./add-sheets');
    await this.quietly(() => addSheets(this.requests, drawing));
    this.names.expect(drawing.names);
  }

  read(): Promise<NamedCells> {
    return this.requests.run((context) => this.names.read(context));
  }

  async write(edits: readonly CellEdit[]): Promise<void> {
    await this.quietly(async () => {
      try {
        await this.requests.silently((context) =>
          put(context, edits, ({ value, formula, isText }) =>
            formula === undefined ? asWritten(value, isText) : `=${formula}`,
          ),
        );
      } catch (error) {
        await this.requests.undo((context) => putBack(context, edits));
        throw error;
      }
    });
  }

  async redraw(sheet: SheetDrawing): Promise<void> {
    const { replaceSheet } = await import('./replace-sheet');
    await this.quietly(() => replaceSheet(this.requests, sheet));
  }

  async watch(listener: EditListener): Promise<() => Promise<void>> {
    const watch = new EditWatch(() => this.read(), listener);
    const registration = await this.requests.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(() => {
        watch.edited();
        return Promise.resolve();
      });
      await context.sync();
      return added;
    });
    this.running = watch;
    return async () => {
      watch.stop();
      this.running = undefined;
      registration.remove();
      await registration.context.sync();
    };
  }

  async findLostFormats(cells: readonly ExpectedCell[]): Promise<readonly LostFormat[]> {
    const { findLostFormats } = await import('./cell-formats');
    return this.requests.run((context) => findLostFormats(context, cells));
  }

  async restoreFormats(repair: FormatRepair): Promise<void> {
    const { restoreFormats } = await import('./restore-formats');
    await this.quietly(() => restoreFormats(this.requests, repair));
  }

  reveal(name: string): Promise<void> {
    return this.requests.run(async (context) => {
      const range = context.workbook.names.getItem(name).getRange();
      range.worksheet.activate();
      range.select();
      await context.sync();
    });
  }

  revealSheet(sheet: string): Promise<void> {
    return this.requests.run(async (context) => {
      context.workbook.worksheets.getItem(sheet).activate();
      await context.sync();
    });
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
}

type Content = string | number | boolean;

const put = (
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  contents: (edit: CellEdit) => Content,
): void => {
  for (const edit of edits)
    context.workbook.names.getItem(edit.name).getRange().getCell(0, 0).formulas = [[contents(edit)]];
};

/** Puts back what stood in the cells; those that are gone were not written either. */
const putBack = async (context: Excel.RequestContext, edits: readonly CellEdit[]): Promise<void> => {
  const names = edits.map(({ name }) => context.workbook.names.getItemOrNullObject(name));
  for (const name of names) name.load('name');
  await context.sync();
  const present = edits.filter((_edit, index) => !names[index]?.isNullObject);
  put(context, present, ({ before, isText }) => contentOf(before, isText));
};

const contentOf = ({ formula, value }: CellRead, isText: boolean): Content => {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === 'boolean' ? value : asWritten(value, isText);
};
