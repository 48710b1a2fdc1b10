import { chineseNumeral, valueOfNumeral } from '../prose/numerals';
import { passagesOf } from '../prose/passages';
import type { Passage } from '../prose/passages';
import { judgeTexts, rangeOf } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

const numeral = '(?<number>[一二三四五六七八九十]{1,3})';
/** Looked for first, since few characters are numerals. */
const ahead = '(?=[一二三四五六七八九十])';
/** The first point may stand behind any word (我局一是…) that does not make another one with it: 统一是, 万一是. */
const points = new RegExp(
  `${ahead}(?:(?<=^|[。;:,、\\n”』)\\]])|(?<![\\d统唯之第万同单专不归合其某每任另周划十百])(?=一是))${numeral}是(?!否)`,
  'gu',
);
/** The ways to number points; each runs by itself. `#` is for the number where one is missing. */
const styles: readonly (readonly [pattern: RegExp, written: string])[] = [
  [points, '#是'],
  [new RegExp(`\\((?<=(?:^|[。;:\\n]).)${numeral}\\)`, 'gu'), '（#）'],
  [new RegExp(`第(?<=(?:^|[。;:\\n]).)${numeral}[,、]`, 'gu'), '第#'],
  [/(?<=^|\n)(?<number>\d{1,2})[.、](?!\d)/gu, '#.'],
];

/** No text has more lists within each other; outer ones of more than these are as good as ended. */
const deepest = 20;

const valueIn = ({ groups }: RegExpMatchArray): number | undefined => {
  const digits = groups!['number']!;
  return /\d/u.test(digits) ? Number(digits) : valueOfNumeral(digits);
};

/** Whether a list that begins here is a part of the point before it, behind which the list around it goes on. */
const isWithin = (between: string): boolean => !/[。\n]/u.test(between);

/** A new heading, on a line of its own or up to a colon: 培训不够。改进措施：. */
const hasHeading = /[。;\n][^。;,\n]{2,16}[:\n]/u;
const withoutOne = (second: string, first: string): string => `${second}前面没有${first}；请核对有没有漏写。`;

const error = (found: RegExpMatchArray, message: string): TextIssue => ({
  at: rangeOf(found),
  severity: 'error',
  clause: 'careful',
  message,
});

function* leaps({ text }: Passage): Generator<TextIssue> {
  for (const [pattern, written] of styles) {
    /** The lists that are open, the innermost last, each by the number that it has come to. */
    let lists: number[] = [];
    let end = 0;
    for (const found of text.matchAll(pattern)) {
      const number = valueIn(found);
      if (number === undefined) continue;
      const write = (value: number): string =>
        `“${written.replace('#', /\d/u.test(found[0]) ? String(value) : chineseNumeral(value))}”`;
      const last = lists.at(-1);
      const level = lists.lastIndexOf(number - 1);
      if (number === 1)
        lists = isWithin(text.slice(end, found.index)) ? [...lists.slice(1 - deepest), 1] : [1];
      else if (number === 2 && level < 0 && hasHeading.test(text.slice(end, found.index))) {
        // 二是 of one that has begun anew has lost its 一是, and is not the next of the one before.
        yield error(found, withoutOne(write(2), write(1)));
        lists = [number];
      } else if (level >= 0) lists = [...lists.slice(0, level), number];
      else if (last !== undefined) {
        yield error(
          found,
          `序号不连续：${write(last)}后面是${write(number)}，应为${write(last + 1)}；请核对有没有漏写。`,
        );
        lists = [number];
      }
      end = found.index + found[0].length;
    }
  }
}

/** Words that stand for 一是, in a text before 二是. */
const opened =
  /一[是要来则]|一方面|一手|其一|首先|第一|首要|最先|(?:^|[。;:\n])(?:1[.、)]|\(1\)|①|\(一\)|一、)/u;

/** The first point of a text that is the second of a list, where no text of the chapter has the first. */
const withoutFirst = (passage: Passage, others: readonly Passage[]): readonly TextIssue[] => {
  const [first] = passage.text.matchAll(points);
  if (!first || valueIn(first) !== 2) return [];
  if (
    [passage.text.slice(0, first.index), ...others.map(({ text }) => text)].some((text) => opened.test(text))
  )
    return [];
  return [error(first, withoutOne('“二是”', '“一是”'))];
};

/** D-10, 常见错误37: 一是, 二是, 三是 follow one another. */
export const numberingRunsOn: Rule = {
  id: 'numbering-runs-on',
  title: '序号连续',
  check: (subject) => {
    const passages = passagesOf(subject.form, subject.filing);
    return judgeTexts(subject, (passage) => [
      ...leaps(passage),
      // An import may have put the paragraphs of one list into several texts of their chapter.
      ...withoutFirst(
        passage,
        passages.filter(({ chapter, slot }) => chapter === passage.chapter && slot !== passage.slot),
      ),
    ]);
  },
};
