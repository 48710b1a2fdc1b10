import type { Filing } from '../../../src/model/filing';
import type { Form } from '../../../src/model/form';
import { compoundFile } from './compound-writer';
import { reportParts } from './report-rows';
import type { EdgeCell } from './report-rows';

/** Some text with changes to its format. */
export interface DocRun {
  readonly text: string;
  readonly format?: Buffer;
}

/** A paragraph with the mark that ends it and what is said of it. */
export interface DocParagraph {
  readonly runs: readonly DocRun[];
  readonly mark: '\r' | '\x07' | '\f';
  readonly format: Buffer;
  /** A change that its piece of the text has by number, as quick saving leaves it. */
  readonly changeOfPiece?: number;
  /** The number of its style. */
  readonly style?: number;
}

/** What a document says of itself in its head. */
export interface DocHead {
  readonly flags?: number;
  readonly version?: number;
  /** The paragraphs behind the text that are in boxes, and before these those in headers. */
  readonly boxes?: readonly DocParagraph[];
  readonly headers?: readonly DocParagraph[];
  /** Further tables, by where in the head their place stands. */
  readonly tables?: ReadonlyMap<number, Buffer>;
}

/** A change to a format. */
export const change = (id: number, ...operand: readonly number[]): Buffer =>
  Buffer.from([id & 0xff, id >> 8, ...operand]);

const word = (value: number): readonly number[] => [value & 0xff, (value >> 8) & 0xff];

/** How a row is laid out. @param bits of a cell, such as those of one that reaches down */
export const rowFormat = (cells: readonly { readonly right: number; readonly bits?: number }[]): Buffer => {
  const edges = [0, ...cells.map(({ right }) => right)].flatMap(word);
  const kinds = cells.flatMap(({ bits = 0 }) => [...word(bits), ...Array<number>(18).fill(0)]);
  const content = [cells.length, ...edges, ...kinds];
  return change(0xd608, ...word(content.length + 1), ...content);
};

export const inTable = change(0x2416, 1);
export const endsRow = change(0x2417, 1);
export const atLevel = (level: number): Buffer => change(0x6649, level, 0, 0, 0);
const none: Buffer = Buffer.alloc(0);

export const paragraph = (
  text: string,
  format: Buffer = none,
  mark: DocParagraph['mark'] = '\r',
): DocParagraph => ({
  runs: [{ text }],
  mark,
  format,
});

export const cell = (text: string): DocParagraph => paragraph(text, inTable, '\x07');

export const rowEnd = (format: Buffer): DocParagraph =>
  paragraph('', Buffer.concat([inTable, endsRow, format]), '\x07');

const bitsOf = { begins: 0x60, 'goes on': 0x20 } as const;

const rowParagraphs = (row: readonly EdgeCell[]): readonly DocParagraph[] => [
  ...row.map(({ text }) => cell(text)),
  rowEnd(rowFormat(row.map(({ right, down }) => ({ right, bits: down ? bitsOf[down] : 0 })))),
];

const pageSize = 512;
const textAt = 2048;

/** A run of one format in the main stream, in bytes. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly entry: Buffer;
}

/** Pages with formats: where each run begins, where in the page its format is, and the formats from the end. */
const pagesOf = (runs: readonly Run[], sizeInPage: number): readonly Buffer[] => {
  const pages: Buffer[] = [];
  for (let next = 0; next < runs.length;) {
    const page = Buffer.alloc(pageSize);
    const some: { run: Run; at: number }[] = [];
    let end = pageSize - 2;
    for (; next < runs.length; next++) {
      const run = runs[next]!;
      const at = run.entry.length === 0 ? 0 : (end - run.entry.length) & ~1;
      const head = 4 * (some.length + 2) + sizeInPage * (some.length + 1);
      if ((at === 0 ? end : at) < head) break;
      some.push({ run, at });
      if (at > 0) end = at;
      run.entry.copy(page, at);
    }
    some.forEach(({ run, at }, index) => {
      page.writeUInt32LE(run.from, 4 * index);
      page.writeUInt32LE(run.to, 4 * index + 4);
      page[4 * (some.length + 1) + sizeInPage * index] = at / 2;
    });
    page[pageSize - 1] = some.length;
    pages.push(page);
  }
  return pages;
};

const listOf = (pages: readonly Buffer[], first: number, end: number): Buffer => {
  const list = Buffer.alloc(4 * (pages.length + 1) + 4 * pages.length);
  pages.forEach((page, index) => {
    list.writeUInt32LE(page.readUInt32LE(0), 4 * index);
    list.writeUInt32LE(first + index, 4 * (pages.length + 1) + 4 * index);
  });
  list.writeUInt32LE(end, 4 * pages.length);
  return list;
};

/** Formats too long for a page stand in a stream of their own. */
const longest = 200;

