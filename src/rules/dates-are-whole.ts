import { judgeTexts, rangeOf } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

const month = '(?:1[0-2]|0?[1-9])';
const year = '(?<year>20[0-4]\\d)';
/** What follows the end of a period, or of a date by itself. */
const over = '(?=[起止,。;)]|之?间|期间|为止|[至到—–~-]{1,2}(?:20\\d{2}年)?\\d{1,2}月)';

interface Slip {
  readonly pattern: RegExp;
  readonly lacks: string;
  /** The date as it is meant; undefined where that is not certain. */
  readonly meant?: (parts: Readonly<Record<string, string | undefined>>) => string;
}

/** Dates of which a sign is missing or doubled. Numbers that only look alike have no 月 or no 日: 202412号. */
const slips: readonly Slip[] = [
  {
    pattern: new RegExp(
      `(?<![\\d.-])${year} ?(?<rest>(?:${month}[至到—–~-]{1,2})?${month}月(?:\\d{1,2}日|份)?)`,
      'gu',
    ),
    lacks: '少了“年”字',
    meant: ({ year: each, rest }) => `${each}年${rest}`,
  },
  {
    pattern: new RegExp(`(?<!\\d)${year}年 ?(?<month>${month})日(?<day>\\d{1,2})日`, 'gu'),
    lacks: '“月”写成了“日”',
    meant: ({ year: each, month: of, day }) => `${each}年${of}月${day}日`,
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<month>${month})月(?<day>\\d{1,2})${over}`, 'gu'),
    lacks: '少了“日”字',
    meant: ({ month: of, day }) => `${of}月${day}日`,
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:(?<year>20\\d{2})年)?(?<date>${month}月)月(?=\\d|[至到。,])`, 'gu'),
    lacks: '“月”字重复了',
    meant: ({ year: each, date }) => `${each === undefined ? '' : `${each}年`}${date}`,
  },
  {
    pattern: new RegExp(`(?<!\\d)(?<date>${month}月\\d{1,2}日)日(?!报|[常均前后程志夜])`, 'gu'),
    lacks: '“日”字重复了',
    meant: ({ date }) => date!,
  },
  {
    pattern: /(?<!\d)(?<year>20\d{2}年)年(?=\d{1,2}月)/gu,
    lacks: '“年”字重复了',
    meant: ({ year: each }) => each!,
  },
  {
    pattern: new RegExp(`(?<!\\d)(?:20\\d{3}|\\d{3})年${month}月(?:\\d{1,2}日)?`, 'gu'),
    lacks: '年份的位数不对',
  },
  { pattern: /(?<!\d)20\d{3}年(?=度|政府信息公开)/gu, lacks: '年份的位数不对' },
  { pattern: /(?<!\d)20\d{2}年(?:月\d{0,2}|\d{1,2}月)日/gu, lacks: '没有写全' },
];

const judge = (text: string): readonly TextIssue[] =>
  slips.flatMap(({ pattern, lacks, meant }) =>
    [...text.matchAll(pattern)].map((found) => ({
      at: rangeOf(found),
      severity: 'error' as const,
      clause: 'careful',
      message: `日期“${found[0]}”${lacks}；请改正。`,
      ...(meant ? { correction: meant(found.groups ?? {}) } : {}),
    })),
  );

/** D-10, 常见错误37: dates are written out: 2024年1月1日, not 20241月1日. */
export const datesAreWhole: Rule = {
  id: 'dates-are-whole',
  title: '日期的写法',
  check: (subject) => judgeTexts(subject, ({ text }) => judge(text)),
};
