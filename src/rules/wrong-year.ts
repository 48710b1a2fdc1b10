import type { Passage } from '../prose/passages';
import { sentencesOf } from '../prose/sentences';
import type { Stretch } from '../prose/prose';
import { yearsIn } from '../prose/years';
import type { NamedYear } from '../prose/years';
import { judgeTexts } from './judge-texts';
import type { Remark } from './judge-texts';
import type { Rule } from './rule';

/** Titles, quotations and asides may name any year. */
const aside = /《[^《》]{0,80}》|“[^“”]{0,80}”|\([^()]{0,80}\)|〔[^〔〕]{0,20}〕/gu;
const fromFirstOfJanuary = /^年1月1日/u;
const toLastOfDecember = /^年12月31日/u;
const periodAhead = /1月1日起?[至到—–~-]{1,2}$/u;
/** What may stand before the year with which a sentence begins. */
const opening = /^(?:[一二三四五六七八九十]是|\([一二三四五六七八九十]\)|\d{1,2}[.、]|截至|截止)?$/u;
const isSubject =
  /^年(?:度|底|末|全年|[,,我本]|\p{Script=Han}{0,12}(?:共|累计|未收到|没有|收到|新收|主动公开))/u;
const figure = /\d[余多万]*[条件宗起份篇次场期个]|未收到|没有收到|未发生/u;
const compares = /同比|相比|[较比](?:上|去|前)|上年|去年|增长|下降|结转|以来|至今/u;
const plans = /将|拟|计划|预计|力争|争取|继续|下一步|着力/u;

const ask = (at: Stretch, severity: Remark['severity'], message: string, correction?: string): Remark => ({
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
): Remark | undefined => {
  const says = `这里说的是 ${named.year} 年，报告年度是 ${year} 年`;
  if (compares.test(sentence) || !figure.test(sentence)) return undefined;
  if (named.year > year)
    return plans.test(sentence)
      ? undefined
      : ask(named, 'note', `${says}，那时的数字还没有；请核对年份。`, String(year));
  // A text that never names its own year has kept last year's sentence.
  const severity = namesOwnYear ? 'note' : 'error';
  return ask(named, severity, `${says}；请核对是不是沿用了往年的文字。`, String(year));
};

function* judge({ text }: Passage, year: number): Generator<Remark> {
  const years = yearsIn(text);
  if (years.every((named) => named.year === year)) return;
  const asides = [...text.matchAll(aside)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
  const sentences = sentencesOf(text);
  const namesOwnYear = years.some((named) => named.year === year);
  let at = 0;
  for (const named of years) {
    const behind = text.slice(named.to, named.to + 24);
    while (sentences[at]!.to <= named.from) at++;
    const { from, to } = sentences[at]!;
    if (named.year === year) continue;
    const ahead = text.slice(Math.max(from, named.from - 12), named.from);
    const isPeriod =
      (fromFirstOfJanuary.test(behind) && /12月31日/u.test(behind)) ||
      (toLastOfDecember.test(behind) && periodAhead.test(ahead));
    if (isPeriod)
      yield ask(named, 'error', `统计期限写成了 ${named.year} 年，应为报告年度 ${year} 年。`, String(year));
    else if (
      opening.test(text.slice(from, named.from)) &&
      isSubject.test(behind) &&
      !asides.some((stretch) => stretch.from <= named.from && named.to <= stretch.to)
    ) {
      const sentence = text.slice(from, Math.min(to, from + 400));
      const ownToo = yearsIn(sentence).some((other) => other.year === year);
      const remark = ownToo ? undefined : judgeSubject(named, sentence, year, namesOwnYear);
      if (remark) yield remark;
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
