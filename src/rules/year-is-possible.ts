import type { Draft, Rule, Subject } from './rule';

/** The Regulations took effect in 2008; there is no report before that. */
const firstYear = 2008;

const issue = ({ filing: { year }, form, thisYear }: Subject): string | undefined => {
  if (year === null) return '没有写明报告年度；请写四位数的年份，如 2025。';
  if (!Number.isInteger(year) || year < firstYear)
    return `报告年度“${year}”不是有效的年份；请填写四位数的年份。`;
  if (year > thisYear) return `报告年度 ${year} 年还没有到；请核对报告年度。`;
  const { from, to } = form.years;
  if (year < from || (to !== undefined && year > to))
    return `${year} 年的年度报告不适用${form.notice}规定的格式（${to === undefined ? `自 ${from} 年起适用` : `适用于 ${from} 年至 ${to} 年`}）；请核对报告年度或换用相应格式。`;
  return undefined;
};

/** D-2, D-5: the reporting year is given, possible, and one for which the form is meant. */
export const yearIsPossible: Rule = {
  id: 'year-is-possible',
  title: '报告年度',
  check: (subject): readonly Draft[] => {
    const message = issue(subject);
    if (message === undefined) return [];
    return [{ severity: 'error', at: 'year', because: [], clause: 'reportingYear', message }];
  },
};
