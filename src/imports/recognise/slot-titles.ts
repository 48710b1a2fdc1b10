/** The ways in which paragraphs are numbered: （一） 一、 (1) 1. 1.1; each has the number in its first group. */
export const numberings: readonly RegExp[] = [
  /(?<=^|[。;；”)）\s])\(([一二三四五六七八九])\)[、.]?[^\S\n]*/gu,
  /(?<=^|\n)([一二三四五六七八九])、[^\S\n]*/gu,
  /(?<=^|[\n。;])\((\d)\)[^\S\n]*/gu,
  /(?<=^|[\n。;])(\d)[.、)](?!\d)[^\S\n]*/gu,
  /(?<=^|\n)\d\.(\d)(?![\d.%万亿个余倍元])[、.]?[^\S\n]*/gu,
];
/** Points of a list, 一是 and 第一，, which speak of topics too: only a title of nothing but the words of one is its heading. */
export const points = /(?<=^|[\n。;])第?([一二三四五六七八九])[是,:][^\S\n]*/gu;
/** ① is a mere digit once it is folded. */
export const circled = /(?<=^|\n)([1-9])(?=\p{Script=Han})/gu;
/** Words at the beginning of a line, or of a sentence: 平台建设方面，. */
export const withoutNumber =
  /(?<=^|\n)(?=[^\n]{2,30}(?:[。:,\n]|$))|(?<=[。;])(?=[^\n。:;,]{2,20}方面[,:])/gu;
const numerals = '一二三四五六七八九';

/** The longest title on a line of its own, and before a text on the same line. */
const longestLine = 45;
const longestRunIn = 24;

/** A title in a text, which may be one of a slot. */
export interface SlotTitle {
  readonly number: number | undefined;
  readonly from: number;
  /** Where its words begin and end, and where the text behind it begins. */
  readonly start: number;
  readonly end: number;
  readonly text: number;
  readonly words: string;
  /** Whether it has a line of its own. */
  readonly isLine: boolean;
}

const titleAt = (text: string, from: number, start: number, number: number | undefined): SlotTitle => {
  const line = /^[^\n]*/u.exec(text.slice(start, start + longestLine + 1))![0];
  const isLine =
    line.length <= longestLine &&
    /^[^。;\d]*[。:]?$/u.test(line) &&
    !(line.includes(',') && line.endsWith('。'));
  const words = isLine
    ? line.replace(/[。:]$/u, '')
    : /^[^\n。:;,—]*/u.exec(text.slice(start, start + longestRunIn))![0];
  const behind = /^[。:—\s]*/u.exec(text.slice(start + words.length))![0].length;
  return {
    number,
    from,
    start,
    end: start + words.length,
    text: start + words.length + behind,
    words,
    isLine,
  };
};

/** All titles of a text that a way of numbering finds. */
export const titlesBy = (marker: RegExp, text: string): readonly SlotTitle[] =>
  [...text.matchAll(marker)].map((found) => {
    const number = numerals.indexOf(found[1] ?? '-') + 1 || Number(found[1]) || undefined;
    return titleAt(text, found.index, found.index + found[0].length, number);
  });
