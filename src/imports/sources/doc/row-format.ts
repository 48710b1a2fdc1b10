import type { CellEdge, RowShape } from '../word/edge-grid';

const ids = {
  left: 0x9601,
  cells: 0xd608,
  insert: 0x7621,
  width: 0x7623,
  joinColumns: 0x5624,
  joinRows: 0xd62b,
} as const;

const [mostCells, cellSize] = [64, 20];
/** Bits of a cell: how it belongs to those beside it, and to the one above. */
const [sideways, joinsAbove, beginsDown] = [3, 0x20, 0x40];

interface Cell {
  /** In twips. */
  width: number;
  sideways: number;
  joinsAbove: boolean;
}

/** The layout of a row, as changes to its format tell it one after another. */
export class RowFormat {
  private left = 0;
  private cells: Cell[] = [];
  /** Whether all cells were told at once; what tells them one by one then is the same for newer programs. */
  private isDefined = false;

  /** Takes a change to the format of the paragraph that ends the row; those that do not lay it out change nothing. */
  take(id: number, operand: DataView): void {
    const size = operand.byteLength;
    if (id === ids.cells) this.define(operand);
    else if (id === ids.left && size >= 2 && !this.isDefined) this.left = operand.getInt16(0, true);
    else if (id === ids.insert && size >= 4 && !this.isDefined) this.insert(operand);
    else if (id === ids.width && size >= 4 && !this.isDefined)
      for (const cell of this.cellsFrom(operand)) cell.width = operand.getInt16(2, true);
    else if (id === ids.joinColumns && size >= 2)
      this.cellsFrom(operand).forEach((cell, index) => (cell.sideways = index === 0 ? 1 : 2));
    else if (id === ids.joinRows && size >= 3) {
      const cell = this.cells[operand.getUint8(1)];
      if (cell) cell.joinsAbove = operand.getUint8(2) === 1;
    }
  }

  /**
   * Of cells that belong together side by side, the first has another bit than those that follow; which of the two bits
   * that is, programs and descriptions of the format do not agree on.
   */
  shape(): RowShape {
    let [first, right] = [0, this.left];
    const cells = this.cells.map(({ width, sideways: bits, joinsAbove: joins }): CellEdge => {
      const joinsLeft = bits !== 0 && first !== 0 && bits !== first;
      if (bits === 0 || first === 0) first = bits;
      right += width;
      return { right, joinsLeft, joinsAbove: joins };
    });
    return { left: this.left, cells };
  }

  /** Takes all cells at once ([MS-DOC] 2.9.326, TDefTableOperand). */
  private define(operand: DataView): void {
    const count = operand.byteLength > 2 ? Math.min(operand.getUint8(2), mostCells) : 0;
    const edge = (index: number): number =>
      5 + 2 * index <= operand.byteLength ? operand.getInt16(3 + 2 * index, true) : 0;
    this.isDefined = true;
    this.left = edge(0);
    this.cells = Array.from({ length: count }, (_, index): Cell => {
      const at = 3 + 2 * (count + 1) + cellSize * index;
      const bits = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
      return {
        width: edge(index + 1) - edge(index),
        sideways: bits & sideways,
        joinsAbove: (bits & joinsAbove) !== 0 && (bits & beginsDown) === 0,
      };
    });
  }

  private insert(operand: DataView): void {
    const [at, count] = [operand.getUint8(0), operand.getUint8(1)];
    const some = Array.from({ length: Math.min(count, mostCells - this.cells.length) }, () => ({
      width: operand.getInt16(2, true),
      sideways: 0,
      joinsAbove: false,
    }));
    this.cells.splice(at, 0, ...some);
  }

  /** The cells that a change is for: from its first number to before its second. */
  private cellsFrom(operand: DataView): readonly Cell[] {
    return this.cells.slice(operand.getUint8(0), operand.getUint8(1));
  }
}