const paragraphEntry = ({ format, style = 0 }: DocParagraph, data: Buffer[]): Buffer => {
  let own: Buffer = format;
  if (format.length > longest) {
    const at = data.reduce((sum, { length }) => sum + length, 0);
    data.push(Buffer.from(word(format.length)), format);
    own = change(0x6646, ...word(at), ...word(at >> 16));
  }
  const entry = Buffer.concat([Buffer.from(word(style)), own]);
  const isOdd = entry.length % 2 === 1;
  return isOdd
    ? Buffer.concat([Buffer.from([(entry.length + 1) / 2]), entry])
    : Buffer.concat([Buffer.from([0, entry.length / 2]), entry]);
};

/**
 * The streams of a document of Word 97 to 2003: each paragraph is a piece of its own, in one byte or two for a sign, and
 * they stand in the stream from the last to the first.
 */
export const docStreams = (text: readonly DocParagraph[], head: DocHead = {}): Record<string, Buffer> => {
  const {
    flags = 0x0200,
    version = 0xc1,
    boxes = [],
    headers = [],
    tables = new Map<number, Buffer>(),
  } = head;
  const all = [...text, ...headers, ...boxes];
  const lengthOf = (some: readonly DocParagraph[]): number =>
    some.reduce((sum, { runs }) => sum + runs.reduce((of, run) => of + run.text.length, 1), 0);
  const data: Buffer[] = [];
  const [stream, characters, paragraphs]: [Buffer[], Run[], Run[]] = [[], [], []];
  const places: { at: number; isNarrow: boolean; change: number }[] = [];
  let at = textAt;
  for (const each of [...all].reverse()) {
    const { runs, mark, changeOfPiece = 0 } = each;
    const whole = runs.map((run) => run.text).join('') + mark;
    const isNarrow = [...whole].every((sign) => sign < '\x80');
    const width = isNarrow ? 1 : 2;
    places.unshift({ at, isNarrow, change: changeOfPiece });
    let from = at;
    for (const run of [...runs, { text: mark, format: none }]) {
      const to = from + run.text.length * width;
      const changes = run.format ?? none;
      const entry = changes.length === 0 ? none : Buffer.concat([Buffer.from([changes.length]), changes]);
      if (to > from) characters.push({ from, to, entry });
      from = to;
    }
    paragraphs.push({ from: at, to: from, entry: paragraphEntry(each, data) });
    stream.push(Buffer.from(whole, isNarrow ? 'latin1' : 'utf16le'));
    at = from;
  }
  const textEnd = at;
  const firstPage = Math.ceil(textEnd / pageSize);
  const [ofCharacters, ofParagraphs] = [pagesOf(characters, 1), pagesOf(paragraphs, 13)];
  const starts = all.map((_, index) => lengthOf(all.slice(0, index)));
  const pieces = Buffer.concat([
    Buffer.from(Uint32Array.from([...starts, lengthOf(all)]).buffer),
    ...places.map((place) => {
      const piece = Buffer.alloc(8);
      piece.writeUInt32LE(place.isNarrow ? 0x40000000 + place.at * 2 : place.at, 2);
      piece.writeUInt16LE(place.change, 6);
      return piece;
    }),
  ]);
  const piecesHead = Buffer.alloc(5, 2);
  piecesHead.writeUInt32LE(pieces.length, 1);
  const lists = [
    listOf(ofCharacters, firstPage, textEnd),
    listOf(ofParagraphs, firstPage + ofCharacters.length, textEnd),
    Buffer.concat([piecesHead, pieces]),
    ...tables.values(),
  ];
  const fib = Buffer.alloc(textAt);
  for (const [place, value] of [[0, 0xa5ec], [2, version], [10, flags]] as const) fib.writeUInt16LE(value, place); // prettier-ignore
  for (const [place, value] of [[76, lengthOf(text)], [84, lengthOf(headers)], [100, lengthOf(boxes)]] as const) fib.writeUInt32LE(value, place); // prettier-ignore
  let listAt = 0;
  [250, 258, 418, ...tables.keys()].forEach((place, index) => {
    fib.writeUInt32LE(listAt, place);
    fib.writeUInt32LE(lists[index]!.length, place + 4);
    listAt += lists[index]!.length;
  });
  const gap = Buffer.alloc(firstPage * pageSize - textEnd);
  return {
    WordDocument: Buffer.concat([fib, ...stream, gap, ...ofCharacters, ...ofParagraphs]),
    '1Table': Buffer.concat(lists),
    ...(data.length > 0 ? { Data: Buffer.concat(data) } : {}),
  };
};

export const docOf = (text: readonly DocParagraph[], head?: DocHead): Uint8Array =>
  compoundFile(docStreams(text, head));

/** A whole report as a document of Word 97 to 2003. */
export const docOfReport = (form: Form, filing: Filing): Uint8Array =>
  docOf(
    reportParts(form, filing).flatMap((part) =>
      typeof part === 'string' ? [paragraph(part)] : part.flatMap(rowParagraphs),
    ),
  );
