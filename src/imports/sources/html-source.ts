import { chartsMark } from '../../model/chart';
import { lineOf } from '../source';
import type { SourceBlock, Source } from '../source';
import { blocksOr, placesOfTables } from './allowance';
import type { Allowance } from './allowance';
import { GridBuilder } from './grid-builder';
import type { RawCell } from './grid-builder';
import { mayHideNumbers, numbersOfItems } from './lists/html-lists';
import { withNumber } from './lists/list-count';
import { loneText } from './lone-text';
import { isNoteNumber } from './note-number';
import { isTextWithTables, readTextWithTables } from './text-with-tables';
import { attributeOf, elementsOfPages, isElement, parsePage, tooMuch } from './html-tree';
import type { HtmlElement, HtmlNode } from './html-tree';

const namesIn = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** What is no part of the text as it is shown: `del` is what was taken away, `comment` one on a cell in LibreOffice. */
const skipped = namesIn(
  'comment del rp rt script style noscript template head select button textarea iframe object svg math video audio canvas map',
);

/** Elements that begin and end a line. */
const blocks = namesIn(
  'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol p pre section summary ' +
    'table tbody td tfoot th thead tr ul',
);

/** What Word puts into a page beside the text, as other formats have it in parts of their own. */
const besideText =
  /mso-(?:element\s*:\s*(?:comment|footnote|endnote|header|footer)|footnote-id|endnote-id)/iu;

/** Whether an element is not shown, stands beside the text, or only repeats figures as charts. */
const isHidden = (element: HtmlElement): boolean => {
  const style = attributeOf(element, 'style') ?? '';
  return (
    ['hidden', chartsMark].some((name) => attributeOf(element, name) !== undefined) ||
    /display\s*:\s*none/iu.test(style) ||
    besideText.test(style) ||
    attributeOf(element, 'href')?.startsWith('#_msocom_') === true
  );
};

/** The text in an element, as far as it is directly in it or in the first elements of it. */
const textIn = (element: HtmlElement, depth = 5): string =>
  element.childNodes
    .map((node) =>
      'value' in node ? node.value : isElement(node) && depth > 0 ? textIn(node, depth - 1) : '',
    )
    .join('')
    .trim();

const elementsIn = (element: HtmlElement): readonly HtmlElement[] => element.childNodes.filter(isElement);

/** A line break in the source of a page: between Chinese characters it is nothing, elsewhere a space (CSS Text 3, 4.1.3). */
const sourceBreak =
  /(?<=[\p{Script=Han}，。、；：！？”」》）])[\t\r\n\f ]+(?=[\p{Script=Han}，。、；：！？“「《（])/gu;
const asShown = (text: string): string =>
  text.replace(sourceBreak, (blanks) => (/[\r\n\f]/u.test(blanks) ? '' : ' ')).replace(/[\t\r\n\f ]+/gu, ' ');

/** What all pages of one file may have together. */
export interface PageRoom {
  readonly elements: Allowance;
  readonly blocks: Allowance;
  /** Places of tables. */
  readonly places: Allowance;
}

export const roomOfPages = (): PageRoom => ({
  elements: elementsOfPages(),
  blocks: blocksOr(tooMuch),
  places: placesOfTables(),
});

/** Walks a page once and collects its lines and tables. */
class PageReader {
  readonly blocks: SourceBlock[] = [];
  pictures = 0;
  private text = '';
  private inPre = false;
  /** What lists show ahead of their items, and of the line at hand. */
  private readonly numbers = new Map<HtmlElement, string>();
  private number = '';

  /** A cell is read like a page of its own, but shares what the whole page may have. */
  constructor(
    private readonly room: PageRoom,
    private readonly showsNumbers: boolean,
  ) {}

  read(nodes: readonly HtmlNode[]): void {
    for (const node of nodes) {
      if (!isElement(node)) {
        if ('value' in node) this.readText(node.value);
        continue;
      }
      this.readElement(node);
    }
  }

  private readText(text: string): void {
    if (!this.inPre) this.text += asShown(text);
    else
      text.split(/\r\n|[\r\n]/u).forEach((line, index) => {
        if (index > 0) this.breakLine();
        this.text += line;
      });
  }

  /** Ends the line at hand. */
  breakLine(): void {
    const text = this.text.trim();
    this.text = '';
    if (text === '') return;
    this.add(lineOf(withNumber(this.number, text)));
    this.number = '';
  }

  private add(block: SourceBlock): void {
    this.room.blocks.take(1);
    this.blocks.push(block);
  }

