import type { CellEdit, EditListener } from '../../hosts/host';
import { XlsxHost } from '../../hosts/xlsx/xlsx-host';
import type { XlsxEvents } from '../../hosts/xlsx/xlsx-host';
import type { History } from './history';

/** In milliseconds: time for the page to show what was typed before the pane reads and judges all of it. */
const untilShown = 30;

/** The workbook of the page: whatever is written into it, by the clerk or by the pane, can be undone. */
export class BookHost extends XlsxHost {
  constructor(
    bytes: Uint8Array | undefined,
    events: XlsxEvents,
    private readonly history: History,
  ) {
    super(bytes, events);
  }

  override async write(edits: readonly CellEdit[]): Promise<void> {
    await super.write(edits);
    this.history.note(edits);
  }

  /** @param typing the cell that is being typed into, where it is that. */
  override edit(edits: readonly CellEdit[], typing?: string): void {
    super.edit(edits);
    this.history.note(edits, typing);
  }

  override watch(listener: EditListener): Promise<() => Promise<void>> {
    const later = {
      ...listener,
      edited: () => void setTimeout(() => listener.edited(this.cells), untilShown),
    };
    return super.watch({ ...later, failed: (fault) => listener.failed(fault) });
  }

  /** @returns whether there was anything to undo. */
  undo(): readonly CellEdit[] {
    return this.apply(this.history.undo(this.cells));
  }

  redo(): readonly CellEdit[] {
    return this.apply(this.history.redo(this.cells));
  }

  /** Writes what the history has and the workbook has not. @returns it */
  catchUp(): readonly CellEdit[] {
    return this.apply(this.history.missingIn(this.cells));
  }

  private apply(edits: readonly CellEdit[]): readonly CellEdit[] {
    if (edits.length > 0) super.edit(edits);
    return edits;
  }
}
