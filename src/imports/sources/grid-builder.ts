import type { SourceGrid, GridCell } from '../source';
import type { Allowance } from './allowance';

/** A cell as a file describes it. */
export interface RawCell {
  readonly text: string;
  readonly value?: number;
  /** How many rows and columns it says that it spans. */
  readonly rows: number;
  readonly columns: number;
  /** Belongs to the cell above it. */
  readonly continues?: true;
}

/** No report has a table this wide; what claims to be so would only fill the memory. */
const widest = 256;

/** Lays out the rows of a table, spans and all. A span never reaches beyond the rows that are there. */
export class GridBuilder {
  private readonly rows: (GridCell | undefined)[][] = [];
  /** By column, the cell that reaches down from above and the first row that it does not cover. */
  private readonly reaching: ({ cell: GridCell; until: number } | undefined)[] = [];

  /** @param places what all tables of a file may cover together. */
  constructor(private readonly places: Allowance) {}

  /**
   * Begins a part of the table, its head or its body: cells that reach down as far as they may end before it. One that
   * says how far is taken at its word, since Word makes a head of the first row alone.
   */
  beginGroup(): void {
    this.reaching.forEach((open, column) => {
      if (open?.until === Infinity) this.reaching[column] = undefined;
    });
  }

  /** @param skip columns left out before the first cell. */
  addRow(cells: readonly RawCell[], skip = 0): void {
    const row: (GridCell | undefined)[] = [];
    const index = this.rows.length;
    this.rows.push(row);
    let column = skip;
    const passReaching = (): void => {
      for (let open = this.reaching[column]; open && open.until > index; open = this.reaching[column])
        row[column++] = open.cell;
    };
    for (const raw of cells) {
      passReaching();
      if (column >= widest) break;
      const columns = Math.min(Math.max(raw.columns, 1), widest - column);
      const above = this.rows[index - 1]?.[column];
      const { text, value } = raw;
      const cell: GridCell =
        raw.continues && above
          ? above
          : { text, ...(value === undefined ? {} : { value }), row: index, column, columns };
      for (let span = 0; span < columns; span++, column++) {
        row[column] = cell;
        this.reaching[column] = raw.rows > 1 ? { cell, until: index + raw.rows } : undefined;
      }
    }
    while (column < this.reaching.length) {
      const open = this.reaching[column];
      if (open && open.until > index) row[column] = open.cell;
      column++;
    }
    this.places.take(row.length);
  }

  build(): SourceGrid {
    return { kind: 'grid', rows: this.rows };
  }
}
