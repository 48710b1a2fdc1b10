import { CommandType, CustomCommandExecutionError, ICommandService } from '@univerjs/core';
import type { ICommandInfo, IExecutionOptions } from '@univerjs/core';
import { writeXlsx } from 'hucre/xlsx';
import type { Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import { EditWatch } from '../edit-watch';
import { HostFault } from '../../model/host-fault';
import type { CellEdit, EditListener, Host } from '../host';
import { openWorkbook } from '../xlsx/open-workbook';
import { settingOf, withSetting } from '../xlsx/settings-sheet';
import { XlsxHost } from '../xlsx/xlsx-host';
import { cellContent } from './cell-value';
import { createUniver } from './create-univer';
import type { Grid } from './create-univer';
import { GridBook } from './grid-book';
import { refuseLocked } from './guard';
import { isTypedInto, keepTyping } from './keep-typing';
import { pasteIntoMerge } from './paste-text';
import { settleFormulas, workOutTwice } from './settle-formulas';
import { validateOpenOnly } from './validate-open-only';

/** A workbook in a grid in the browser. */
export class UniverHost implements Host {
  private book: GridBook;
  private readonly commands: ICommandService;
  private running: EditWatch | undefined;
  private readonly recalculate: () => void;
  private readonly listeners = new Set<() => void>();
  private writing = 0;
  /** Nothing has been put into the empty workbook yet. */
  private pristine = true;
  /** The file that is shown, as long as nothing in it has been changed. */
  private untouched: Uint8Array | undefined;
  /** Something has changed, and formulas may not have followed yet. */
  private stale = true;
  private settling: Promise<void> | undefined;
  /** Somebody has edited something, and its formulas have not been worked out yet. */
  private uncalculated = false;

  private constructor(
    /** Univer itself, for what a host does not offer. */
    readonly grid: Grid,
    book: GridBook,
  ) {
    this.book = book;
    const injector = grid.univer.__getInjector();
    this.commands = injector.get(ICommandService);
    validateOpenOnly(injector);
    keepTyping(grid.univer);
    this.recalculate = workOutTwice(this.commands);
    this.commands.beforeCommandExecuted((command, options) => this.before(command, options));
    this.commands.onCommandExecuted((command, options) => this.after(command, options));
  }

  /** Starts a grid in an element that has a height; it shows an empty workbook. */
  static async open(container: HTMLElement): Promise<UniverHost> {
    const grid = createUniver(container);
    return new UniverHost(grid, new GridBook(grid, await emptyWorkbook()));
  }

  /** Shows the workbook of an .xlsx file in place of what is shown. @throws Fault */
  async load(file: Uint8Array): Promise<void> {
    await this.show(await openWorkbook(file));
    this.pristine = false;
    this.uncalculated = true;
    this.changed();
    this.untouched = file;
  }

  /** The workbook as an .xlsx file, once its formulas are worked out; the very file while nothing was changed. */
  async save(): Promise<Uint8Array> {
    if (this.untouched) return this.untouched;
    await this.calculate();
    return this.book.save();
  }

  /** Waits until the formulas are worked out. */
  async calculate(): Promise<void> {
    if (this.stale) this.settling = settleFormulas(this.commands);
    this.stale = false;
    await this.settling;
  }

  /** Shows an empty workbook in place of what is shown. */
  async clear(): Promise<void> {
    await this.show(await emptyWorkbook());
    this.pristine = true;
    this.changed();
  }

  /** Calls the listener after every change of the workbook until the returned function is called. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  dispose(): void {
    this.running?.stop();
    this.grid.univer.dispose();
  }

  /** Puts what is being typed into its cell, as the Enter key does. */
  async endTyping(): Promise<void> {
    await this.grid.api.getActiveWorkbook()?.endEditingAsync(true);
  }

  async draw(drawing: Drawing): Promise<void> {
    await this.endTyping();
    const file = new XlsxHost(this.pristine ? undefined : await this.save());
    await file.draw(drawing);
    await this.take(file);
  }

  read(): Promise<NamedCells> {
    return Promise.resolve(this.book.read());
  }

  async write(edits: readonly CellEdit[]): Promise<void> {
    const places = edits.map(({ name }) => this.book.find(name));
    if (places.some((place) => !place)) throw new HostFault('cell-gone');
    // Nobody has seen yet what will stand there.
    if (places.some((place) => isTypedInto(this.grid, place!))) throw new HostFault('editing-cell');
    await this.endTyping();
    return this.quietly(() => {
      edits.forEach(({ value, isText }, index) => {
        const { sheet, row, column } = places[index]!;
        const worksheet = this.book.sheetNamed(sheet)!;
        this.commands.syncExecuteCommand('sheet.command.set-range-values', {
          unitId: this.book.unit,
          subUnitId: worksheet.getSheetId(),
          range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
          value: cellContent(value, isText),
        });
      });
      return Promise.resolve();
    });
  }

  async redraw(sheet: SheetDrawing): Promise<void> {
    await this.endTyping();
    const file = new XlsxHost(await this.save());
    await file.redraw(sheet);
    await this.take(file);
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    const watch = new EditWatch(() => this.read(), listener);
    this.running = watch;
    return Promise.resolve(() => {
      watch.stop();
      this.running = undefined;
      return Promise.resolve();
    });
  }

  async reveal(name: string): Promise<void> {
    const place = this.book.find(name);
    if (!place) throw new HostFault('cell-gone');
    await this.revealSheet(place.sheet);
    const sheet = this.grid.api.getActiveWorkbook()!.getActiveSheet();
    // Merged cells are selected whole, as by a click: into a part of them nothing can be pasted.
    const range = sheet.getCellMergeData(place.row, place.column) ?? sheet.getRange(place.row, place.column);
    range.activate();
    await this.commands.executeCommand('sheet.operation.scroll-to-range', { range: range.getRange() });
  }

  revealSheet(name: string): Promise<void> {
    const workbook = this.grid.api.getActiveWorkbook()!;
    const sheet = workbook.getSheetByName(name);
    if (!sheet) return Promise.reject(new HostFault('cell-gone'));
    workbook.setActiveSheet(sheet);
    return Promise.resolve();
  }

  loadSetting(key: string): Promise<string | undefined> {
    return Promise.resolve(settingOf(this.book.file, key));
  }

  saveSetting(key: string, value: string): Promise<void> {
    this.book.file.sheets = withSetting(this.book.file.sheets, key, value);
    this.changed();
    return Promise.resolve();
  }

  /** Shows what we have drawn ourselves, on the sheet that was shown. */
  private async take(file: XlsxHost): Promise<void> {
    const shown = this.grid.api.getActiveWorkbook()!.getActiveSheet().getSheetName();
    const bytes = (await file.save())!;
    await this.quietly(() => this.load(bytes));
    this.uncalculated = false;
    await this.revealSheet(shown).catch(() => undefined);
  }

  private async show(file: GridBook['file']): Promise<void> {
    // Univer goes on calculating for a workbook that is gone, and complains.
    await this.calculate();
    this.book.close();
    this.book = new GridBook(this.grid, file);
    this.stale = true;
    this.recalculate();
  }

  private before(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (this.writing > 0 || options?.onlyLocal) return;
    refuseLocked(command, this.book, (message) => this.tell(message));
    if (pasteIntoMerge(command, this.grid.api)) throw new CustomCommandExecutionError('pasted');
  }

  private after(command: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    if (command.type !== CommandType.MUTATION || !this.book.isUnit(command.params)) return;
    if (options?.onlyLocal) {
      if (options['fromFormula'] === true) this.calculated();
      return;
    }
    this.book.follow(command);
    this.pristine = false;
    this.stale = true;
    this.recalculate();
    this.changed();
    if (this.writing > 0) return;
    this.uncalculated = true;
    this.running?.edited();
  }

  /** Formulas have new results; those that follow from our own writing say nothing new. */
  private calculated(): void {
    if (this.uncalculated) this.running?.edited();
    this.uncalculated = false;
  }

  private changed(): void {
    this.untouched = undefined;
    for (const listener of this.listeners) listener();
  }

  private tell(message: string): void {
    this.grid.api.showMessage({ content: message, type: 'warning' as never });
  }

  private async quietly<T>(work: () => Promise<T>): Promise<T> {
    this.writing++;
    try {
      return await (this.running ? this.running.whilePaused(work) : work());
    } finally {
      this.writing--;
    }
  }
}

const emptyWorkbook = async () => openWorkbook(await writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] }));
