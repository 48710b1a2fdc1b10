import { Fault } from '../../../model/fault';
import { damagedFile, lockedFile } from '../../../files/bounds';

/** Where the head of a document (FIB, [MS-DOC] 2.5.1) says what. Counts are of characters, places in bytes. */
const at = {
  version: 2,
  flags: 10,
  text: 76,
  footnotes: 80,
  headers: 84,
  comments: 92,
  endnotes: 96,
  boxes: 100,
  styles: 162,
  characters: 250,
  paragraphs: 258,
  pieces: 418,
  listFormats: 738,
  lists: 746,
};
const headLength = 426;
/** That of the blank document which Word 97 installs, one less than its own; Word 95 has another format. */
const oldestVersion = 0xc0;
const [signature, encrypted, secondTable] = [0xa5ec, 0x0100, 0x0200];

const tooOld = '是 Word 95 或更早的文档，不能直接读取。请用 Word 或 WPS 打开，另存为 .docx 后再试。';

/** A stretch of the text, or of a stream. */
export type Stretch = readonly [from: number, to: number];

/** What the head of a document tells. */
export interface DocumentHead {
  /** The stream with all tables of the file, such as that of the pieces. */
  readonly tables: '0Table' | '1Table';
  /** The text itself, and that in boxes, in characters; footnotes, headers and comments stand between. */
  readonly texts: readonly Stretch[];
  /** Where formats of characters, formats of paragraphs and pieces of the text are listed in the stream of tables. */
  readonly characters: Stretch;
  readonly paragraphs: Stretch;
  readonly pieces: Stretch;
  /** Where styles and lists are, in the same stream. */
  readonly styles: Stretch;
  readonly listFormats: Stretch;
  readonly lists: Stretch;
}

/** Reads the head of a document. @throws Fault where it is damaged, locked, or older than Word 97 */
export const readHead = (main: Uint8Array): DocumentHead => {
  if (main.length < headLength) throw new Fault(damagedFile);
  const view = new DataView(main.buffer, main.byteOffset, main.byteLength);
  const number = (place: number): number => view.getUint32(place, true);
  const flags = view.getUint16(at.flags, true);
  if (view.getUint16(at.version, true) < oldestVersion) throw new Fault(tooOld);
  if (view.getUint16(0, true) !== signature) throw new Fault(damagedFile);
  if ((flags & encrypted) !== 0) throw new Fault(lockedFile);
  const list = (place: number): Stretch => [number(place), number(place) + number(place + 4)];
  const text = number(at.text);
  const between = [at.footnotes, at.headers, at.comments, at.endnotes].reduce(
    (sum, place) => sum + number(place),
    0,
  );
  return {
    tables: (flags & secondTable) === 0 ? '0Table' : '1Table',
    texts: [
      [0, text],
      [text + between, text + between + number(at.boxes)],
    ],
    characters: list(at.characters),
    paragraphs: list(at.paragraphs),
    pieces: list(at.pieces),
    styles: list(at.styles),
    listFormats: main.length < at.lists + 8 ? [0, 0] : list(at.listFormats),
    lists: main.length < at.lists + 8 ? [0, 0] : list(at.lists),
  };
};
