import { Tokenizer } from 'parse5';
import type { Token, TokenHandler } from 'parse5';
import { damagedFile, lockedFile } from '../../files/bounds';
import { xmlIn } from '../../files/part-xml';
import { attributesOf, readTags } from '../../files/xml-tags';
import { unzipSome } from '../../files/zip-entries';
import { Fault } from '../../model/fault';
import type { Source } from '../source';
import { Allowance } from './allowance';
import { DocumentFlow, tooMuch } from './document-flow';
import { GridBuilder } from './grid-builder';
import type { RawCell } from './grid-builder';
import { OdfLists } from './lists/odf-lists';

const [mostTags, mostSpaces, mostRepeated] = [2_000_000, 100, 100];

/** What is no part of the text as it is shown: notes, comments, deleted text, forms, how a sign is pronounced. */
const beside = new Set([
  'text:note',
  'office:annotation',
  'text:tracked-changes',
  'text:ruby-text',
  'office:forms',
  'svg:desc',
  'svg:title',
]);
const paragraphs = new Set(['text:p', 'text:h']);
const lists = new Set(['text:list', 'text:list-item']);
/** What holds text beside the paragraph that it is in: boxes, and shapes with text. */
const boxes = new Set(
  ['text-box', 'custom-shape', 'rect', 'ellipse', 'circle', 'polygon', 'path'].map(
    (shape) => `draw:${shape}`,
  ),
);
/** How far text is moved up: `super 58%`, `33% 58%`. */
const above = /^(?:super|[1-9])/u;
/** Elements that a style, or an attribute of their own, can hide. */
const hideable = new Set([...paragraphs, 'text:span', 'text:section']);

/** A table being read, and its row and cell at hand. */
interface OpenTable {
  readonly builder: GridBuilder;
  cells: RawCell[];
  rowRepeated: number;
  cell: Pick<RawCell, 'rows' | 'columns'>;
  repeated: number;
}

/** Reads the content of a text of LibreOffice tag by tag: paragraphs, tables, nothing else. */
class OdtReader implements TokenHandler {
  readonly flow = new DocumentFlow<OpenTable>();
  readonly lists = new OdfLists();
  /** How many paragraphs, and how many elements beside the text, are open. */
  private depth = 0;
  private beside = 0;
  /** Styles of hidden text, and the style that is described. */
  private readonly hidden = new Set<string>();
  private style = '';
  /** Styles of text above the line. */
  private readonly raised = new Set<string>();
  /** For each element that can be hidden and is open, whether it is, and whether it stands above the line. */
  private readonly open: { readonly isHidden: boolean; readonly isRaised: boolean }[] = [];
  private readonly tags = new Allowance(mostTags, tooMuch);
  /** What lists show ahead of the paragraphs that are open; one is in another where that has a box. */
  private readonly numbers: string[] = [];

  onStartTag({ tagName, attrs, selfClosing }: Token.TagToken): void {
    this.tags.take(1);
    const value = (name: string): string | undefined =>
      attrs.find((attribute) => attribute.name === name)?.value;
    const count = (name: string): number => Math.max(1, Number.parseInt(value(name) ?? '1', 10) || 1);
    if (beside.has(tagName) && !selfClosing) this.beside++;
    if (hideable.has(tagName) && !selfClosing) {
      const style = value('text:style-name') ?? '';
      const isHidden = this.hidden.has(style) || value('text:display') === 'none';
      this.open.push({ isHidden, isRaised: this.raised.has(style) });
      if (isHidden) this.beside++;
      if (paragraphs.has(tagName)) this.depth++;
    }
    if (tagName === 'style:style') this.style = value('style:name') ?? '';
    else if (tagName === 'style:text-properties' && this.style !== '') {
      if (value('text:display') === 'none') this.hidden.add(this.style);
      if (above.test(value('style:text-position') ?? '')) this.raised.add(this.style);
    }
    if (this.beside > 0) return;
    const number = selfClosing && lists.has(tagName) ? '' : this.lists.open(tagName, value);
    if (paragraphs.has(tagName) && !selfClosing) this.numbers.push(number);
    const { table } = this.flow;
    if (tagName === 'text:s') this.flow.addText(' '.repeat(Math.min(count('text:c'), mostSpaces)));
    else if (tagName === 'text:tab') this.flow.addText('\t');
    else if (tagName === 'text:line-break') this.flow.addText('\n');
    else if (tagName === 'draw:image') this.flow.addPicture();
    else if (boxes.has(tagName) && !selfClosing) this.flow.openBox();
    else if (tagName === 'table:table' && !selfClosing) this.openTable();
    else if (tagName === 'table:table-row' && table)
      table.rowRepeated = Math.min(count('table:number-rows-repeated'), mostRepeated);
    else if (tagName === 'table:table-cell' && table) {
      table.cell = {
        rows: count('table:number-rows-spanned'),
        columns: count('table:number-columns-spanned'),
      };
      table.repeated = Math.min(count('table:number-columns-repeated'), mostRepeated);
      if (selfClosing) this.endCell(table);
    }
  }

