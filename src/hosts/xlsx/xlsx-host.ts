import type { Drawing, NamedCells, SheetDrawing } from '../../model/drawing';
import type { ExpectedCell, FormatRepair, LostFormat } from '../../model/expected-cell';
import { HostFault } from '../../model/host-fault';
import { chartsKey, chartsSheet, renamesIn, reportSheet } from '../../model/our-sheets';
import { pause } from '../../model/pause';
import { Queue } from '../../model/queue';
import type { Upkeep } from '../../model/upkeep';
import type { CellEdit, EditListener, Host } from '../host';
import { longestText } from '../../model/longest-text';
import { drawnCells } from '../../model/drawn-cells';
import { containing } from './containing';
import type { WorkbookFiler } from './open-workbook';
import { refuseTooLong } from './refuse-too-long';
import { settingsSheet } from './settings-sheet';
import type { WorkbookFile } from './workbook-file';

/** In milliseconds: what was typed is read and judged when nothing more has been typed for so long. */
const quietTime = 100;

/** What somebody who shows the workbook has to know. */
export interface XlsxEvents {
  /** Something in the workbook is another by now, whoever has changed it. */
  changed(): void;
  /** A cell, or a sheet, is to be shown. */
  reveal(place: { readonly name: string } | { readonly sheet: string }): void;
}

/**
 * A workbook in memory, as the .xlsx file that it was opened from, or as it was drawn. What is written is at once in
 * the named cells; bytes are made when they are asked for, and what reads and makes them is loaded then.
 */
export class XlsxHost implements Host {
  private current: NamedCells = new Map();
  /** The cells when the file was opened or saved last. */
  private before: NamedCells = new Map();
  private sheets: readonly string[] = [];
  private file: WorkbookFile | undefined;
  /** What a new file is made from. */
  private drawing: Drawing | undefined;
  private loading: Promise<void> | undefined;
  /** What the file does not have yet: names of cells, and settings. */
  private readonly written = new Set<string>();
  private readonly settings = new Map<string, string>();
  /** Nothing was changed since the file was opened, which is given back as it is. */
  private isAsOpened = true;
  /** Tells whoever watches that something was typed. */
  private tell: () => void = () => undefined;
  /** One thing is done with the file after another. */
  private readonly queue = new Queue();

  /**
   * @param bytes the file; nothing for one that is yet to be drawn.
   * @param filer reads and writes files, where that is not to be done on this thread
   */
  constructor(
    private readonly bytes?: Uint8Array,
    private readonly events: Partial<XlsxEvents> = {},
    private readonly filer?: WorkbookFiler,
  ) {}

  /** Opens the file, once. @throws Fault where it is damaged, or would not be safe to unpack */
  load(): Promise<void> {
    return (this.loading ??= this.openBytes());
  }

  /** The named cells as they are now, in a map that stays as it is; {@link load} comes first. */
  get cells(): NamedCells {
    return this.current;
  }

  /** Names of sheets that hold no cell of ours and were not drawn by us. */
  get otherSheets(): readonly string[] {
    const renames = renamesIn(this.current);
    const ours = new Set([settingsSheet, ...[...this.current.values()].flatMap((cell) => cell?.sheet ?? [])]);
    if (this.current.size > 0) {
      ours.add(renames.get(reportSheet) ?? reportSheet);
      ours.add(this.setting(chartsKey) ?? chartsSheet);
    }
    return this.sheets.filter((name) => !ours.has(name));
  }

  /** What somebody types in the page: at once, all cells or none; whoever watches hears of it. @throws HostFault */
  edit(edits: readonly CellEdit[]): void {
    this.put(edits);
    this.tell();
  }

  /**
   * The file as it is now; nothing before anything was drawn. What is written meanwhile is in the next one.
   * @param upkeep says what is written besides, from the cells now and when the file was opened or saved last.
   */
  save(
    upkeep?: (now: NamedCells, before: NamedCells) => Promise<Upkeep | undefined>,
  ): Promise<Uint8Array | undefined> {
    return this.queue.add(async () => {
      await this.load();
      if (!this.file && !this.drawing) return undefined;
      const file = await this.upToDate();
      const now = this.current;
      // Each of these takes a while, and there may be keys to be heard between them.
      await pause();
      const more = await upkeep?.(now, this.before);
      if (more && file.update(more, now)) this.isAsOpened = false;
      await pause();
      const bytes = this.isAsOpened && this.bytes ? this.bytes : await file.save();
      this.before = now;
      return bytes;
    });
  }

