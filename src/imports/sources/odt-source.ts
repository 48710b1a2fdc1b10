import { Tokenizer } from 'parse5';
import type { Token, TokenHandler } from 'parse5';
import { damagedFile, lockedDocument } from '../../files/bounds';
import { xmlIn } from '../../files/part-xml';
import { unzipSome } from '../../files/zip-entries';
import { Fault } from '../../model/fault';
import { lineOf } from '../source';
import type { Source, SourceBlock } from '../source';
import { Allowance, blocksOr, placesOfTables } from './allowance';
import { GridBuilder } from './grid-builder';
import type { RawCell } from './grid-builder';
import { tooMuch } from './word/word-flow';

const [mostTags, longestText, mostSpaces, mostRepeated, deepestTables] = [2_000_000, 1_000_000, 100, 100, 20];

/** What is no part of the text as it is shown: notes, comments, deleted text, forms. */
const aside = new Set([
  'text:note',
  'office:annotation',
  'text:tracked-changes',
  'office:forms',
  'svg:desc',
  'svg:title',
]);
const paragraphs = new Set(['text:p', 'text:h']);

/** A table being read. */
interface OpenTable {
  readonly builder: GridBuilder;
  /** Its place among the blocks. */
  readonly at: number;
  cells: RawCell[];
  texts: string[];
}

/** Reads the content of a text of LibreOffice tag by tag: paragraphs, tables, nothing else. */
class OdtReader implements TokenHandler {
  readonly blocks: SourceBlock[] = [];
  pictures = 0;
  private readonly tables: OpenTable[] = [];
  private text = '';
  /** How many paragraphs, and how many elements beside the text, are open. */
  private depth = 0;
  private aside = 0;
  private repeated = 1;
  private cell: Pick<RawCell, 'rows' | 'columns'> = { rows: 1, columns: 1 };
  private readonly tags = new Allowance(mostTags, tooMuch);
  private readonly length = new Allowance(longestText, tooMuch);
  private readonly room = blocksOr(tooMuch);
  private readonly places = placesOfTables();

  onStartTag({ tagName, attrs, selfClosing }: Token.TagToken): void {
    this.tags.take(1);
    if (aside.has(tagName) && !selfClosing) this.aside++;
    if (this.aside > 0) return;
    const count = (name: string): number =>
      Math.max(1, Number.parseInt(attrs.find((attribute) => attribute.name === name)?.value ?? '1', 10) || 1);
    if (paragraphs.has(tagName) && !selfClosing) this.depth++;
    else if (tagName === 'text:s') this.addText(' '.repeat(Math.min(count('text:c'), mostSpaces)));
    else if (tagName === 'text:tab') this.addText('\t');
    else if (tagName === 'text:line-break') this.addText('\n');
    else if (tagName === 'draw:image') this.pictures++;
    else if (tagName === 'table:table') this.openTable();
    else if (tagName === 'table:table-cell') {
      this.cell = {
        rows: count('table:number-rows-spanned'),
        columns: count('table:number-columns-spanned'),
      };
      this.repeated = count('table:number-columns-repeated');
      if (selfClosing) this.endCell();
    }
  }

  onEndTag({ tagName }: Token.TagToken): void {
    if (aside.has(tagName)) this.aside = Math.max(0, this.aside - 1);
    else if (this.aside > 0) return;
    else if (paragraphs.has(tagName)) this.endParagraph();
    else if (tagName === 'table:table-cell') this.endCell();
    else if (tagName === 'table:table-row') this.endRow();
    else if (tagName === 'table:table') this.closeTable();
  }

  onCharacter({ chars }: Token.CharacterToken): void {
    if (this.depth > 0 && this.aside === 0) this.addText(chars.replace(/[\t\r\n ]+/gu, ' '));
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.onCharacter(token);
  }

  onDoctype(): void {}
  onComment(): void {}
  onNullCharacter(): void {}
  onEof(): void {}

  private addText(text: string): void {
    this.length.take(text.length);
    this.text += text;
  }

  private endParagraph(): void {
    this.depth = Math.max(0, this.depth - 1);
    const { text } = this;
    this.text = '';
    if (text.trim() === '') return;
    const table = this.tables.at(-1);
    if (table) table.texts.push(text.trim());
    else for (const line of text.split('\n')) this.add(lineOf(line));
  }

  private endCell(): void {
    const table = this.tables.at(-1);
    if (!table) return;
    const cell: RawCell = { text: table.texts.join('\n'), ...this.cell };
    for (let left = Math.min(this.repeated, mostRepeated); left > 0; left--) table.cells.push(cell);
    table.texts = [];
    // A table in the cell has had cells of its own.
    this.repeated = 1;
    this.cell = { rows: 1, columns: 1 };
  }

  private endRow(): void {
    const table = this.tables.at(-1);
    table?.builder.addRow(table.cells);
    if (table) table.cells = [];
  }

  private add(block: SourceBlock, at = this.blocks.length): void {
    this.room.take(1);
    this.blocks.splice(at, 0, block);
  }

  private openTable(): void {
    if (this.tables.length >= deepestTables) throw new Fault(tooMuch);
    this.tables.push({ builder: new GridBuilder(this.places), at: this.blocks.length, cells: [], texts: [] });
  }

  /** A table in a cell of another comes after it, as if it were on its own. */
  private closeTable(): void {
    const table = this.tables.pop();
    if (table) this.add(table.builder.build(), table.at);
  }
}

/** Reads a text of LibreOffice, which WPS writes too: paragraphs and tables in order. @throws Fault */
export const readOdt = (bytes: Uint8Array): Source => {
  const [content, manifest] = ['content.xml', 'META-INF/manifest.xml'];
  const parts = unzipSome(bytes, (name) => name === content || name === manifest);
  if (new TextDecoder().decode(parts.get(manifest) ?? new Uint8Array()).includes('encryption-data'))
    throw new Fault(lockedDocument);
  const xml = xmlIn(parts.get(content) ?? new Uint8Array());
  if (xml === undefined) throw new Fault(damagedFile);
  const reader = new OdtReader();
  new Tokenizer({ sourceCodeLocationInfo: false }, reader).write(xml, true);
  return { blocks: reader.blocks, pictures: reader.pictures };
};
