import type { NamedCells } from '../../model/drawing';
import type { TextPlace } from '../../model/finding';
import type { CellEdit, Host } from '../../hosts/host';
import type { Snapshot } from '../snapshot';
import { correctionEdits, coverEdits, numberEdits, textEdits, zeroEdits } from './cell-edits';
import type { CoverChange, TextChange } from './cell-edits';
import { figureEdits } from './figure-edits';
import { problemEdits } from './problem-edits';
import type { ProblemsChange } from './problem-edits';
import { StaleFault } from './stale-fault';
import { writeUnchanged } from './write-unchanged';
import type { Undo } from './write-unchanged';

/** A figure to be written into the cell of a field. */
export interface FieldFigure {
  readonly field: string;
  readonly value: number;
}

/** Writes into the cells of a filing as they were read last, all or none. Each returns what takes it back. */
export class CellWrites {
  constructor(
    private readonly host: Host,
    private readonly cells: NamedCells,
    private readonly snapshot: () => Snapshot,
  ) {}

  /** Writes 0 into those of the fields that are blank. @throws StaleFault */
  fillBlanks(fields: readonly string[]): Promise<Undo> {
    return this.write(zeroEdits(this.cells, fields));
  }

  /** Writes figures that mend findings; a total that is the sum of its parts then has its formula. @throws StaleFault */
  setFigures(figures: readonly FieldFigure[]): Promise<Undo> {
    return this.write(figureEdits(this.snapshot(), this.cells, figures));
  }

  /** Writes numbers in place of texts that mean them. @throws StaleFault */
  turnIntoNumbers(numbers: readonly FieldFigure[]): Promise<Undo> {
    return this.write(numberEdits(this.cells, this.snapshot().form, numbers));
  }

  /**
   * Puts the right words into the clerk's paragraph.
   * @param text the paragraph in which the place was found.
   * @throws StaleFault
   */
  correctText(text: string, place: TextPlace): Promise<Undo> {
    return this.write(correctionEdits(this.cells, text, place));
  }

  /** Writes paragraphs in the clerk's name. @throws StaleFault */
  writeTexts(changes: readonly TextChange[]): Promise<Undo> {
    return this.write(textEdits(this.cells, changes));
  }

  /** Writes the problems in another order, or without one of them. @throws StaleFault */
  setProblems(change: ProblemsChange): Promise<Undo> {
    return this.write(problemEdits(this.cells, change));
  }

  /** Takes back what was written, unless it was changed since. @throws StaleFault */
  async takeBack(undo: Undo): Promise<void> {
    await this.write(undo);
  }

  /** Writes settings on the cover, over whatever they were. */
  async changeCover(change: CoverChange): Promise<void> {
    const edits = coverEdits(this.cells, change);
    if (edits.length > 0) await this.host.write(edits);
  }

  /** @param edits none where the cells are no longer as somebody saw them */
  private async write(edits: readonly CellEdit[] | undefined): Promise<Undo> {
    if (!edits) throw new StaleFault();
    return writeUnchanged(this.host, edits);
  }
}
