import type { ListLevel } from '../lists/list-count';
import type { WordList } from '../word/word-list';
import { Bytes } from './bytes';
import type { Stretch } from './document-head';

/** Formats of numbers by their number ([MS-OSHARED] 2.2.1.3), as documents of today name them. */
const formats: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  15: 'decimalHalfWidth',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  33: 'taiwaneseCounting',
  35: 'taiwaneseCountingThousand',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  57: 'numberInDash',
  255: 'none',
};

const [mostLists, mostLevels] = [4000, 9];
const noStyle = 0xfff;
const [isLegal, hasRestart] = [4, 8];
const [startsAnew, hasLevel] = [16, 32];

/** A list as such, in which lists of paragraphs count. */
interface ListFormat {
  readonly id: number;
  /** The styles that its levels are for. */
  readonly styles: readonly number[];
  readonly levels: (ListLevel | undefined)[];
}

/** Reads a level ([MS-DOC] 2.9.150, LVL): in its text, signs below 9 stand for the numbers of levels. */
const readLevel = (bytes: Bytes): ListLevel => {
  const start = bytes.long();
  const format = formats[bytes.byte()] ?? '';
  const flags = bytes.byte();
  bytes.take(18);
  const [characters, paragraph, limit] = [bytes.byte(), bytes.byte(), bytes.byte()];
  bytes.take(1 + characters + paragraph);
  const signs = Array.from({ length: Math.min(bytes.word(), 255) }, () => bytes.word());
  const text = signs.map((sign) => (sign < mostLevels ? `%${sign + 1}` : String.fromCharCode(sign))).join('');
  return {
    start: start < 10_000 ? start : 0,
    format,
    text,
    restart: (flags & hasRestart) === 0 ? undefined : limit,
    isLegal: (flags & isLegal) !== 0,
  };
};

/** Reads the lists ([MS-DOC] 2.9.191, PlfLst), and behind them their levels. */
const readFormats = (bytes: Bytes): ReadonlyMap<number, ListFormat> => {
  const count = Math.min(bytes.word(), mostLists);
  const lists = Array.from({ length: count }, () => {
    const id = bytes.long();
    bytes.take(4);
    const styles = Array.from({ length: mostLevels }, () => bytes.word());
    const isSimple = (bytes.byte() & 1) !== 0;
    bytes.take(1);
    return { id, styles, isSimple };
  });
  const formatsById = new Map<number, ListFormat>();
  for (const { id, styles, isSimple } of lists) {
    const levels = Array.from({ length: isSimple ? 1 : mostLevels }, () => readLevel(bytes));
    if (bytes.isPastEnd) break;
    formatsById.set(id, { id, styles, levels });
  }
  return formatsById;
};

/** Reads the lists that paragraphs have by their number ([MS-DOC] 2.9.189, PlfLfo), with what is theirs alone. */
const readLists = (
  bytes: Bytes,
  known: ReadonlyMap<number, ListFormat>,
): readonly (WordList | undefined)[] => {
  const count = Math.min(bytes.long(), mostLists);
  const heads = Array.from({ length: count }, () => {
    const id = bytes.long();
    bytes.take(8);
    const changes = bytes.byte();
    bytes.take(3);
    return { id, changes };
  });
  return heads.map(({ id, changes }) => {
    const format = known.get(id);
    const levels = [...(format?.levels ?? [])];
    const starts = new Map<number, number>();
    bytes.take(4);
    for (let left = changes; left > 0 && !bytes.isPastEnd; left--) {
      const start = bytes.long();
      const flags = bytes.long();
      const depth = flags & 15;
      if ((flags & startsAnew) !== 0 && (flags & hasLevel) === 0) starts.set(depth, start);
      if ((flags & hasLevel) === 0) continue;
      levels[depth] = readLevel(bytes);
      if ((flags & startsAnew) !== 0) starts.set(depth, levels[depth].start);
    }
    if (!format || bytes.isPastEnd) return undefined;
    const depthOf = (style: string): number | undefined => {
      const depth = Number(style) === noStyle ? -1 : format.styles.indexOf(Number(style));
      return depth < 0 ? undefined : depth;
    };
    return { key: String(id), levels, starts, depthOf };
  });
};

/** The lists of a document of Word 97 to 2003. */
export class DocLists {
  private readonly lists: readonly (WordList | undefined)[];

  constructor(tables: Uint8Array, formatsAt: Stretch, listsAt: Stretch) {
    const isThere = ([from, to]: Stretch): boolean => to > from;
    // The levels stand behind the list of the lists, and are not counted in its length.
    const known = isThere(formatsAt) ? readFormats(new Bytes(tables.subarray(formatsAt[0]))) : undefined;
    this.lists = known && isThere(listsAt) ? readLists(new Bytes(tables.subarray(...listsAt)), known) : [];
  }

  /** The list that paragraphs have by a number; from the greatest numbers down, by its negative. */
  listOf(number: number): WordList | undefined {
    return this.lists[(number > 0xf801 ? 0x10000 - number : number) - 1];
  }
}
