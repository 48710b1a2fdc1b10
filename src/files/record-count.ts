import { Fault } from '../model/fault';
import { mostCells, mostElements, mostNotes, mostPlaces, tooIntricate } from './bounds';

/** As many rows as a sheet can have. */
const allRows = 1_048_576;

/** Counts what reading the records of old workbooks makes up. @throws Fault as soon as it is more than any report has */
export class RecordCount {
  private records = 0;
  private cells = 0;
  private merges = 0;
  private places = 0;
  /** How many cells each row of the sheet that is read has so far: those before its last one are made up. */
  private readonly widths = new Map<number, number>();
  private rows = 0;

  record(): void {
    if (++this.records > mostElements) throw new Fault(tooIntricate);
  }

  /** Cells side by side, of which the first is at this place; 0-based. */
  cell(row: number, column: number, count = 1): void {
    const width = this.widths.get(row) ?? 0;
    this.cells += count;
    this.places += Math.max(0, column + count - width);
    if (row >= this.rows && row < allRows) {
      this.places += row + 1 - this.rows;
      this.rows = row + 1;
    }
    this.widths.set(row, Math.max(width, column + count));
    if (this.cells > mostCells || this.places > mostPlaces) throw new Fault(tooIntricate);
  }

  merge(count: number): void {
    this.merges += count;
    if (this.merges > mostNotes) throw new Fault(tooIntricate);
  }

  beginSheet(): void {
    this.widths.clear();
    this.rows = 0;
  }
}