  onEndTag({ tagName }: Token.TagToken): void {
    const isBeside = this.beside > 0;
    const hidAll = hideable.has(tagName) && this.open.pop()?.isHidden === true;
    if (beside.has(tagName) || hidAll) this.beside = Math.max(0, this.beside - 1);
    if (paragraphs.has(tagName)) this.depth = Math.max(0, this.depth - 1);
    if (tagName === 'style:style') this.style = '';
    if (isBeside) return;
    this.lists.close(tagName);
    const { table } = this.flow;
    if (paragraphs.has(tagName)) this.flow.finishParagraph(true, this.numbers.pop());
    else if (boxes.has(tagName)) this.flow.closeBox();
    else if (tagName === 'table:table-cell' && table) this.endCell(table);
    // What is in a cell that another one covers is not shown.
    else if (tagName === 'table:covered-table-cell') this.flow.takeTexts();
    else if (tagName === 'table:table-row' && table) this.endRow(table);
    else if (tagName === 'table:table') this.flow.closeTable(table?.builder.build());
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.depth > 0 && this.beside === 0)
      this.flow.addText(chars.replace(/[\t\r\n ]+/gu, ' '), this.open.at(-1)?.isRaised);
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onDoctype(): void {}
  onComment(): void {}
  onNullCharacter(): void {}
  onEof(): void {}

  private endCell(table: OpenTable): void {
    const cell: RawCell = { text: this.flow.takeTexts(), ...table.cell };
    for (let left = table.repeated; left > 0; left--) table.cells.push(cell);
  }

  private endRow(table: OpenTable): void {
    const count = table.cells.some(({ text }) => text !== '') ? table.rowRepeated : 1;
    for (let left = count; left > 0; left--) table.builder.addRow(table.cells);
    table.cells = [];
  }

  private openTable(): void {
    this.flow.openTable({
      builder: new GridBuilder(this.flow.places),
      cells: [],
      rowRepeated: 1,
      cell: { rows: 1, columns: 1 },
      repeated: 1,
    });
  }
}

/** Takes from the part with styles how lists are numbered; where that is damaged, the text is there all the same. */
const readListStyles = (bytes: Uint8Array, styles: OdfLists): void => {
  try {
    const [part] = unzipSome(bytes, (name) => name === 'styles.xml').values();
    readTags((part && xmlIn(part)) ?? '', {
      open: (tag) => {
        const attributes = attributesOf(tag);
        styles.describe(tag.name, (name) => attributes.get(name));
      },
    });
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
  }
};

/** Reads a text of LibreOffice, which WPS writes too: paragraphs and tables in order. @throws Fault */
export const readOdt = (bytes: Uint8Array): Source => {
  const [content, manifest] = ['content.xml', 'META-INF/manifest.xml'];
  const parts = unzipSome(bytes, (name) => name === content || name === manifest);
  if (new TextDecoder().decode(parts.get(manifest) ?? new Uint8Array()).includes('encryption-data'))
    throw new Fault(lockedFile);
  const xml = xmlIn(parts.get(content) ?? new Uint8Array());
  if (xml === undefined) throw new Fault(damagedFile);
  const reader = new OdtReader();
  readListStyles(bytes, reader.lists);
  new Tokenizer({ sourceCodeLocationInfo: false }, reader).write(xml, true);
  return reader.flow.build();
};
