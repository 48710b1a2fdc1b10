import type { CellPlace } from '../../src/model/address';
import type { CellRead, Drawing, NamedCells, SheetDrawing } from '../../src/model/drawing';
import { drawnCells } from '../../src/model/drawn-cells';
import { EditWatch } from '../../src/hosts/excel/edit-watch';
import { lostFormat } from '../../src/model/expected-cell';
import type { ExpectedCell, FormatRepair, LostFormat } from '../../src/model/expected-cell';
import { HostFault } from '../../src/model/host-fault';
import type { CellEdit, EditListener, Host } from '../../src/hosts/host';

/** A workbook that lives in memory only: the plainest host there is. It computes no formulas, it only keeps them. */
export class MemoryHost implements Host {
  private sheets: readonly SheetDrawing[] = [];
  private readonly cells = new Map<string, CellRead | null>();
  private readonly settings = new Map<string, string>();
  /** Formats that are no longer as drawn, by the names of their cells. */
  private readonly pasted = new Map<string, { readonly locked: boolean; readonly numberFormat: string }>();
  private watch_: EditWatch | undefined;
  private pasting: (() => void) | undefined;
  /** The name of the cell or sheet that was shown last. */
  revealed: string | undefined;

  /** @param foreign names of sheets that were there before ours. */
  constructor(private readonly foreign: readonly string[] = []) {}

  /** Names of all sheets in their order. */
  get sheetNames(): readonly string[] {
    return [...this.foreign, ...this.sheets.map(({ name }) => name)];
  }

  draw(drawing: Drawing): Promise<readonly string[]> {
    if (drawing.names.some(({ name }) => this.cells.get(name))) return refuse(new HostFault('already-ours'));
    const taken = drawing.sheets.map(({ name }) => name).filter((name) => this.sheetNames.includes(name));
    if (taken.length > 0) return refuse(new HostFault('sheet-exists', taken));
    this.sheets = [...this.sheets, ...drawing.sheets];
    for (const [name, cell] of drawnCells(drawing)) this.cells.set(name, cell);
    return Promise.resolve([]);
  }

  read(): Promise<NamedCells> {
    return Promise.resolve(new Map(this.cells));
  }

  write(edits: readonly CellEdit[]): Promise<void> {
    const gone = edits.some(({ name }) => !this.cells.get(name));
    if (gone) return refuse(new HostFault('cell-gone'));
    for (const { name, value, formula } of edits) this.put(name, value, formula);
    return Promise.resolve();
  }

  redraw(sheet: SheetDrawing): Promise<readonly string[]> {
    const others = this.sheets.filter(({ name }) => name !== sheet.name);
    this.sheets = [...others, sheet];
    return Promise.resolve([]);
  }

  watch(listener: EditListener): Promise<() => Promise<void>> {
    const watch = new EditWatch(() => this.read(), listener);
    this.watch_ = watch;
    this.pasting = () => void listener.formatsMayBeLost?.();
    return Promise.resolve(() => {
      watch.stop();
      this.watch_ = undefined;
      this.pasting = undefined;
      return Promise.resolve();
    });
  }

  findLostFormats(cells: readonly ExpectedCell[]): Promise<readonly LostFormat[]> {
    return Promise.resolve(
      cells.flatMap((cell) => {
        const { locked, numberFormat } = this.pasted.get(cell.name) ?? {
          locked: false,
          numberFormat: cell.style.format ?? 'General',
        };
        return lostFormat(cell, locked, numberFormat) ?? [];
      }),
    );
  }

  restoreFormats({ cells, names }: FormatRepair): Promise<void> {
    for (const { name } of cells) this.pasted.delete(name);
    const before = [...this.cells.values()];
    for (const { name, sheet, area } of names) {
      const place = { sheet, row: area.row, column: area.column };
      const there = before.find((cell) => cell && isSame(cell, place));
      this.cells.set(name, { value: null, ...there, ...place });
    }
    return Promise.resolve();
  }

  reveal(name: string): Promise<void> {
    if (!this.cells.get(name)) return refuse(new HostFault('cell-gone'));
    this.revealed = name;
    return Promise.resolve();
  }

  revealSheet(sheet: string): Promise<void> {
    if (!this.sheetNames.includes(sheet)) return refuse(new HostFault('cell-gone'));
    this.revealed = sheet;
    return Promise.resolve();
  }

  loadSetting(key: string): Promise<string | undefined> {
    return Promise.resolve(this.settings.get(key));
  }

  saveSetting(key: string, value: string): Promise<void> {
    this.settings.set(key, value);
    return Promise.resolve();
  }

  /** What a user does: types into a cell. */
  type(name: string, value: string | number | null): void {
    this.put(name, value);
    this.watch_?.edited();
  }

  /** What a user does: pastes formatted text into cells, which locks them. */
  paste(names: readonly string[], numberFormat = 'General'): void {
    for (const name of names) this.pasted.set(name, { locked: true, numberFormat });
    this.pasting?.();
  }

  /** What a user does: drags a cell over another, which takes its name along and leaves the other one without. */
  drag(from: string, to: string): void {
    const { sheet, row, column } = this.cells.get(to)!;
    this.cells.set(from, { ...this.cells.get(from)!, sheet, row, column });
    this.cells.set(to, null);
    this.watch_?.edited();
    this.pasting?.();
  }

  /** The texts of a sheet, in reading order. */
  textsOf(sheetName: string): readonly string[] {
    const cells = this.sheets.find(({ name }) => name === sheetName)?.cells ?? [];
    return cells.flatMap(({ content }) =>
      'value' in content && typeof content.value === 'string' ? [content.value] : [],
    );
  }

  private put(name: string, value: string | number | null, formula?: string): void {
    const { sheet, row, column } = this.cells.get(name)!;
    this.cells.set(name, { sheet, row, column, value, ...(formula === undefined ? {} : { formula }) });
  }
}

const isSame = (a: CellPlace, b: CellPlace): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

const refuse = (fault: HostFault): Promise<never> => Promise.reject(fault);