  private readElement(element: HtmlElement): void {
    const { tagName } = element;
    if (tagName === 'img') this.pictures++;
    if (tagName === 'br') this.breakLine();
    if (skipped.has(tagName) || isHidden(element)) return;
    if (tagName === 'sup' && isNoteNumber(this.text, textIn(element))) return;
    if (!blocks.has(tagName)) return this.read(element.childNodes);
    this.breakLine();
    const { inPre } = this;
    this.inPre ||= tagName === 'pre';
    if (tagName === 'ol' && this.showsNumbers)
      for (const [item, number] of numbersOfItems(element)) this.numbers.set(item, number);
    if (tagName === 'li') this.number = this.numbers.get(element) ?? '';
    if (tagName === 'table') this.readTable(element);
    else this.read(element.childNodes);
    this.inPre = inPre;
    this.breakLine();
    if (tagName === 'li') this.number = '';
  }

  /** Takes a table as a grid, or, where it only lays out the page with whole tables in its cells, what is in them. */
  private readTable(table: HtmlElement): void {
    const builder = new GridBuilder(this.room.places);
    const contents: PageReader[] = [];
    let isLayout = false;
    for (const child of elementsIn(table)) if (child.tagName === 'caption') this.readElement(child);
    for (const { row, isFirst } of rowsOf(table)) {
      if (isFirst) builder.beginGroup();
      const cells: RawCell[] = [];
      for (const cell of elementsIn(row)) {
        if (!['td', 'th'].includes(cell.tagName) || isHidden(cell)) continue;
        const content = new PageReader(this.room, this.showsNumbers);
        content.read(cell.childNodes);
        content.breakLine();
        contents.push(content);
        this.pictures += content.pictures;
        const text = content.cellText();
        if (text === undefined) isLayout = true;
        cells.push({ text: text ?? '', rows: spanOf(cell, 'rowspan'), columns: spanOf(cell, 'colspan') });
      }
      builder.addRow(cells);
    }
    if (!isLayout) this.add(builder.build());
    // They were counted as they were read.
    else for (const content of contents) for (const block of content.blocks) this.blocks.push(block);
  }

  /** The text of a cell. An editor may wrap a single figure in a table of its own; any other table is a layout. */
  private cellText(): string | undefined {
    const texts: string[] = [];
    for (const block of this.blocks) {
      if (block.kind === 'line') texts.push(block.text);
      else {
        const text = loneText(block);
        if (text === undefined) return undefined;
        texts.push(text);
      }
    }
    return texts.join('\n');
  }
}

const rowGroups = namesIn('tbody thead tfoot');

/** The rows of a table itself, not of tables in its cells, and whether they are the first of a group. */
const rowsOf = (table: HtmlElement): readonly { readonly row: HtmlElement; readonly isFirst: boolean }[] =>
  elementsIn(table)
    .filter((group) => rowGroups.has(group.tagName) && !isHidden(group))
    .flatMap((group) =>
      elementsIn(group)
        .filter((row) => row.tagName === 'tr' && !isHidden(row))
        .map((row, index) => ({ row, isFirst: index === 0 })),
    );

/** A span as browsers take it; 0 rows means down to the last one. */
const spanOf = (cell: HtmlElement, name: 'rowspan' | 'colspan'): number => {
  const span = Number.parseInt(attributeOf(cell, name) ?? '1', 10);
  if (span === 0 && name === 'rowspan') return Infinity;
  return span >= 1 ? span : 1;
};

const titleIn = (nodes: readonly HtmlNode[]): string | undefined => {
  for (const node of nodes) {
    if (!isElement(node) || node.tagName === 'body') continue;
    if (node.tagName === 'title')
      return node.childNodes
        .map((child) => ('value' in child ? child.value : ''))
        .join('')
        .trim();
    const title = titleIn(node.childNodes);
    if (title !== undefined) return title;
  }
  return undefined;
};

/**
 * Reads a page, or text with tables of a page in it.
 * @param room what is left for it, where a file has several pages
 * @throws Fault
 */
export const readHtml = (html: string, room = roomOfPages()): Source => {
  const read = (page: string): Source => readPage(page, room);
  return isTextWithTables(html) ? readTextWithTables(html, read) : read(html);
};

/** Reads a page: its text line by line and its tables with their spans; other markup that an editor left in it does not matter. */
const readPage = (html: string, room: PageRoom): Source => {
  const nodes = parsePage(html, room.elements);
  const reader = new PageReader(room, !mayHideNumbers(html));
  reader.read(nodes);
  reader.breakLine();
  const title = titleIn(nodes);
  return { blocks: reader.blocks, pictures: reader.pictures, ...(title ? { title } : {}) };
};
