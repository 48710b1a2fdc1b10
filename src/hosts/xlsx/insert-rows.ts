import { strToU8, unzipSync, Zip, ZipDeflate } from 'fflate';
import { columnLetters } from '../../model/address';
import type { BlockDrawing } from '../../model/drawing';
import { literal } from './write-cells';

/** A block that is still to be put into a sheet of a file. */
export interface Insertion {
  /** Of the sheet, counted from 1. */
  readonly sheet: number;
  readonly block: BlockDrawing;
  /** A row of empty cells that has the styles of the columns, and is taken out. */
  readonly patternRow: number;
}

interface Element {
  readonly attributes: string;
  readonly inner: string;
  readonly from: number;
  readonly to: number;
}

/** The elements of a name in a piece of XML as hucre writes it, which has no element of that name inside another. */
function* elementsIn(xml: string, name: string, start = 0): Generator<Element> {
  const [opening, closing] = [`<${name} `, `</${name}>`];
  let from = xml.indexOf(opening, start);
  while (from >= 0) {
    const end = xml.indexOf('>', from);
    const isEmpty = xml[end - 1] === '/';
    const inner = isEmpty ? end + 1 : xml.indexOf(closing, end);
    const to = isEmpty ? end + 1 : inner + closing.length;
    yield {
      attributes: xml.slice(from + opening.length, isEmpty ? end - 1 : end),
      inner: isEmpty ? '' : xml.slice(end + 1, inner),
      from,
      to,
    };
    from = xml.indexOf(opening, to);
  }
}

const attributeIn = (attributes: string, name: string): string | undefined => {
  const [, after] = ` ${attributes}`.split(` ${name}="`);
  return after?.slice(0, after.indexOf('"'));
};

const rowOf = ({ attributes }: Element): number => Number(attributeIn(attributes, 'r')) - 1;

/** Letters of the column of a cell. */
const lettersOf = ({ attributes }: Element): string =>
  (attributeIn(attributes, 'r') ?? '').replace(/\d/gu, '');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** What XML has no sign for, OOXML writes as its number. */
const escaped = (text: string): string =>
  String(literal(text)).replace(
    /[&<>]|(?![\t\n])\p{Cc}/gu,
    (sign) => escapes[sign] ?? `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );

const cellXml = (at: string, style: string, value: string | number | null): string => {
  if (value === null || (typeof value === 'number' && !Number.isFinite(value)))
    return `<c r="${at}"${style}/>`;
  return typeof value === 'number'
    ? `<c r="${at}"${style}><v>${value}</v></c>`
    : `<c r="${at}"${style} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
};

/** So many rows are made at a time. */
const rowsAtOnce = 200;

/** A sheet with the rows of a block in it, piece by piece. */
function* withBlock(xml: string, { block, patternRow }: Insertion): Generator<string> {
  const known = new Map<number, Element>();
  const styles = new Map<string, string>();
  const data = '<sheetData>';
  let before = xml.indexOf(data) + data.length;
  let after: number | undefined;
  let pattern: Element | undefined;
  for (const element of elementsIn(xml, 'row', before)) {
    const row = rowOf(element);
    if (row < block.row) before = element.to;
    else if (row < block.row + block.rows.length) known.set(row, element);
    else after ??= element.from;
    if (row === patternRow) pattern = element;
  }
  for (const cell of elementsIn(pattern!.inner, 'c'))
    styles.set(lettersOf(cell), ` s="${attributeIn(cell.attributes, 's') ?? 0}"`);
  const columns = block.styles.map((_, index) => columnLetters(block.column + index));
  const rowXml = (values: BlockDrawing['rows'][number], row: number): string => {
    const element = known.get(row);
    const own = new Map<string, string>();
    for (const cell of element ? elementsIn(element.inner, 'c') : [])
      own.set(lettersOf(cell), element!.inner.slice(cell.from, cell.to));
    const cells = columns.map(
      (letters, index) =>
        own.get(letters) ?? cellXml(`${letters}${row + 1}`, styles.get(letters) ?? '', values[index] ?? null),
    );
    return `<row ${element?.attributes ?? `r="${row + 1}"`}>${cells.join('')}</row>`;
  };
  yield xml.slice(0, before);
  for (let from = 0; from < block.rows.length; from += rowsAtOnce)
    yield block.rows
      .slice(from, from + rowsAtOnce)
      .map((values, index) => rowXml(values, block.row + from + index))
      .join('');
  yield xml.slice(after, pattern!.from);
  yield xml.slice(pattern!.to);
}

/**
 * Puts blocks into a file that was written without them, piece by piece: thousands of rows are never held as cells, nor
 * as one text.
 */
export const insertRows = (bytes: Uint8Array, insertions: readonly Insertion[]): Uint8Array => {
  const parts = unzipSync(bytes);
  const bySheet = new Map(insertions.map((each) => [`xl/worksheets/sheet${each.sheet}.xml`, each]));
  const made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  for (const [name, content] of Object.entries(parts)) {
    const part = new ZipDeflate(name, { level: 6 });
    zip.add(part);
    const insertion = bySheet.get(name);
    if (insertion)
      for (const piece of withBlock(new TextDecoder().decode(content), insertion)) part.push(strToU8(piece));
    part.push(insertion ? new Uint8Array() : content, true);
  }
  zip.end();
  const whole = new Uint8Array(made.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of made) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
};
