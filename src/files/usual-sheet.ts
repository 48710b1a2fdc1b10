import { decodedEntities } from './xml-tags';

/** What stands in a cell, as an .xlsx writes it. */
export interface UsualCell {
  readonly value: string | number | boolean | null;
  readonly formula?: string;
  /** Whether it is an error, and no text. */
  readonly isError: boolean;
}

/** What the cells of all sheets refer to. */
export interface CellTerms {
  /** A text that several cells share, by its number; nothing where it is not plain. */
  readonly sharedText: (index: number) => string | undefined;
  /** Whether numbers in a format are numbers for certain, and no dates. */
  readonly isPlainNumber: (format: number) => boolean;
}

const rowTag = /<row(?: [^<>]*)?>/uy;
const cellTag = /<c r="([A-Z]{1,3}[1-9]\d{0,6})"([^<>]*)>/uy;
const usualAttributes = /^(?: [st]="\w{1,12}")*$/u;
const formulaTag = /<f(?: (?:ca|aca)="\w{1,5}")*>([^<]*)<\/f>/uy;
const valueTag = /<v>([^<]*)<\/v>/uy;
const inlineTag = /<is><t(?: xml:space="preserve")?>([^<]*)<\/t><\/is>/uy;

/** Signs of which each program could make something else. */
const oddEntity = /&#x?\w{8}/iu;

/** A text as it is meant; nothing where readers could differ. */
export const usualText = (raw: string): string | undefined => {
  if (!raw.includes('&')) return raw;
  return oddEntity.test(raw) ? undefined : decodedEntities(raw);
};

/** Signs that OOXML writes as their numbers. */
export const withoutEscapes = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/giu, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** Reads the elements in a cell one after the other. */
class CellContent {
  constructor(
    private readonly xml: string,
    private at: number,
  ) {}

  /** The text of the next element, where it is one of these; nothing where it is another, or cannot be told. */
  take(element: RegExp): string | undefined {
    element.lastIndex = this.at;
    const found = element.exec(this.xml);
    const text = found ? usualText(found[1]!) : undefined;
    if (text !== undefined) this.at += found![0].length;
    return text;
  }

  get isOver(): boolean {
    return this.xml.startsWith(cellEnd, this.at);
  }
}

/** A value as its type says; nothing where that is not certain. */
const valueOf = (
  type: string,
  format: number,
  text: string,
  { sharedText, isPlainNumber }: CellTerms,
): UsualCell['value'] | undefined => {
  switch (type) {
    case 's':
      return /^\d{1,7}$/u.test(text) ? sharedText(Number(text)) : undefined;
    case 'str':
      return withoutEscapes(text);
    case 'b':
      return text === '1' || text.toLowerCase() === 'true';
    case 'e':
      return text;
    case '':
    case 'n': {
      const number = Number(text);
      if (text === '') return null;
      if (Number.isNaN(number)) return text;
      return format < 0 || isPlainNumber(format) ? number : undefined;
    }
    default:
      return undefined;
  }
};

/** A cell behind its tag; nothing where it is written in another way. */
const cellFrom = (attributes: string, xml: string, at: number, terms: CellTerms): UsualCell | undefined => {
  if (!usualAttributes.test(attributes)) return undefined;
  const type = / t="(\w+)"/u.exec(attributes)?.[1] ?? '';
  const format = Number(/ s="(\d+)"/u.exec(attributes)?.[1] ?? -1);
  const content = new CellContent(xml, at);
  const formula = content.take(formulaTag);
  const inline = type === 'inlineStr' ? content.take(inlineTag) : undefined;
  const text = type === 'inlineStr' ? undefined : (content.take(valueTag) ?? '');
  if (!content.isOver) return undefined;
  const value = text === undefined ? inline && withoutEscapes(inline) : valueOf(type, format, text, terms);
  if (value === undefined) return undefined;
  return { value, ...(formula ? { formula } : {}), isError: type === 'e' };
};
const cellEnd = '</c>';
const rowEnd = '</row>';
const [start, end] = ['<sheetData>', '</sheetData>'];

/**
 * Reads some cells of a sheet, as programs usually write it; all others are passed over.
 * @param xml without comments and marked texts
 * @returns those of the cells that are there, by their addresses; nothing where anything is written in another way
 */
export const readUsualSheet = (
  xml: string,
  wanted: ReadonlySet<string>,
  terms: CellTerms,
): ReadonlyMap<string, UsualCell> | undefined => {
  const cells = new Map<string, UsualCell>();
  if (xml.includes('<sheetData/>') && !xml.includes(start)) return cells;
  const from = xml.indexOf(start);
  if (from < 0 || xml.indexOf('<sheetData', from + 1) >= 0) return undefined;
  let at = from + start.length;
  while (!xml.startsWith(end, at)) {
    rowTag.lastIndex = at;
    const row = rowTag.exec(xml)?.[0];
    if (row === undefined) return undefined;
    at += row.length;
    if (row.endsWith('/>')) continue;
    while (!xml.startsWith(rowEnd, at)) {
      cellTag.lastIndex = at;
      const tag = cellTag.exec(xml);
      if (!tag) return undefined;
      const [whole, address, rest] = tag as unknown as [string, string, string];
      at += whole.length;
      const isEmpty = rest.endsWith('/');
      const close = isEmpty ? at : xml.indexOf(cellEnd, at) + cellEnd.length;
      if (close < at) return undefined;
      if (wanted.has(address)) {
        const cell = isEmpty ? emptyCell : cellFrom(rest, xml, at, terms);
        if (!cell || cells.has(address)) return undefined;
        cells.set(address, cell);
      }
      at = close;
    }
    at += rowEnd.length;
  }
  return cells;
};

const emptyCell: UsualCell = { value: null, isError: false };
