import type { Allowance } from '../allowance';
import type { RowShape } from '../word/edge-grid';
import { listChanges } from './doc-styles';
import type { ListPlace } from './doc-styles';
import { eachChange } from './format-changes';
import { RowFormat } from './row-format';

/** What of the format of a paragraph decides how it is read. */
export interface ParagraphFormat extends ListPlace {
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
} as const;

/** Changes that say where in the stream of data others are: of all kinds, and of rows. */
const elsewhere = new Set([0x6645, 0x6646, 0x646b]);

/** Reads formats of paragraphs; those with long rows stand in a stream of their own. */
export class ParagraphFormats {
  constructor(
    private readonly data: Uint8Array,
    /** How many bytes of formats may be read, those that are read again counted again. */
    private readonly room: Allowance,
  ) {}

  /** @param lists of changes, one after another */
  read(...lists: readonly Uint8Array[]): ParagraphFormat {
    let [inTable, endsRow, endsInnerCell, level] = [false, false, false, 0];
    let [list, depth]: [number | undefined, number | undefined] = [undefined, undefined];
    const row = new RowFormat();
    const visit = (id: number, operand: DataView): void => {
      const isOn = operand.getUint8(0) !== 0;
      if (id === ids.inTable) inTable = isOn;
      else if (id === ids.endsRow || id === ids.endsInnerRow) endsRow = isOn;
      else if (id === ids.endsInnerCell) endsInnerCell = isOn;
      else if (id === ids.level) level = operand.getInt32(0, true);
      else if (id === ids.levelMore) level += operand.getInt32(0, true);
      else if (id === listChanges.list) list = operand.getUint16(0, true);
      else if (id === listChanges.depth) depth = operand.getUint8(0);
      else row.take(id, operand);
    };
    const visitHere = (id: number, operand: DataView): void => {
      if (elsewhere.has(id)) eachChange(this.listAt(operand.getUint32(0, true)), visit);
      else visit(id, operand);
    };
    for (const list of lists) {
      this.room.take(list.length);
      eachChange(list, visitHere);
    }
    return {
      level: inTable || level > 0 ? Math.max(1, level) : 0,
      endsRow,
      endsInnerCell,
      row: row.shape(),
      list,
      depth,
    };
  }

  private listAt(from: number): Uint8Array {
    const length = (this.data[from] ?? 0) + 256 * (this.data[from + 1] ?? 0);
    this.room.take(length);
    return this.data.subarray(from + 2, from + 2 + length);
  }
}
