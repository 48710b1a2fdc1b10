import type { Stretch } from './document-head';

/** A stretch of the main stream, in bytes, whose characters have the same format. */
export interface FormatRun {
  readonly from: number;
  readonly to: number;
  /** Changes to the format of its style, one after another; none at a place that nothing is said of. */
  readonly format: Uint8Array;
}

const pageSize = 512;
const none = new Uint8Array();

/** What a page of formats has of one run, by where the page says that it is. */
type FormatIn = (page: Uint8Array, count: number, index: number) => Uint8Array;

/** Formats of characters ([MS-DOC] 2.9.33, ChpxFkp). */
export const ofCharacters: FormatIn = (page, count, index) => {
  const at = 2 * page[4 * (count + 1) + index]!;
  return at === 0 ? none : page.subarray(at + 1, at + 1 + page[at]!);
};

/** Formats of paragraphs ([MS-DOC] 2.9.175, PapxFkp), the number of their style ahead in two bytes. */
export const ofParagraphs: FormatIn = (page, count, index) => {
  const at = 2 * page[4 * (count + 1) + 13 * index]!;
  if (at === 0) return none;
  const length = page[at]!;
  const [from, to] = length === 0 ? [at + 2, at + 2 + 2 * (page[at + 1] ?? 0)] : [at + 1, at + 2 * length];
  return page.subarray(from, to);
};

/** Looks up formats by where in the main stream a character is: lists of pages, and lists of runs in these. */
export class FormatRuns {
  private readonly list: DataView;
  private readonly pages: number;
  private last: FormatRun = { from: 0, to: 0, format: none };

  constructor(
    private readonly main: Uint8Array,
    tables: Uint8Array,
    [from, to]: Stretch,
    private readonly formatIn: FormatIn,
    private readonly sizeInPage: 1 | 13,
  ) {
    const list = tables.subarray(from, to);
    this.list = new DataView(list.buffer, list.byteOffset, list.byteLength);
    this.pages = Math.max(0, Math.floor((list.length - 4) / 8));
  }

  /** The run of a character. */
  at(place: number): FormatRun {
    if (place < this.last.from || place >= this.last.to)
      this.last = this.find(place) ?? { from: place, to: place + 1, format: none };
    return this.last;
  }

  private find(place: number): FormatRun | undefined {
    const index = lastNotAfter(this.list, this.pages, place);
    if (index < 0) return undefined;
    const number = this.list.getUint32(4 * (this.pages + 1) + 4 * index, true) & 0x3fffff;
    const page = this.main.subarray(number * pageSize, (number + 1) * pageSize);
    if (page.length < pageSize) return undefined;
    const count = page[pageSize - 1]!;
    if (4 * (count + 1) + this.sizeInPage * count >= pageSize) return undefined;
    const view = new DataView(page.buffer, page.byteOffset, pageSize);
    const run = lastNotAfter(view, count, place);
    if (run < 0) return undefined;
    const [from, to] = [view.getUint32(4 * run, true), view.getUint32(4 * run + 4, true)];
    return to > place ? { from, to, format: this.formatIn(page, count, run) } : undefined;
  }
}

/** Which of the ascending numbers at the beginning of a list is the last that is not greater; -1 where none is. */
const lastNotAfter = (list: DataView, count: number, number: number): number => {
  let [low, high] = [-1, count];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (list.getUint32(4 * middle, true) <= number) low = middle;
    else high = middle;
  }
  return low;
};
