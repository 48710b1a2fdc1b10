import type { TextRange } from './prose';

/** A list of points in a text, numbered from one on in one way. */
export interface PointList {
  /** Where the words of each point are, its number left out; a last one goes up to where it may end at most. */
  readonly points: readonly TextRange[];
  /** Where the first number is. */
  readonly from: number;
  /** What leads up to the list: the last words before it that are a sentence, or part of one. */
  readonly lead: string;
}

/** Ways of numbering points; each has the number in its first group. 一是 also follows 我局 or 将. */
const markers: readonly RegExp[] = [
  /(?<=^|[。;:,、\n将]|[我本][局委办厅院站所镇县市区])([一二三四五六七八九])是/gu,
  /(?<=^|[。;:\n])([一二三四五六七八九])、/gu,
  /(?<=^|[。;:\n])第([一二三四五六七八九])[,、:]/gu,
  /(?<=^|[。;:\n])\(([一二三四五六七八九])\)[、.]?/gu,
  /(?<=^|[。;:\n])\((\d)\)[、.]?/gu,
  /(?<=^|[。;:\n])(\d)[.、)](?!\d)/gu,
];

const numerals = '一二三四五六七八九';

/** So far back a lead is looked for, in characters. */
const longestLead = 200;

const leadTo = (text: string, from: number): string =>
  text
    .slice(Math.max(0, from - longestLead), from)
    .split(/[。\n]/u)
    .filter((words) => words !== '')
    .at(-1) ?? '';

interface Found {
  readonly number: number;
  readonly at: number;
  readonly start: number;
}

/** Points in a row: a list begins at each one, and with whatever comes before all of them. */
const inRows = (found: readonly Found[]): readonly (readonly Found[])[] => {
  const rows: Found[][] = [];
  for (const each of found)
    if (each.number === 1 || rows.length === 0) rows.push([each]);
    else rows.at(-1)!.push(each);
  return rows;
};

const listsBy = (marker: RegExp, text: string): readonly (readonly Found[])[] =>
  inRows(
    [...text.matchAll(marker)].map((match) => ({
      number: numerals.indexOf(match[1]!) + 1 || Number(match[1]),
      at: match.index,
      start: match.index + match[0].length,
    })),
  );

/** The lists of a text by 一是, 二是 …: how many points each has, and where it begins; its numbers may be slips. */
export const countedLists = (text: string): readonly { readonly points: number; readonly from: number }[] =>
  listsBy(markers[0]!, text).map((row) => ({ points: row.length, from: row[0]!.at }));

/** The lists of a text whose numbers run on from one, however they are written, in their order. */
export const pointLists = (text: string): readonly PointList[] =>
  markers
    .flatMap((marker) => {
      const rows = listsBy(marker, text);
      return rows.flatMap((row, index): PointList[] => {
        if (row.length < 2 || row.some(({ number }, place) => number !== place + 1)) return [];
        const end = rows[index + 1]?.[0]!.at ?? text.length;
        const points = row.map(({ start }, place) => ({ from: start, to: row[place + 1]?.at ?? end }));
        return [{ points, from: row[0]!.at, lead: leadTo(text, row[0]!.at) }];
      });
    })
    .sort((one, other) => one.from - other.from);
