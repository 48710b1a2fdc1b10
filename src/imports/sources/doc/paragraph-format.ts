import type { Allowance } from '../allowance';
import type { CellEdge, RowShape } from '../word/edge-grid';
import { eachChange } from './format-changes';

/** What of the format of a paragraph decides how it is read. */
export interface ParagraphFormat {
  /** In how many tables inside one another it stands. */
  readonly level: number;
  /** Whether its mark ends a row, or a cell of a table that is in a cell itself. */
  readonly endsRow: boolean;
  readonly endsInnerCell: boolean;
  /** How the row is laid out that it ends. */
  readonly row: RowShape;
}

const ids = {
  inTable: 0x2416,
  endsRow: 0x2417,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  level: 0x6649,
  levelMore: 0x664a,
  elsewhere: 0x6646,
  elsewhereBefore: 0x6645,
  row: 0xd608,
  joinColumns: 0x5624,
  joinRows: 0xd62b,
} as const;

const [mostCells, cellSize] = [64, 20];
/** Bits of a cell: how it belongs to those beside it, and to the one above. */
const [sideways, joinsAbove, beginsDown] = [3, 0x20, 0x40];

interface Cell {
  right: number;
  sideways: number;
  joinsAbove: boolean;
}

/** The cells of a row ([MS-DOC] 2.9.326, TDefTableOperand). */
const cellsIn = (operand: DataView): { left: number; cells: Cell[] } => {
  const count = operand.byteLength > 2 ? Math.min(operand.getUint8(2), mostCells) : 0;
  const edge = (index: number): number =>
    5 + 2 * index <= operand.byteLength ? operand.getInt16(3 + 2 * index, true) : 0;
  const cells = Array.from({ length: count }, (_, index): Cell => {
    const at = 3 + 2 * (count + 1) + cellSize * index;
    const bits = at + 2 <= operand.byteLength ? operand.getUint16(at, true) : 0;
    return {
      right: edge(index + 1),
      sideways: bits & sideways,
      joinsAbove: (bits & joinsAbove) !== 0 && (bits & beginsDown) === 0,
    };
  });
  return { left: edge(0), cells };
};

/**
 * Of cells that belong together side by side, the first has another bit than those that follow; which of the two bits
 * that is, programs and descriptions of the format do not agree on.
 */
const edgesOf = (cells: readonly Cell[]): readonly CellEdge[] => {
  let first = 0;
  return cells.map(({ right, sideways: bits, joinsAbove: joins }) => {
    const joinsLeft = bits !== 0 && first !== 0 && bits !== first;
    if (bits === 0 || first === 0) first = bits;
    return { right, ...(joinsLeft ? { joinsLeft } : {}), ...(joins ? { joinsAbove: true } : {}) };
  });
};

/** Reads formats of paragraphs; those with long rows stand in a stream of their own. */
export class ParagraphFormats {
  constructor(
    private readonly data: Uint8Array,
    /** How many bytes may be read in that stream, those that are read again counted again. */
    private readonly room: Allowance,
  ) {}

  /** @param lists of changes, one after another */
  read(...lists: readonly Uint8Array[]): ParagraphFormat {
    let [inTable, endsRow, endsInnerCell, level] = [false, false, false, 0];
    let shape: { left: number; cells: Cell[] } = { left: 0, cells: [] };
    const visit = (id: number, operand: DataView): void => {
      const isOn = operand.getUint8(0) !== 0;
      if (id === ids.inTable) inTable = isOn;
      else if (id === ids.endsRow || id === ids.endsInnerRow) endsRow = isOn;
      else if (id === ids.endsInnerCell) endsInnerCell = isOn;
      else if (id === ids.level) level = operand.getInt32(0, true);
      else if (id === ids.levelMore) level += operand.getInt32(0, true);
      else if (id === ids.row) shape = cellsIn(operand);
      else if (id === ids.joinColumns) {
        for (let index = operand.getUint8(0); index < operand.getUint8(1); index++)
          if (shape.cells[index]) shape.cells[index]!.sideways = index === operand.getUint8(0) ? 1 : 2;
      } else if (id === ids.joinRows && operand.byteLength >= 3) {
        const cell = shape.cells[operand.getUint8(1)];
        if (cell) cell.joinsAbove = operand.getUint8(2) === 1;
      }
    };
    const visitHere = (id: number, operand: DataView): void => {
      if (id !== ids.elsewhere && id !== ids.elsewhereBefore) return visit(id, operand);
      eachChange(this.listAt(operand.getUint32(0, true)), visit);
    };
    for (const list of lists) eachChange(list, visitHere);
    return {
      level: inTable || level > 0 ? Math.max(1, level) : 0,
      endsRow,
      endsInnerCell,
      row: { left: shape.left, cells: edgesOf(shape.cells) },
    };
  }

  private listAt(from: number): Uint8Array {
    const length = (this.data[from] ?? 0) + 256 * (this.data[from + 1] ?? 0);
    this.room.take(length);
    return this.data.subarray(from + 2, from + 2 + length);
  }
}
