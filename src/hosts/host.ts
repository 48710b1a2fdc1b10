import type { CellRead, Drawing, NamedCells, SheetDrawing } from '../model/drawing';
import type { ExpectedCell, FormatRepair, LostFormat } from '../model/expected-cell';
import type { HostFault } from '../model/host-fault';

/** One cell to be written: its name, what was there when it was last read, and what is to be there. */
export interface CellEdit {
  readonly name: string;
  /** Put back if the writing fails half-way. */
  readonly before: CellRead;
  readonly value: string | number | null;
  /**
   * A formula (without “=”) that is to stand there instead of the value, whose result then is the value. Like a
   * number, it takes the format of text off its cell.
   */
  readonly formula?: string;
  /** The cell is formatted as text, so that it stores anything as it is written. */
  readonly isText: boolean;
}

/** Called with the figures after an edit, or with why they could not be read. */
export interface EditListener {
  edited(cells: NamedCells): void;
  /** @param triesAgain whether the host tries again by itself, at the latest with the next edit */
  failed(fault: HostFault, triesAgain?: boolean): void;
  /** A reading has to wait, as until a cell is not edited any more: what was read before is out of date. */
  waiting?(): void;
  /** Formats or names of cells may be lost: something was pasted, or another sheet is looked at. */
  readonly formatsMayBeLost?: (() => void | Promise<void>) | undefined;
}

export interface ReadOptions {
  /** Waits while a cell is being edited, instead of failing at once. */
  readonly waits?: boolean;
}

/** A place where one workbook is open: Excel, a file, or memory. */
export interface Host {
  /** Whether the charts of a sheet are drawn as well; elsewhere only its cells are. */
  readonly drawsCharts?: true | undefined;
  /**
   * Adds the sheets of a drawing to the workbook. Nothing that is there is touched; if any step fails, what was
   * added is taken out again.
   * @returns what the sheets lack that can be filled in without it, and where to set it by hand: sentences for the clerk
   * @throws HostFault `sheet-exists` with the names in the way, or `already-ours` where a filing is there already.
   */
  draw(drawing: Drawing): Promise<readonly string[]>;
  /** Reads the cells that Gouji has named. */
  read(options?: ReadOptions): Promise<NamedCells>;
  /** Writing takes no time here, and what was typed is undone as one step: it may be written key by key. */
  readonly writesAtOnce?: true;
  /**
   * Writes cells, all or none.
   * @param typing for what is being typed: whether it begins, or goes on in the cell in which it began.
   * @throws HostFault that says so where nothing was changed for certain
   */
  write(edits: readonly CellEdit[], typing?: 'begins' | 'goes-on'): Promise<void>;
  /** Replaces a sheet by a new drawing of it, or adds it where it is missing. @returns as {@link draw} does */
  redraw(sheet: SheetDrawing): Promise<readonly string[]>;
  /** Calls the listener after edits until the returned function is called. Watching never writes. */
  watch(listener: EditListener): Promise<() => Promise<void>>;
  /** What cells have lost of how they are drawn; those that have lost nothing are left out. */
  findLostFormats(cells: readonly ExpectedCell[]): Promise<readonly LostFormat[]>;
  /** Gives cells their looks again, and their names. No value is touched. @throws Fault that says what is so then */
  restoreFormats(repair: FormatRepair): Promise<void>;
  /** Shows a named cell to the user. @throws Fault also where it cannot be seen */
  reveal(name: string): Promise<void>;
  /** Shows a sheet to the user. */
  revealSheet(sheet: string): Promise<void>;
  /** Something saved in the workbook that is not in a cell. */
  loadSetting(key: string): Promise<string | undefined>;
  saveSetting(key: string, value: string): Promise<void>;
}
