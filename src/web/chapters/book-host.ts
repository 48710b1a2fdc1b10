import type { CellEdit } from '../../hosts/host';
import { XlsxHost } from '../../hosts/xlsx/xlsx-host';
import type { XlsxEvents } from '../../hosts/xlsx/xlsx-host';
import type { History } from '../../session/edit/history';
import { filerAside } from '../filer-aside';

/** The workbook of the page: whatever is written into it, by the clerk or by the pane, can be undone. */
export class BookHost extends XlsxHost {
  readonly writesAtOnce = true;

  constructor(
    bytes: Uint8Array | undefined,
    events: XlsxEvents,
    private readonly history: History,
  ) {
    super(bytes, events, filerAside);
  }

  /** What is typed in the pane is one step, as what is typed in the tables. */
  override async write(edits: readonly CellEdit[], typing?: 'begins' | 'goes-on'): Promise<void> {
    await super.write(edits);
    if (typing === 'begins') this.history.endTyping();
    this.history.note(edits, typing && edits.length === 1 ? edits[0]!.name : undefined);
  }

  /** @param typing the cell that is being typed into, where it is that. */
  override edit(edits: readonly CellEdit[], typing?: string): void {
    super.edit(edits);
    this.history.note(edits, typing);
  }

  /** Takes the last act back. @returns what was written */
  undo(): readonly CellEdit[] {
    return this.apply(this.history.undo(this.cells));
  }

  /** Does again what was taken back last. @returns what was written */
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
