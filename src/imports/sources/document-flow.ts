import { Fault } from '../../model/fault';
import { lineOf } from '../source';
import type { Source, SourceBlock, SourceGrid } from '../source';
import { Allowance, blocksOr, placesOfTables } from './allowance';
import { withNumber } from './lists/list-count';
import { loneText } from './lone-text';
import { isNoteNumber } from './note-number';

export const tooMuch = '文档内容过多，不像年度报告，已停止读取。请检查文件来源。';
export const tooDeep = '文档中的表格套了太多层，不像年度报告，已停止读取。请检查文件来源。';

/** Tables and boxes inside one another. */
export const deepest = 20;
/** In characters, with all that is refused later as too long for a report. */
const longestText = 1_000_000;

const filledCellsIn = ({ rows }: SourceGrid): number =>
  new Set(rows.flatMap((row) => row.filter((cell) => cell && cell.text !== ''))).size;

/** Whether a text in a cell may be a figure, of which the number of a row must not become a part. */
const isFigure = (text: string): boolean => !/^[^\p{L}\p{N}]{0,2}\p{L}/u.test(text) && !/[。；]/u.test(text);

/** A table being read. */
interface OpenTable<Table> {
  readonly table: Table;
  /** The paragraphs of the cell at hand. */
  texts: string[];
  /** All paragraphs and tables in its cells, in order. */
  readonly contents: SourceBlock[];
  /** How many cells the tables in its cells have. */
  innerCells: number;
}

/** What is read at once: the document, or a box that stands beside its text. */
interface Layer<Table> {
  readonly tables: OpenTable<Table>[];
  /** The pieces of the paragraph at hand, and whether the last one stands above the line. */
  pieces: string[];
  endsRaised: boolean;
  /** The contents of boxes whose paragraph, or table, has not ended yet. */
  boxes: SourceBlock[];
  /** Where its blocks begin. */
  readonly from: number;
}

const layerFrom = <Table>(from: number): Layer<Table> => ({
  ...{ tables: [], pieces: [], endsRaised: false, boxes: [] },
  from,
});

/**
 * Puts together what documents tell one after another: text, marks that end a paragraph, tables, and boxes in the middle
 * of a paragraph, which come behind it.
 * @typeParam Table what a reader keeps of a table while it is open
 */
export class DocumentFlow<Table> {
  /** What all tables may cover together. */
  readonly places = placesOfTables();
  private readonly blocks: SourceBlock[] = [];
  private readonly layers: Layer<Table>[] = [layerFrom(0)];
  private pictures = 0;
  private readonly length = new Allowance(longestText, tooMuch);
  private readonly room = blocksOr(tooMuch);

  /** The innermost table that is open. */
  get table(): Table | undefined {
    return this.layer.tables.at(-1)?.table;
  }

  /** How many tables are open inside one another. */
  protected get depth(): number {
    return this.layer.tables.length;
  }

  /** @param isRaised whether it stands above the line, where the number of a note at a figure is none of its digits */
  addText(text: string, isRaised = false): void {
    const { layer } = this;
    if (isRaised && !layer.endsRaised && isNoteNumber(layer.pieces.at(-1) ?? '', text)) return;
    this.length.take(text.length);
    layer.pieces.push(text);
    layer.endsRaised = isRaised;
  }

  addPicture(): void {
    this.pictures++;
  }

  /** Takes over all of another document, whose place is here. */
  addAll({ blocks, pictures }: Source): void {
    for (const block of blocks) this.addBlock(block);
    this.pictures += pictures;
  }

  /**
   * Ends the paragraph at hand.
   * @param isKept whether its text is
   * @param number what a list shows ahead of it
   */
  finishParagraph(isKept = true, number = ''): void {
    const { layer } = this;
    const text = isKept ? layer.pieces.join('') : '';
    layer.pieces = [];
    if (text.trim() !== '') this.addLines(this.numbered(text, number));
    this.addBoxes();
  }

  /** The paragraphs of the cell at hand, which ends here. */
  takeTexts(): string {
    const open = this.layer.tables.at(-1);
    const text = open?.texts.join('\n') ?? '';
    if (open) open.texts = [];
    return text;
  }

  /** @throws Fault where too many are open inside one another */
  openTable(table: Table): void {
    this.refuseDeep();
    this.layer.tables.push({ table, texts: [], contents: [], innerCells: 0 });
  }

  /**
   * Ends the innermost table, and takes it as a table, with those in its cells behind it; where it has less to say than
   * these, it only lays them out, and what is in its cells is taken in order.
   */
  closeTable(grid: SourceGrid | undefined): void {
    const { contents, innerCells } = this.layer.tables.pop() ?? { contents: [], innerCells: 0 };
    // A blank table in a cell says nothing.
    const own = grid && (contents.length > 0 || this.table === undefined) ? grid : undefined;
    const isLayout = !own || innerCells > filledCellsIn(own);
    const inner = contents.filter(({ kind }) => kind === 'grid');
    for (const block of isLayout ? contents : [own, ...inner]) this.addBlock(block);
    this.addBoxes();
  }

  /** Begins a box in the middle of a paragraph. @throws Fault where too many are open inside one another */
  openBox(): void {
    this.refuseDeep();
    this.layers.push(layerFrom(this.blocks.length));
  }

  /** Ends the innermost box, and with it what is open in it. */
  closeBox(): void {
    if (this.layers.length === 1) return;
    this.finishParagraph();
    const { from } = this.layers.pop()!;
    this.layer.boxes.push(...this.blocks.splice(from));
  }

  /** All that was put together; what was still open ends here. */
  build(): Source {
    while (this.layers.length > 1) this.closeBox();
    this.finishParagraph();
    return { blocks: this.blocks, pictures: this.pictures };
  }

  private get layer(): Layer<Table> {
    return this.layers.at(-1)!;
  }

  private numbered(text: string, number: string): string {
    const bare = text.trim();
    if (number === '' || (this.layer.tables.length > 0 && isFigure(bare))) return text;
    this.length.take(number.length);
    return withNumber(number, bare);
  }

  private addLines(text: string): void {
    const open = this.layer.tables.at(-1);
    open?.texts.push(text.trim());
    for (const line of text.split('\n')) if (line.trim() !== '') this.add(lineOf(line));
  }

  /** Takes a table or a line into the cell at hand, or where there is none, among the blocks. */
  private addBlock(block: SourceBlock): void {
    const lone = block.kind === 'grid' ? loneText(block) : block.text;
    const open = this.layer.tables.at(-1);
    if (lone !== undefined && open) return this.addLines(lone);
    if (block.kind === 'grid' && open) open.innerCells += filledCellsIn(block);
    this.add(block);
  }

  private add(block: SourceBlock): void {
    const open = this.layer.tables.at(-1);
    if (!open) this.room.take(1);
    (open?.contents ?? this.blocks).push(block);
  }

  /** Boxes come behind the paragraph, or the outermost table, in which they stand. */
  private addBoxes(): void {
    const { layer } = this;
    if (layer.tables.length > 0 || layer.boxes.length === 0) return;
    this.blocks.push(...layer.boxes);
    layer.boxes = [];
  }

  private refuseDeep(): void {
    const open = this.layers.reduce((sum, { tables }) => sum + tables.length + 1, 0);
    if (open > deepest) throw new Fault(tooDeep);
  }
}
