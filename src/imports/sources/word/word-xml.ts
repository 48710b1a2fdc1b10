import { Tokenizer } from 'parse5';
import type { Token, TokenHandler } from 'parse5';
import { chartsStyle } from '../../../model/chart';
import { Fault } from '../../../model/fault';
import type { Source } from '../../source';
import { Allowance } from '../allowance';
import { DocumentFlow, tooMuch } from '../document-flow';
import { GridBuilder } from '../grid-builder';
import type { RawCell } from '../grid-builder';
import { ParagraphNumbers } from './paragraph-numbers';
import type { DocumentLists } from './paragraph-numbers';

const mostTags = 2_000_000;
const mostSkipped = 100;

/** A table being read, and its cells so far. */
interface OpenTable {
  readonly builder: GridBuilder;
  cells: RawCell[];
  skip: number;
  cell: { columns: number; continues: boolean; joinsLeft: boolean } | undefined;
}

/** Marks of a paragraph that mean a character. */
const characters: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:nobreakhyphen': '-',
};

/** Pictures themselves; what is drawn may be a box or a chart too. */
const pictures = new Set(['a:blip', 'v:imagedata']);

/** What tracked changes have taken away; where text was moved, it is read at its new place only. */
const takenAway = new Set(['w:del', 'w:movefrom']);

/** Elements by which paragraphs are numbered as they begin and end. */
const numbered = new Set(['w:p', 'w:ppr']);

/** The second of two versions of the same content, how a format was before, and how a sign is pronounced. */
const isPassedOver = (tagName: string): boolean =>
  tagName === 'mc:fallback' || tagName === 'w:rt' || /^w:[a-z]{1,20}change$/u.test(tagName);

const isOff = (value: string | undefined): boolean => ['0', 'false', 'off'].includes(value ?? '');

/** Reads another part of the document, by the key under which it is asked for. */
export type ReadPart = (key: string) => Source | undefined;

/** Reads WordprocessingML tag by tag: paragraphs, tables, nothing else. */
class DocumentReader implements TokenHandler {
  readonly flow = new DocumentFlow<OpenTable>();
  private inRun = false;
  private inText = false;
  private isHidden = false;
  private isRaised = false;
  /** In the heading of charts of ours, which show figures once more. */
  private headsCharts = false;
  /** How many elements are open that are passed over, and that hold what was taken away. */
  private passedOver = 0;
  private takenAway = 0;
  private readonly tags = new Allowance(mostTags, tooMuch);

  private readonly numbers: ParagraphNumbers;

  constructor(
    private readonly readPart: ReadPart,
    lists: DocumentLists | undefined,
  ) {
    this.numbers = new ParagraphNumbers(lists);
  }

  onStartTag({ tagName, attrs, selfClosing }: Token.TagToken): void {
    this.tags.take(1);
    if (isPassedOver(tagName) && !selfClosing) this.passedOver++;
    if (this.passedOver > 0) return;
    // One without content says the same of a paragraph mark or a row, and ends nowhere.
    if (takenAway.has(tagName) && !selfClosing) this.takenAway++;
    const value = (name: string): string | undefined =>
      attrs.find((attribute) => attribute.name === name)?.value;
    // Tabs with a place are stops, of which the format tells.
    if (value('w:pos') === undefined) this.addText(characters[tagName] ?? '');
    if (!selfClosing || !numbered.has(tagName)) this.numbers.open(tagName, value('w:val') ?? value('wx:val'));
    if (tagName === 'w:r') this.beginRun(!selfClosing);
    else if (tagName === 'w:vanish' && this.inRun) this.isHidden = !isOff(value('w:val'));
    else if (tagName === 'w:vertalign' && this.inRun) this.isRaised = value('w:val') === 'superscript';
    else if (tagName === 'w:position' && this.inRun) this.isRaised = Number(value('w:val')) > 0;
    else if (tagName === 'w:t') this.inText = !selfClosing;
    else if (pictures.has(tagName)) this.flow.addPicture();
    else if (tagName === 'w:txbxcontent' && !selfClosing) this.flow.openBox();
    else if (tagName === 'w:altchunk') this.addPart(value('r:id'));
    else if (tagName === 'w:pstyle' && value('w:val') === chartsStyle) this.headsCharts = true;
    else if (tagName === 'w:tbl' && !selfClosing) this.openTable();
    else if (this.flow.table) this.layOut(this.flow.table, tagName, value('w:val'));
  }

