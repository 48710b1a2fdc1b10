import { foldWithPlaces } from '../model/fold';

/** A part of a text, as offsets in UTF-16 units: from the first unit up to, not including, the last. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
}

/** A text made ready for reading: one way of writing, no blanks inside sentences, no lines broken in the middle. */
export interface Prose {
  /** As the clerk wrote it. */
  readonly source: string;
  /** As it is read; `\n` only between paragraphs. */
  readonly text: string;
  /** Where in the source each unit of `text` came from. */
  readonly places: readonly number[];
}

const lineBreak = /[\n\r\u2028\u2029]/u;
/** Signs with which a line may end before a new paragraph. */
const ended = /[。!?;:.…”」』》)\]]/u;
const numbered =
  /^\s*(?:[([]?[一二三四五六七八九十\d]{1,3}[)\].、]|[一二三四五六七八九十]是|第[一二三四五六七八九十])/u;
/** A shorter line is a heading, and not broken at the edge of a page. */
const shortestFullLine = 15;
const word = /^[A-Za-z0-9]/u;

/** Whether the line break after a line is only that of a page, so that the sentence goes on. */
const goesOn = (line: string, next: string): boolean =>
  line.length >= shortestFullLine && !ended.test(line.at(-1) ?? '') && !numbered.test(next);

/**
 * Reads a text: half-width signs, blanks gone but for those that keep two words or numbers
 * apart. Takes time in proportion to the text.
 */
export const readProse = (source: string): Prose => {
  const folded = foldWithPlaces(source);
  // A text that is looked into while it grows would be copied at every blank.
  const pieces: string[] = [];
  const places: number[] = [];
  let done = 0;
  /** The line so far, as long as it is short; then only its end matters. */
  let line = '';
  const add = (piece: string): void => {
    pieces.push(piece);
    line = (line + piece).slice(-shortestFullLine);
  };
  const copy = (to: number): void => {
    add(folded.text.slice(done, to));
    for (let at = done; at < to; at++) places.push(folded.from[at]!);
  };
  for (const { index, 0: blanks } of folded.text.matchAll(/\s+/gu)) {
    copy(index);
    done = index + blanks.length;
    const next = folded.text.slice(done, done + 8);
    if (lineBreak.test(blanks) && places.length > 0 && !goesOn(line, next)) {
      pieces.push('\n');
      places.push(folded.from[index]!);
      line = '';
    } else if (word.test(line.at(-1) ?? '') && word.test(next)) {
      add(' ');
      places.push(folded.from[index]!);
    }
  }
  copy(folded.text.length);
  return { source, text: pieces.join(''), places };
};

/** A half-width sign in full width. */
export const toFullWidth = (sign: string): string => String.fromCharCode(sign.charCodeAt(0) + 0xfee0);

/** Where a part of the text that is read is found in the source. */
export const inSource = ({ source, places }: Prose, { from, to }: TextRange): TextRange => {
  if (to <= from) {
    const at = places[from] ?? source.length;
    return { from: at, to: at };
  }
  const last = places[to - 1]!;
  return { from: places[from]!, to: last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
};
