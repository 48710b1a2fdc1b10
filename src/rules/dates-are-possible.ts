import { fold } from '../model/fold';
import { isWritten } from '../filing/reported-texts';
import { dayNumber, daysIn, daysInMonth } from '../prose/dates';
import type { Passage } from '../prose/passages';
import { passagesOf } from '../prose/passages';
import { draftOf, judgeTexts, judgeUnusedLines, rangeOf, signatureDraft } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Draft, Rule, Subject } from './rule';

/** A month by itself, which is one only behind a year or another month, or where it has an end: 13月, 13月份. */
const bareMonth =
  /(?:(?<!\d)20\d{2}年|(?<=\d月[至到—–~-]|20\d{2}年\d{1,2}[至到—–~-])|(?<![\d.第])(?=1[3-9]月(?:份|[底初末](?:[,。;]|$)|[上中下]旬)))(?<month>\d{1,2})月(?!\d|龄)/gu;
/** A date in figures alone; with a month that there is not it could be another number. */
const inFigures =
  /(?<![\d./-])(?<year>20[0-4]\d)(?<sign>[./-])(?<month>0?[1-9]|1[0-2])\k<sign>(?<day>\d{1,2})(?![\d./-]|号)/gu;

/** A greater number is that of no day, even by mistake. */
const mostSaid = 39;

const impossible = (text: string): readonly TextIssue[] =>
  [
    ...daysIn(text)
      .filter(({ year, month, day }) => day < 1 || day > daysInMonth(month, year))
      .map((each) => ({ ...each, lacks: daysInMonth(each.month) === 0 ? '个月份' : '一天' })),
    ...[...text.matchAll(bareMonth)].flatMap((found) =>
      daysInMonth(Number(found.groups!['month'])) === 0 ? [{ ...rangeOf(found), lacks: '个月份' }] : [],
    ),
    ...[...text.matchAll(inFigures)].flatMap((found) => {
      const { year, month, day } = found.groups!;
      const isDay = Number(day) >= 1 && Number(day) <= daysInMonth(Number(month), Number(year));
      return isDay || Number(day) > mostSaid ? [] : [{ ...rangeOf(found), lacks: '一天' }];
    }),
  ].map(({ from, to, lacks }) => ({
    at: { from, to },
    severity: 'error',
    clause: 'careful',
    message: `“${text.slice(from, to)}”：没有这${lacks}；请核对日期。`,
  }));

const period =
  /(?<!\d)(?<first>20\d{2})年1月1日[^,。;\n\d]{0,6}?[至到—–~-]{1,2}(?:(?<last>20\d{2})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日/u;
const ofReport = /统计期|统计时|所列|报告期|数据/u;

/** The last day of the period that a report says it covers, where it says so. */
const endOfPeriod = (passages: readonly Passage[]): number | undefined => {
  for (const { text } of passages)
    for (const sentence of text.split(/[。\n]/u)) {
      const { first, last = first, month, day } = period.exec(sentence)?.groups ?? {};
      if (first !== undefined && ofReport.test(sentence))
        return dayNumber(Number(last), Number(month), Number(day));
    }
  return undefined;
};

const date = '(?<year>20\\d{2})年(?<month>\\d{1,2})月(?:(?<day>\\d{1,2})日)?';
/** The report says when it was published. */
const published = new RegExp(
  `(?:本报告|本?年度报告|本年报)[^。;\\n\\d]{0,12}[于在]${date}[^。;,\\n\\d]{0,12}(?:公布|发布|公开|印发|编制)`,
  'gu',
);
/** A date by itself at the end, behind the name of the body at most. */
const signed = new RegExp(`(?<=^|\\n)[^,。;:、\\n\\d]{0,30}${date}(?=\\s*$)`, 'gu');

/** Whether the texts speak of the year more than of the one before, so that it is certain on which they report. */
const isYearOfTexts = (passages: readonly Passage[], year: number): boolean => {
  const text = passages.map((passage) => passage.text.replace(signed, '')).join('\n');
  const mentions = (of: number): number => text.split(`${of}年`).length;
  return mentions(year) > mentions(year - 1);
};

/** The last day on which the figures are those of the year; nothing where it is not certain which year that is. */
const endOfYear = (passages: readonly Passage[], year: number): number | undefined => {
  const named = endOfPeriod(passages);
  if (named === undefined && !isYearOfTexts(passages, year)) return undefined;
  return named ?? dayNumber(year, 12, 31);
};

/** A date on which the report cannot have been published or signed, since its year was not over. */
const tooEarly = (found: RegExpMatchArray, end: number): readonly TextIssue[] => {
  const { year: of, month, day } = found.groups!;
  // Of a month without a day, the last one could be meant.
  const when = dayNumber(Number(of), Number(month), Number(day ?? 31));
  if (when >= end) return [];
  const words = `${of}年${month}月${day === undefined ? '' : `${day}日`}`;
  const from = found.index! + found[0].indexOf(words);
  return [
    {
      at: { from, to: from + words.length },
      severity: 'error',
      clause: 'careful',
      message: `报告写的日期是“${words}”，早于统计期限的最后一天（${Math.floor(end / 10_000)}年${Math.floor(end / 100) % 100}月${end % 100}日）；请核对报告年度和日期。`,
    },
  ];
};

const publishedTooEarly = (
  { filing, form }: Subject,
  passages: readonly Passage[],
  year: number,
): readonly Draft[] => {
  const end = endOfYear(passages, year);
  if (end === undefined) return [];
  const signature = fold(filing.page?.signature ?? '');
  const inText = passages.flatMap((passage, at) =>
    [
      ...passage.text.matchAll(published),
      ...(at === passages.length - 1 ? passage.text.matchAll(signed) : []),
    ].flatMap((found) => tooEarly(found, end).map((issue) => draftOf(passage, issue))),
  );
  const below = [...signature.matchAll(signed)].flatMap((found) =>
    tooEarly(found, end).map(({ severity, clause, message }) =>
      signatureDraft(form, { severity, clause, message: `落款：${message}` }),
    ),
  );
  return [...inText, ...below];
};

/** 常见错误54: days that there are, and a report dated after the year on which it reports. */
export const datesArePossible: Rule = {
  id: 'dates-are-possible',
  title: '日期是否可能',
  check: (subject) => {
    const { filing, form, written } = subject;
    // What the figures write speaks of the year that was read, right or wrong.
    const passages = passagesOf(form, filing).filter(({ slot }) => isWritten(written, slot));
    return [
      ...judgeTexts(subject, ({ text }) => impossible(text)),
      ...judgeUnusedLines(subject, ({ printed }) =>
        impossible(fold(printed)).map(({ severity, clause, message }) => ({ severity, clause, message })),
      ),
      ...(filing.year === null ? [] : publishedTooEarly(subject, passages, filing.year)),
    ];
  },
};