  onEndTag({ tagName }: Token.TagToken): void {
    const isWithin = this.passedOver > 0;
    if (isPassedOver(tagName)) this.passedOver = Math.max(0, this.passedOver - 1);
    if (isWithin) return;
    if (takenAway.has(tagName)) this.takenAway = Math.max(0, this.takenAway - 1);
    const { table } = this.flow;
    const number = this.numbers.close(tagName);
    if (tagName === 'w:r') this.beginRun(false);
    else if (tagName === 'w:t') this.inText = false;
    else if (tagName === 'w:p') this.endParagraph(number);
    else if (tagName === 'w:txbxcontent') this.flow.closeBox();
    else if (tagName === 'w:tc' && table) this.endCell(table);
    else if (tagName === 'w:tr') table?.builder.addRow(table.cells, Math.min(table.skip, mostSkipped));
    else if (tagName === 'w:tbl') this.flow.closeTable(table?.builder.build());
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.inText && this.passedOver === 0) this.addText(chars);
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

  /** A run has begun or ended; its format follows. */
  private beginRun(isOpen: boolean): void {
    [this.inRun, this.isHidden, this.isRaised] = [isOpen, false, false];
  }

  private addText(text: string): void {
    if (text !== '' && this.takenAway === 0 && !this.isHidden) this.flow.addText(text, this.isRaised);
  }

  private addPart(key: string | undefined): void {
    const part = key === undefined ? undefined : this.readPart(key);
    if (part) this.flow.addAll(part);
  }

  private openTable(): void {
    const builder = new GridBuilder(this.flow.places);
    this.flow.openTable({ builder, cells: [], skip: 0, cell: undefined });
  }

  /** Takes what a tag says of the row or cell at hand. */
  private layOut(table: OpenTable, tagName: string, value: string | undefined): void {
    const count = Math.max(1, Number.parseInt(value ?? '1', 10) || 1);
    if (tagName === 'w:tr') Object.assign(table, { cells: [], skip: 0 });
    else if (tagName === 'w:gridbefore') table.skip = count;
    else if (tagName === 'w:tc') table.cell = { columns: 1, continues: false, joinsLeft: false };
    else if (tagName === 'w:gridspan' && table.cell) table.cell.columns = count;
    else if (tagName === 'w:vmerge' && table.cell) table.cell.continues = value !== 'restart';
    else if (tagName === 'w:hmerge' && table.cell) table.cell.joinsLeft = value !== 'restart';
  }

  private endParagraph(number: string): void {
    this.flow.finishParagraph(!this.headsCharts, number);
    this.headsCharts = false;
  }

  private endCell(table: OpenTable): void {
    const text = this.flow.takeTexts();
    if (!table.cell) return;
    const { columns, continues, joinsLeft } = table.cell;
    const before = joinsLeft ? table.cells.pop() : undefined;
    table.cells.push(
      before
        ? { ...before, columns: before.columns + columns }
        : { text, rows: 1, columns, ...(continues ? { continues: true } : {}) },
    );
    table.cell = undefined;
  }
}

/**
 * Reads the XML of a Word document: paragraphs and tables in order, boxes behind the paragraph that they stand in. Hidden
 * and deleted text and pictures are left out; the numbers of lists are read as they are shown.
 * @param readPart reads other documents that were put into this one
 * @param lists how paragraphs are numbered
 * @throws Fault
 */
export const readWordXml = (
  xml: string,
  readPart: ReadPart = () => undefined,
  lists?: DocumentLists,
): Source => {
  const reader = new DocumentReader(readPart, lists);
  new Tokenizer({ sourceCodeLocationInfo: false }, reader).write(xml, true);
  return reader.flow.build();
};
