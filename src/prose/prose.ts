import { foldWithPlaces } from '../model/fold';

/** A stretch of a text, as offsets in UTF-16 units: from the first unit up to, not including, the last. */
export interface Stretch {
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

const blank = /\s/u;
/** Signs with which a line may end before a new paragraph. */
const ended = /[。!?;:.…”」』》)\]]/u;
const numbered =
  /^\s*(?:[([]?[一二三四五六七八九十\d]{1,3}[)\].、]|[一二三四五六七八九十]是|第[一二三四五六七八九十])/u;
/** A shorter line is a heading, and not broken at the edge of a page. */
const shortestFullLine = 15;
const word = /[A-Za-z0-9]/u;

/** Whether the line break after a line is only that of a page, so that the sentence goes on. */
const goesOn = (line: string, next: string): boolean =>
  line.length >= shortestFullLine && !ended.test(line.at(-1) ?? '') && !numbered.test(next);

/**
 * Reads a text: half-width signs, simplified characters, blanks gone but for those that keep two words or numbers
 * apart. Takes time in proportion to the text.
 */
export const readProse = (source: string): Prose => {
  const folded = foldWithPlaces(source);
  let text = '';
  const places: number[] = [];
  let lineFrom = 0;
  for (let at = 0; at < folded.text.length; at++) {
    const unit = folded.text[at]!;
    if (!blank.test(unit)) {
      text += unit;
      places.push(folded.from[at]!);
      continue;
    }
    let end = at + 1;
    while (end < folded.text.length && blank.test(folded.text[end]!)) end++;
    const breaksLine = /[\n\r\u2028\u2029]/u.test(folded.text.slice(at, end));
    const staysApart = word.test(text.at(-1) ?? '') && word.test(folded.text[end] ?? '');
    const next = folded.text.slice(end, end + 8);
    if (breaksLine && text !== '' && !goesOn(text.slice(lineFrom), next)) {
      text += '\n';
      places.push(folded.from[at]!);
      lineFrom = text.length;
    } else if (staysApart) {
      text += ' ';
      places.push(folded.from[at]!);
    }
    at = end - 1;
  }
  return { source, text, places };
};

/** Where a stretch of the text that is read stands in the source. */
export const inSource = ({ source, places }: Prose, { from, to }: Stretch): Stretch => {
  if (to <= from) {
    const at = places[from] ?? source.length;
    return { from: at, to: at };
  }
  const last = places[to - 1]!;
  return { from: places[from]!, to: last + ((source.codePointAt(last) ?? 0) > 0xffff ? 2 : 1) };
};