  draw(drawing: Drawing): Promise<readonly string[]> {
    return this.queue.add(async () => {
      await this.load();
      if (drawing.names.some(({ name }) => this.current.get(name))) throw new HostFault('already-ours');
      const taken = new Set(this.sheets.map((name) => name.toLowerCase()));
      const inTheWay = drawing.sheets.map(({ name }) => name).filter((name) => taken.has(name.toLowerCase()));
      if (inTheWay.length > 0) throw new HostFault('sheet-exists', inTheWay);
      drawing.sheets.forEach(refuseTooLong);
      if (this.file || this.drawing) return this.change((file) => file.add(drawing));
      this.drawing = drawing;
      this.current = this.before = drawnCells(drawing);
      this.sheets = drawing.sheets.map(({ name }) => name);
      this.changed();
      return [];
    });
  }

  async read(): Promise<NamedCells> {
    await this.load();
    return this.current;
  }

  async write(edits: readonly CellEdit[]): Promise<void> {
    await this.load();
    this.put(edits);
  }

  redraw(sheet: SheetDrawing): Promise<readonly string[]> {
    return this.queue.add(() => this.change((file) => file.replace(sheet)));
  }

  /** Where the file is still to be made of a drawing, all is as it is drawn. */
  async findLostFormats(cells: readonly ExpectedCell[]): Promise<readonly LostFormat[]> {
    await this.load();
    return this.file?.findLostFormats(cells) ?? [];
  }

  async restoreFormats(repair: FormatRepair): Promise<void> {
    await this.queue.add(() => this.change((file) => file.restoreFormats(repair)));
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    let timer: ReturnType<typeof setTimeout> | undefined;
    this.tell = () => {
      clearTimeout(timer);
      timer = setTimeout(() => listener.edited(this.current), quietTime);
    };
    return Promise.resolve(() => {
      clearTimeout(timer);
      this.tell = () => undefined;
      return Promise.resolve();
    });
  }

  async reveal(name: string): Promise<void> {
    if (!(await this.read()).get(name)) throw new HostFault('cell-gone');
    this.events.reveal?.({ name });
  }

  async revealSheet(sheet: string): Promise<void> {
    await this.load();
    if (!this.sheets.includes(sheet)) throw new HostFault('cell-gone');
    this.events.reveal?.({ sheet });
  }

  async loadSetting(key: string): Promise<string | undefined> {
    await this.load();
    return this.setting(key);
  }

  async saveSetting(key: string, value: string): Promise<void> {
    await this.load();
    if (!this.file && !this.drawing) throw new HostFault('cell-gone');
    this.settings.set(key, value);
    this.changed();
  }

  private changed(): void {
    this.isAsOpened = false;
    this.events.changed?.();
  }

  private setting(key: string): string | undefined {
    return this.settings.get(key) ?? this.file?.setting(key);
  }

  private put(edits: readonly CellEdit[]): void {
    const cells = new Map(this.current);
    for (const { name, value, formula } of edits) {
      const cell = cells.get(name);
      if (!cell) throw new HostFault('cell-gone');
      if (typeof value === 'string' && value.length > longestText) throw new HostFault('text-too-long');
      cells.set(name, containing(cell, value, formula));
    }
    this.current = cells;
    for (const { name } of edits) this.written.add(name);
    this.changed();
  }

  private async openBytes(): Promise<void> {
    if (!this.bytes) return;
    const { WorkbookFile } = await import('./workbook-file');
    this.file = await WorkbookFile.open(this.bytes, this.filer);
    this.take(this.file);
    this.before = this.current;
  }

  /** The file, with all that was written in it. */
  private async upToDate(): Promise<WorkbookFile> {
    await this.load();
    if (this.drawing) {
      const { WorkbookFile } = await import('./workbook-file');
      this.file = await WorkbookFile.draw(this.drawing, this.filer);
      this.drawing = undefined;
    }
    if (!this.file) throw new HostFault('cell-gone');
    for (const name of this.written) this.file.write(this.current.get(name)!);
    for (const [key, value] of this.settings) this.file.saveSetting(key, value);
    this.written.clear();
    this.settings.clear();
    return this.file;
  }

  /** @returns that nothing is lacking */
  private async change(work: (file: WorkbookFile) => void): Promise<readonly string[]> {
    const file = await this.upToDate();
    work(file);
    this.take(file);
    this.changed();
    return [];
  }

  private take(file: WorkbookFile): void {
    this.current = file.cells;
    this.sheets = file.sheetNames;
  }
}
