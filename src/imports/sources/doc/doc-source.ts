import { damagedFile } from '../../../files/bounds';
import { rootStreams } from '../../../files/compound-file';
import { Fault } from '../../../model/fault';
import type { Source } from '../../source';
import { Allowance } from '../allowance';
import { tooMuch } from '../document-flow';
import { WordFlow } from '../word/word-flow';
import { characterFormat } from './character-format';
import type { CharacterFormat } from './character-format';
import { DocLists } from './doc-lists';
import { DocNumbers } from './doc-numbers';
import { DocStyles } from './doc-styles';
import { readHead } from './document-head';
import type { Stretch } from './document-head';
import { FormatRuns, ofCharacters, ofParagraphs } from './format-runs';
import { ParagraphFormats } from './paragraph-format';
import { charactersOf, readPieces } from './pieces';
import type { TextPiece } from './pieces';

/** In characters and in bytes: more than that is no report, however often the pieces of a text repeat it. */
const [longestText, longestFormats] = [1_000_000, 16 * 1024 * 1024];

const marks = { cell: 0x07, tab: 0x09, line: 0x0b, page: 0x0c, paragraph: 0x0d, column: 0x0e } as const;
const field = { begins: 0x13, shows: 0x14, ends: 0x15 } as const;
const pictures = new Set([0x01, 0x08]);
/** What other marks stand for; those that are not named, such as of footnotes, show nothing. */
const shown: Readonly<Record<number, string>> = {
  [marks.tab]: '\t',
  [marks.line]: '\n',
  [marks.column]: '\n',
  0x1e: '-',
};
const [firstLetter, symbol] = [0x20, 0x28];

/** Reads the text of a document, mark by mark. */
class DocReader {
  readonly flow = new WordFlow();
  /** For each field that has begun: whether its result is reached, which alone is shown. */
  private fields: boolean[] = [];
  /** How many fields have not reached theirs. */
  private unshown = 0;
  private readonly length = new Allowance(longestText, tooMuch);

  constructor(
    private readonly main: Uint8Array,
    private readonly characters: FormatRuns,
    private readonly paragraphs: FormatRuns,
    private readonly formats: ParagraphFormats,
    private readonly numbers: DocNumbers,
    /** In bytes, for all formats. */
    private readonly room: Allowance,
  ) {}

  /** Reads as much of a piece as is in a stretch of the text. */
  read(piece: TextPiece, [from, to]: Stretch): void {
    const start = Math.max(from, piece.text[0]);
    const count = Math.min(to, piece.text[1]) - start;
    if (count <= 0) return;
    const skipped = start - piece.text[0];
    const text = charactersOf(this.main, piece, skipped, Math.min(count, longestText + 1));
    this.length.take(text.length);
    const placeOf = (index: number): number => piece.at + (skipped + index) * piece.width;
    for (let index = 0; index < text.length;) {
      const run = this.characters.at(placeOf(index));
      const end = Math.min(text.length, index + Math.ceil((run.to - placeOf(index)) / piece.width));
      this.room.take(run.format.length + piece.changes.length);
      const format = characterFormat(run.format, piece.changes);
      for (; index < end; index++) this.readCharacter(text, index, placeOf(index), format, piece);
    }
  }

  private readCharacter(
    text: string,
    index: number,
    place: number,
    format: CharacterFormat,
    piece: TextPiece,
  ): void {
    const code = text.charCodeAt(index);
    if (code === marks.paragraph || code === marks.cell || code === marks.page)
      return this.endParagraph(code, place, piece, format.isHidden);
    if (format.isSpecial && code >= field.begins && code <= field.ends) return this.markField(code);
    if (format.isHidden || this.unshown > 0) return;
    if (format.isSpecial && pictures.has(code)) this.flow.addPicture();
    else if (code < firstLetter) this.flow.addText(shown[code] ?? '');
    else if (code === 0x1f || (format.isSpecial && code === symbol)) return;
    else this.flow.addText(text[index]!, format.isRaised);
  }

  private markField(code: number): void {
    if (code !== field.begins && this.fields.pop() === false) this.unshown--;
    if (code === field.begins) this.unshown++;
    if (code !== field.ends) this.fields.push(code === field.shows);
  }

  private endParagraph(code: number, place: number, piece: TextPiece, isHidden: boolean): void {
    // A field that has lost its end must not swallow what follows.
    this.fields = [];
    this.unshown = 0;
    const { format } = this.paragraphs.at(place);
    const found = this.formats.read(format.subarray(2), piece.changes);
    const { level, endsRow, endsInnerCell, row } = found;
    if (endsRow && level > 0) return this.flow.endRow(level, row);
    const style = (format[0] ?? 0) + 256 * (format[1] ?? 0);
    // Where its mark is hidden, there is no such paragraph.
    const number = isHidden ? '' : this.numbers.next(style, found);
    if (code === marks.cell) this.flow.endCell(Math.max(1, level), number);
    else if (endsInnerCell && level > 0) this.flow.endCell(level, number);
    else this.flow.endParagraph(level, number);
  }
}

/**
 * Reads a document of Word 97 to 2003, which WPS writes as .wps too: paragraphs and tables in order, and what stands in
 * boxes behind them, the numbers of lists as they are shown. Headers, footnotes, comments, hidden and deleted text are left out.
 * @throws Fault
 */
export const readDoc = (bytes: Uint8Array): Source => {
  const streams = rootStreams(bytes, ['WordDocument', '0Table', '1Table', 'Data']);
  const main = streams.get('WordDocument');
  if (!main) throw new Fault(damagedFile);
  const head = readHead(main);
  const tables = streams.get(head.tables);
  if (!tables) throw new Fault(damagedFile);
  const pieces = readPieces(tables.subarray(...head.pieces));
  const room = new Allowance(longestFormats, tooMuch);
  const reader = new DocReader(
    main,
    new FormatRuns(main, tables, head.characters, ofCharacters, 1),
    new FormatRuns(main, tables, head.paragraphs, ofParagraphs, 13),
    new ParagraphFormats(streams.get('Data') ?? new Uint8Array(), room),
    new DocNumbers(new DocStyles(tables, head.styles), new DocLists(tables, head.listFormats, head.lists)),
    room,
  );
  for (const stretch of head.texts) for (const piece of pieces) reader.read(piece, stretch);
  return reader.flow.build();
};
