import { Tokenizer } from 'parse5';
import type { Token, TokenHandler } from 'parse5';
import { Fault } from '../../model/fault';
import { chartsStyle } from '../../model/chart';
import { lineOf } from '../source';
import type { SourceBlock, Source } from '../source';
import { blocksOr, placesOfTables } from './allowance';
import { GridBuilder } from './grid-builder';
import type { RawCell } from './grid-builder';
import { unzipSome } from '../../files/zip-entries';

const mostTags = 2_000_000;
const deepestTables = 20;
const tooMuch = '文档内容过多，不像年度报告，已停止读取。请检查文件来源。';

/** A table being read, and its cells so far. */
interface OpenTable {
  readonly builder: GridBuilder;
  /** Its place among the blocks. */
  readonly at: number;
  cells: RawCell[];
  skip: number;
  cell: { columns: number; continues: boolean; texts: string[] } | undefined;
}

/** Marks of a paragraph that mean a character. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:nobreakhyphen': '-',
};

/** What tracked changes have taken away; where text was moved, it is read at its new place only. */
const takenAway = new Set(['w:del', 'w:movefrom']);

/** Reads WordprocessingML tag by tag: paragraphs, tables, nothing else. */
class DocumentReader implements TokenHandler {
  readonly blocks: SourceBlock[] = [];
  pictures = 0;
  private readonly tables: OpenTable[] = [];
  private text = '';
  private inText = false;
  /** In the heading of charts of ours, which show figures once more. */
  private headsCharts = false;
  /** Inside the second of two versions of the same content. */
  private inFallback = false;
  /** How many elements with what was taken away are open. */
  private takenAway = 0;
  private tags = 0;
  private readonly places = placesOfTables();
  private readonly room = blocksOr(tooMuch);

  onStartTag({ tagName, attrs, selfClosing }: Token.TagToken): void {
    if (++this.tags > mostTags) throw new Fault(tooMuch);
    if (tagName === 'mc:fallback') this.inFallback = !selfClosing;
    if (this.inFallback) return;
    // One without content says the same of a paragraph mark or a row, and ends nowhere.
    if (takenAway.has(tagName) && !selfClosing) this.takenAway++;
    const table = this.tables.at(-1);
    const value = (name: string): string | undefined =>
      attrs.find((attribute) => attribute.name === name)?.value;
    const count = (): number => Math.max(1, Number.parseInt(value('w:val') ?? '1', 10) || 1);
    if (this.takenAway === 0) this.text += characters[tagName] ?? '';
    if (tagName === 'w:t') this.inText = !selfClosing;
    else if (tagName === 'w:drawing' || tagName === 'w:pict') this.pictures++;
    else if (tagName === 'w:tbl') this.openTable();
    else if (tagName === 'w:pstyle' && value('w:val') === chartsStyle) this.headsCharts = true;
    else if (!table) return;
    else if (tagName === 'w:tr') Object.assign(table, { cells: [], skip: 0 });
    else if (tagName === 'w:gridbefore') table.skip = count();
    else if (tagName === 'w:tc') table.cell = { columns: 1, continues: false, texts: [] };
    else if (tagName === 'w:gridspan' && table.cell) table.cell.columns = count();
    else if (tagName === 'w:vmerge' && table.cell) table.cell.continues = value('w:val') !== 'restart';
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (tagName === 'mc:fallback') this.inFallback = false;
    if (this.inFallback) return;
    const table = this.tables.at(-1);
    if (takenAway.has(tagName)) this.takenAway = Math.max(0, this.takenAway - 1);
    if (tagName === 'w:t') this.inText = false;
    else if (tagName === 'w:p') this.endParagraph();
    else if (tagName === 'w:tc' && table?.cell) {
      const { texts, columns, continues } = table.cell;
      table.cells.push({
        text: texts.join('\n'),
        rows: 1,
        columns,
        ...(continues ? { continues: true } : {}),
      });
      table.cell = undefined;
    } else if (tagName === 'w:tr') table?.builder.addRow(table.cells, Math.min(table.skip, 100));
    else if (tagName === 'w:tbl') this.closeTable();
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.inText && !this.inFallback && this.takenAway === 0) this.text += chars;
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  /** No document that Word writes declares entities, so none is ever looked up. */
  onDoctype(): void {
    throw new Fault('文档里声明了外部内容，可能不安全，已停止读取。请检查文件来源。');
  }

  onComment(): void {}
  onNullCharacter(): void {}
  onEof(): void {}

  private endParagraph(): void {
    const cell = this.tables.at(-1)?.cell;
    const text = this.headsCharts ? '' : this.text;
    this.text = '';
    this.headsCharts = false;
    if (text.trim() === '') return;
    if (cell) cell.texts.push(text.trim());
    else for (const line of text.split('\n')) this.add(lineOf(line));
  }

  private add(block: SourceBlock, at = this.blocks.length): void {
    this.room.take(1);
    this.blocks.splice(at, 0, block);
  }

  private openTable(): void {
    if (this.tables.length >= deepestTables)
      throw new Fault('文档中的表格套了太多层，不像年度报告，已停止读取。请检查文件来源。');
    this.tables.push({
      builder: new GridBuilder(this.places),
      at: this.blocks.length,
      cells: [],
      skip: 0,
      cell: undefined,
    });
  }

  /** A table in a cell of another comes after it, as if it were on its own. */
  private closeTable(): void {
    const table = this.tables.pop();
    if (table) this.add(table.builder.build(), table.at);
  }
}

/** Reads a Word document: paragraphs and tables in order; deleted text and pictures are left out. */
export const readDocx = (bytes: Uint8Array): Source => {
  const name = 'word/document.xml';
  const xml = unzipSome(bytes, (entry) => entry === name).get(name);
  if (!xml) throw new Fault('文件已损坏或不完整，无法打开。请重新复制或下载后再试。');
  const reader = new DocumentReader();
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: false }, reader);
  tokenizer.write(new TextDecoder().decode(xml), true);
  return { blocks: reader.blocks, pictures: reader.pictures };
};
