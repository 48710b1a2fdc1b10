import type { Passage } from '../prose/passages';
import { sentencesOf } from '../prose/sentences';
import { inSource } from '../prose/prose';
import type { TextRange } from '../prose/prose';
import { yearsIn } from '../prose/years';
import type { NamedYear } from '../prose/years';
import { judgeTexts } from './judge-texts';
import type { TextIssue } from './judge-texts';
import type { Rule } from './rule';

/** Titles, quotations and asides may name any year. */
const aside = /《[^《》]{0,80}》|“[^“”]{0,80}”|\([^()]{0,80}\)|〔[^〔〕]{0,20}〕/gu;
/** A whole year, or several; the second year may be left out. */
const period =
  /(?<first>(?:19|20)\d{2})年1月1日[^,。;\n\d]{0,6}?[至到—–~-]{1,2}(?:(?<last>(?:19|20)\d{2})年)?12月31日/gu;
/** What a sentence on the period that the report covers says. */
const ofReport = /统计|数据|期限|报告期/u;
const surelyOfReport = /统计期|统计时|所列|报告期/u;
/** Periods of something else. */
const ofOthers = /有效期|任期|租期|工期|服务期|合同|协议/u;
/** Words for the report's own year. */
const thisYear = /今年|本年|全年|年内/u;
/** What may come before the year with which a sentence, or a part of it behind a semicolon, begins. */
const opening = /^(?:[一二三四五六七八九十]是|\([一二三四五六七八九十]\)|\d{1,2}[.、]|截至|截止)?$/u;
/** In characters. */
const longestOpening = 3;
const isSubject =
  /^年(?:1月1日[^,。;\n]{0,16}12月31日)?(?:度|底|末|全年|[,我本]|\p{Script=Han}{0,12}(?:共|累计|未收到|没有|收到|新收|主动公开))/u;
const figure = /\d[余多万]*[条件宗起份篇次场期个]|未收到|没有收到|未发生/u;
const compares =
  /同比|相比|[较比](?:上|去|前)|上年|去年|增长|下降|结转|转结|转入|转来|遗留|未办结|以来|至今/u;
/** What an earlier year left to the report's own, and what this one did about it. */
const stillMatters =
  /本年|今年|当年|目前|现已|整改|问题|建成|建立|设立|成立|开通|启用|上线|修订|所提|提出的|年起|曾/u;
const plans = /将|拟|计划|预计|力争|争取|继续|下一步|着力/u;

const ask = (
  at: TextRange,
  severity: TextIssue['severity'],
  message: string,
  correction?: string,
): TextIssue => ({
  at,
  severity,
  clause: 'reportingYear',
  message,
  ...(correction === undefined ? {} : { correction }),
});

/** A figure stated of a year that is not reported on. */
const judgeSubject = (
  named: NamedYear,
  sentence: string,
  year: number,
  namesOwnYear: boolean,
): TextIssue | undefined => {
  const says = `这里说的是 ${named.year} 年，报告年度是 ${year} 年`;
  if (compares.test(sentence) || stillMatters.test(sentence) || !figure.test(sentence)) return undefined;
  if (named.year > year)
    return plans.test(sentence)
      ? undefined
      : ask(named, 'note', `${says}，那时的数字还没有；请核对年份。`, String(year));
  // A text that never names its own year still has last year's sentence.
  const severity = namesOwnYear ? 'note' : 'error';
  return ask(named, severity, `${says}；请核对是不是沿用了往年的文字。`, String(year));
};

/** Where a year is, and the words that are meant; those of a last year may have been said with the first. */
type PeriodYear = readonly [from: number, words: TextRange | 'said'];

/**
 * The words with years of periods that the report is said to cover, by where each year is: from the first year to the
 * last where they are one, which is then said once.
 */
const reportedYears = (text: string, sentence: TextRange): ReadonlyMap<PeriodYear[0], PeriodYear[1]> => {
  const words = text.slice(sentence.from, sentence.to);
  if (!ofReport.test(words) || ofOthers.test(words)) return new Map();
  return new Map(
    [...words.matchAll(period)].flatMap(({ index, 0: { length }, groups = {} }): readonly PeriodYear[] => {
      const { first = '', last } = groups;
      // A plan or a permit runs for several years; a period that ends before it begins is half corrected.
      if (first < (last ?? first) && !surelyOfReport.test(words)) return [];
      const from = sentence.from + index;
      const at = { from, to: from + first.length };
      if (last === undefined) return [[from, at]];
      const behind = from + length - '2025年12月31日'.length;
      const to = behind + last.length;
      return first === last
        ? [
            [from, { from, to }],
            [behind, 'said'],
          ]
        : [
            [from, at],
            [behind, { from: behind, to }],
          ];
    }),
  );
};

function* judge(passage: Passage, year: number): Generator<TextIssue> {
  const { text } = passage;
  const years = yearsIn(text);
  if (years.every((named) => named.year === year)) return;
  const asides = [...text.matchAll(aside)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const sentences = sentencesOf(text);
  const namesOwnYear = thisYear.test(text) || years.some((named) => named.year === year);
  let at = 0;
  let reported = reportedYears(text, sentences[at]!);
  for (const named of years) {
    const behind = text.slice(named.to, named.to + 24);
    for (; sentences[at]!.to <= named.from; reported = reportedYears(text, sentences[at]!)) at++;
    const { from, to } = sentences[at]!;
    if (named.year === year) continue;
    const nearest = Math.max(from, named.from - longestOpening - 1);
    const start = nearest + text.slice(nearest, named.from).lastIndexOf(';') + 1;
    const inPeriod = reported.get(named.from);
    if (inPeriod === 'said') continue;
    if (inPeriod) {
      const source = inSource(passage, inPeriod);
      const words = passage.source.slice(source.from, source.to);
      const correction = words.replace(/[\d０-９]{4}/gu, String(year));
      yield ask(inPeriod, 'error', `统计期限写成了 ${named.year} 年，应为报告年度 ${year} 年。`, correction);
    } else if (
      named.from - start <= longestOpening &&
      opening.test(text.slice(start, named.from)) &&
      isSubject.test(behind) &&
      !asides.some((range) => range.from <= named.from && named.to <= range.to)
    ) {
      const sentence = text.slice(from, Math.min(to, from + 400));
      const ownToo = yearsIn(sentence).some((other) => other.year === year);
      const issue = ownToo ? undefined : judgeSubject(named, sentence, year, namesOwnYear);
      if (issue) yield issue;
    }
  }
}

/** D-2, 常见错误31: figures are those of the reporting year; last year and next year are named only in comparisons, carry-overs and plans. */
export const wrongYear: Rule = {
  id: 'wrong-year',
  title: '文字中的年份',
  check: (subject) => {
    const { year } = subject.filing;
    return year === null ? [] : judgeTexts(subject, (passage) => judge(passage, year));
  },
};
