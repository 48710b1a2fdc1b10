import type { Host, ReadOptions } from '../../hosts/host';
import type { NamedCells } from '../../model/drawing';
import type { Form } from '../../model/form';
import { HostFault } from '../../model/host-fault';
import { formulaEdits } from '../edit/figure-edits';
import { writeUnchanged } from '../edit/write-unchanged';
import type { Undo } from '../edit/write-unchanged';
import type { Snapshot } from '../snapshot';
import { findFormatLosses } from './format-losses';
import type { FormatLosses } from './format-losses';

/** Puts back what pasting, dragging and typing over have taken away from a workbook as it was last read. */
export class Restoring {
  constructor(
    private readonly host: Host,
    private readonly forms: readonly Form[],
    private readonly snapshot: Snapshot,
    private readonly cells: NamedCells,
  ) {}

  /** What named cells have lost of how they are drawn; nothing where all is well. */
  findLosses(cells = this.cells): Promise<FormatLosses | undefined> {
    return findFormatLosses(this.host, this.snapshot.form, this.forms, cells);
  }

  /** The same, of the cells as they are now, or once no cell is being edited. */
  async findLossesNow(options?: ReadOptions): Promise<FormatLosses | undefined> {
    return this.findLosses(await this.host.read(options));
  }

  /** Gives cells their looks and names again, wherever they are by now. @returns what had been lost @throws Fault */
  async restoreFormats(): Promise<FormatLosses | undefined> {
    const losses = await this.findLossesNow().catch((error: unknown) => {
      throw error instanceof HostFault ? error.withNothingChanged : error;
    });
    if (losses) await this.host.restoreFormats(losses.repair);
    return losses;
  }

  /** Gives totals the form's own formulas again. @returns what takes it back @throws StaleFault */
  restoreTotals(totals: readonly string[]): Promise<Undo> {
    return writeUnchanged(this.host, formulaEdits(this.snapshot, this.cells, totals));
  }
}
