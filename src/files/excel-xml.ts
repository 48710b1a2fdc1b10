import type { CellValue, MergeRange, Sheet, Workbook } from 'hucre';
import { Fault } from '../model/fault';
import { damagedFile, mostSheets, tooIntricate } from './bounds';
import { xmlIn } from './part-xml';
import { RecordCount } from './record-count';
import { attributesOf, readTags, textOfElement } from './xml-tags';
import type { Tag } from './xml-tags';

/** Some programs write out every blank row that a sheet could have, which are cheap to pass over. */
const mostElements = 2_500_000;
/** In signs, with a tag for each format in it. */
const longestData = 1_000_000;

/** How a cell says of its value what it is. */
const values: ReadonlyMap<string, (text: string) => CellValue> = new Map<string, (text: string) => CellValue>(
  [
    ['Number', (text) => (text.trim() !== '' && Number.isFinite(Number(text)) ? Number(text) : text)],
    ['DateTime', (text) => new Date(text.endsWith('Z') ? text : `${text}Z`)],
    ['Boolean', (text) => text.trim() === '1'],
  ],
);

/** A text with formats has an element for each; only what they hold counts. */
const textIn = (xml: string): string => textOfElement(xml.replace(/<\/?[A-Za-z][^<>]*>/gu, ''));

/** Puts the cells of a workbook into rows, as its tags tell of them one after another. */
class SheetsReader {
  readonly sheets: (Sheet & { merges: MergeRange[] })[] = [];
  private readonly count = new RecordCount();
  private row = -1;
  private column = 0;
  /** The column that follows the cell at hand. */
  private next = 0;
  private type = '';
  private dataAt: number | undefined;
  private isInCell = false;
  /** By the column in which they begin, cells that reach into the rows below. */
  private readonly reaching = new Map<number, { readonly endRow: number; readonly endCol: number }>();

  constructor(private readonly xml: string) {}

  open(tag: Tag): void {
    if (tag.name === 'Worksheet') this.beginSheet(tag);
    else if (tag.name === 'Row') {
      this.row = this.placeIn(tag) ?? this.row + 1;
      this.next = 0;
    } else if (tag.name === 'Cell') this.beginCell(tag);
    // What is said about a cell has data of its own.
    else if (tag.name === 'Comment') this.isInCell = false;
    else if (tag.name === 'Data' && this.isInCell && !tag.isEmpty) {
      this.type = attributeOf(tag, 'Type') ?? '';
      this.dataAt = tag.end;
    }
  }

  close(name: string, end: number): void {
    if (name === 'Data' && this.dataAt !== undefined) {
      this.set(this.xml.slice(this.dataAt, this.xml.lastIndexOf('<', end - 1)));
      this.dataAt = undefined;
    } else if (name === 'Cell') this.isInCell = false;
  }

  private beginSheet(tag: Tag): void {
    if (this.sheets.length >= mostSheets) throw new Fault(tooIntricate);
    this.sheets.push({ name: attributeOf(tag, 'Name') ?? '', rows: [], merges: [] });
    this.count.beginSheet();
    this.reaching.clear();
    this.row = -1;
  }

  private beginCell(tag: Tag): void {
    this.isInCell = !tag.isEmpty && this.row >= 0;
    this.column = this.placeIn(tag) ?? this.pastMerged(this.next);
    this.next = this.column + 1;
    if (tag.rest.includes('Merge')) this.merge(tag);
  }

  private merge(tag: Tag): void {
    const [across = 0, down = 0] = ['MergeAcross', 'MergeDown'].map((name) =>
      wholeNumber(attributeOf(tag, name)),
    );
    if (across + down === 0 || this.row < 0) return;
    this.count.merge(1);
    const [endRow, endCol] = [this.row + down, this.column + across];
    this.sheets.at(-1)!.merges.push({ startRow: this.row, startCol: this.column, endRow, endCol });
    this.next = endCol + 1;
    if (down > 0) this.reaching.set(this.column, { endRow, endCol });
  }

  /** Excel tells the place of a cell beside one that reaches down from above, other programs do not. */
  private pastMerged(column: number): number {
    let at = column;
    for (let above = this.reaching.get(at); above && above.endRow >= this.row; above = this.reaching.get(at))
      at = above.endCol + 1;
    return at;
  }

  /** The place of a row or a cell where it says so, counted from 0. */
  private placeIn(tag: Tag): number | undefined {
    const number = tag.rest.includes('Index') ? wholeNumber(attributeOf(tag, 'Index')) : undefined;
    return number === undefined ? undefined : number - 1;
  }

  private set(xml: string): void {
    if (xml.length > longestData) throw new Fault(tooIntricate);
    const text = textIn(xml);
    if (text === '') return;
    this.count.cell(this.row, this.column);
    const { rows } = this.sheets.at(-1)!;
    (rows[this.row] ??= [])[this.column] = values.get(this.type)?.(text) ?? text;
  }
}

/** An attribute, with the prefix that all programs give it or without. */
const attributeOf = (tag: Tag, name: string): string | undefined => {
  const attributes = attributesOf(tag);
  return attributes.get(`ss:${name}`) ?? attributes.get(name);
};

const wholeNumber = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,6}$/u.test(text) ? Number(text) : undefined;

/**
 * Reads a workbook that Excel saves as “XML 表格 2003”, and other programs call .xls: values, merged cells
 * and names of sheets.
 * @throws Fault where it is damaged or has more in it than any report
 */
export const readExcelXml = (bytes: Uint8Array): Workbook => {
  const xml = xmlIn(bytes);
  if (xml === undefined) throw new Fault(damagedFile);
  const reader = new SheetsReader(xml);
  const elements = readTags(xml, {
    open: (tag) => reader.open(tag),
    close: (name, end) => reader.close(name, end),
  });
  if (elements > mostElements) throw new Fault(tooIntricate);
  return { sheets: reader.sheets };
};
