import { Fault } from '../../../model/fault';
import type { Source } from '../../source';
import { Allowance } from '../allowance';
import { deepest, DocumentFlow, tooDeep, tooMuch } from '../document-flow';
import { gridOfEdges } from './edge-grid';
import type { EdgeRow, RowShape } from './edge-grid';

const mostCells = 100_000;

/** A table being read: its rows, and the cells of the row at hand. */
interface OldTable {
  readonly rows: EdgeRow[];
  cells: string[];
}

/**
 * Puts together what old formats of Word tell one after another: text, and marks that end a paragraph, a cell or a row,
 * each at a level: 0 outside of tables, 2 in a table in a cell of another.
 */
export class WordFlow extends DocumentFlow<OldTable> {
  private readonly cells = new Allowance(mostCells, tooMuch);

  /** @param number what a list shows ahead of the paragraph */
  endParagraph(level: number, number = ''): void {
    this.reach(level);
    this.finishParagraph(true, number);
  }

  endCell(level: number, number = ''): void {
    this.endParagraph(level, number);
    this.cells.take(1);
    this.table!.cells.push(this.takeTexts());
  }

  endRow(level: number, shape: RowShape): void {
    this.endParagraph(level);
    this.endRest();
    const table = this.table!;
    this.cells.take(1);
    if (table.cells.length > 0) table.rows.push({ shape, texts: table.cells });
    table.cells = [];
  }

  override closeBox(): void {
    this.endParagraph(this.depth);
    this.reach(0);
    super.closeBox();
  }

  override build(): Source {
    this.endParagraph(this.depth);
    this.reach(0);
    return super.build();
  }

  /** Opens or closes tables until so many are open inside one another. */
  private reach(level: number): void {
    if (level > deepest) throw new Fault(tooDeep);
    while (this.depth > level) this.closeOldTable();
    while (this.depth < level) this.openTable({ rows: [], cells: [] });
  }

  /** What follows the last mark of a cell is one too. */
  private endRest(): void {
    const rest = this.takeTexts();
    if (rest !== '') this.table!.cells.push(rest);
  }

  private closeOldTable(): void {
    this.endRest();
    const { rows, cells } = this.table!;
    if (cells.length > 0) rows.push({ shape: { left: 0, cells: [] }, texts: cells });
    this.closeTable(rows.length > 0 ? gridOfEdges(rows, this.places) : undefined);
  }
}
