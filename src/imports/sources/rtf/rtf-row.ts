import type { CellEdge, RowShape } from '../word/edge-grid';

/** No table is so wide; what claims to be would only fill the memory. */
const mostCells = 256;

/** The layout of a row, as the words for it come one after another. */
export class RtfRow implements RowShape {
  readonly cells: CellEdge[] = [];
  left = 0;
  private joinsLeft = false;
  private joinsAbove = false;

  /** Takes a word that says something of the row, or of the cell that ends next. */
  take(word: string, number: number): void {
    if (word === 'trleft') this.left = number;
    else if (word === 'clmrg') this.joinsLeft = true;
    else if (word === 'clvmrg') this.joinsAbove = true;
    else if (word === 'cellx' && this.cells.length < mostCells) {
      const { joinsLeft, joinsAbove } = this;
      this.cells.push({ right: number, joinsLeft, joinsAbove });
      this.joinsLeft = this.joinsAbove = false;
    }
  }
}
