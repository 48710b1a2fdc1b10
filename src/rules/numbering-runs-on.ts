import { chineseNumeral, valueOfNumeral } from '../prose/numerals';
import type { Passage } from '../prose/passages';
import { judgeTexts } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

const numeral = '(?<number>[一二三四五六七八九十]{1,3})';
/** Looked for first, since few characters are numerals. */
const ahead = '(?=[一二三四五六七八九十])';
/** The ways to number points; each runs by itself. `#` is for the number where one is missing. */
const styles: readonly (readonly [pattern: RegExp, written: string])[] = [
  [new RegExp(`${ahead}(?<=^|[。;:,、\\n”』)\\]])${numeral}是(?!否)`, 'gu'), '#是'],
  [new RegExp(`\\((?<=(?:^|[。;:\\n]).)${numeral}\\)`, 'gu'), '（#）'],
  [new RegExp(`第(?<=(?:^|[。;:\\n]).)${numeral}[,、]`, 'gu'), '第#'],
  [/(?<=^|\n)(?<number>\d{1,2})[.、](?!\d)/gu, '#.'],
];

function* judge({ text }: Passage): Generator<TextIssue> {
  for (const [pattern, written] of styles) {
    let last = 0;
    for (const found of text.matchAll(pattern)) {
      const digits = found.groups!['number']!;
      const number = /\d/u.test(digits) ? Number(digits) : valueOfNumeral(digits);
      if (number === undefined) continue;
      const write = (value: number): string =>
        `“${written.replace('#', /\d/u.test(digits) ? String(value) : chineseNumeral(value))}”`;
      const runsOn = number === 1 || number === last + 1 || last === 0;
      if (!runsOn)
        yield {
          at: { from: found.index, to: found.index + found[0].length },
          severity: 'error',
          clause: 'careful',
          message: `序号不连续：${write(last)}后面是${write(number)}，应为${write(last + 1)}；请核对有没有漏写。`,
        };
      if (number === 1 || last > 0) last = number;
    }
  }
}

/** D-10, 常见错误37: 一是, 二是, 三是 follow one another. */
export const numberingRunsOn: Rule = {
  id: 'numbering-runs-on',
  title: '序号连续',
  check: (subject) => judgeTexts(subject, judge),
};
