import { Fault } from '../../../model/fault';
import { lineOf } from '../../source';
import type { Source, SourceBlock } from '../../source';
import { Allowance, blocksOr, placesOfTables } from '../allowance';
import { gridOfEdges } from './edge-grid';
import type { EdgeRow, RowShape } from './edge-grid';

export const tooMuch = '文档内容过多，不像年度报告，已停止读取。请检查文件来源。';
const deepestTables = 20;
/** In characters, with all that is refused later as too long for a report. */
const longestText = 1_000_000;
const mostCells = 100_000;

/** A table being read: its rows, the cells of the row at hand, the paragraphs of the cell at hand. */
interface OpenTable {
  /** Its place among the blocks. */
  readonly at: number;
  readonly rows: EdgeRow[];
  cells: string[];
  texts: string[];
}

/**
 * Puts together what old formats of Word tell one after another: text, and marks that end a paragraph, a cell or a row,
 * each at a level: 0 outside of tables, 2 in a table in a cell of another.
 */
export class WordFlow {
  private readonly blocks: SourceBlock[] = [];
  private pictures = 0;
  private readonly tables: OpenTable[] = [];
  private pieces: string[] = [];
  private readonly length = new Allowance(longestText, tooMuch);
  private readonly room = blocksOr(tooMuch);
  private readonly places = placesOfTables();
  private readonly cells = new Allowance(mostCells, tooMuch);

  addText(text: string): void {
    this.length.take(text.length);
    this.pieces.push(text);
  }

  addPicture(): void {
    this.pictures++;
  }

  endParagraph(level: number): void {
    this.reach(level);
    const text = this.pieces.join('');
    this.pieces = [];
    if (text.trim() === '') return;
    const table = this.tables.at(-1);
    if (table) table.texts.push(text.trim());
    else for (const line of text.split('\n')) this.add(lineOf(line));
  }

  endCell(level: number): void {
    this.endParagraph(level);
    this.cells.take(1);
    const table = this.tables.at(-1)!;
    table.cells.push(table.texts.join('\n'));
    table.texts = [];
  }

  endRow(level: number, shape: RowShape): void {
    this.endParagraph(level);
    const table = this.tables.at(-1)!;
    if (table.texts.length > 0) this.endCell(level);
    this.cells.take(1);
    if (table.cells.length > 0) table.rows.push({ shape, texts: table.cells });
    table.cells = [];
  }

  /** All that was put together; what was still open ends here. */
  build(): Source {
    this.endParagraph(this.tables.length);
    this.reach(0);
    return { blocks: this.blocks, pictures: this.pictures };
  }

  /** Opens or closes tables until so many are open inside one another. */
  private reach(level: number): void {
    if (level > deepestTables)
      throw new Fault('文档中的表格套了太多层，不像年度报告，已停止读取。请检查文件来源。');
    while (this.tables.length > level) this.closeTable();
    while (this.tables.length < level)
      this.tables.push({ at: this.blocks.length, rows: [], cells: [], texts: [] });
  }

  private add(block: SourceBlock, at = this.blocks.length): void {
    this.room.take(1);
    this.blocks.splice(at, 0, block);
  }

  /** A table in a cell of another comes after it, as if it were on its own. */
  private closeTable(): void {
    const table = this.tables.pop()!;
    const cells = table.texts.length > 0 ? [...table.cells, table.texts.join('\n')] : table.cells;
    const rows =
      cells.length > 0 ? [...table.rows, { shape: { left: 0, cells: [] }, texts: cells }] : table.rows;
    if (rows.length > 0) this.add(gridOfEdges(rows, this.places), table.at);
  }
}
