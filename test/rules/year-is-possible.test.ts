import { form2019 } from '../../src/forms/2019/index';
import { yearIsPossible } from '../../src/rules/year-is-possible';
import { checkBy, filingOf, messagesOf, notice, withAnswers } from '../support/filing-fixture';

describe('year-is-possible', () => {
  it('asks for a year that is missing', () => {
    expect(checkBy(yearIsPossible, withAnswers({}, { year: null })).findings).toEqual([
      {
        rule: 'year-is-possible',
        severity: 'error',
        at: 'year',
        because: [],
        clause: `${notice}第一条第（二）项：各项数据核定时间点为报告年度的12月31日`,
        message: '没有写明报告年度；请写四位数的年份，如 2025。',
        suggestions: [],
      },
    ]);
  });

  it.each([
    [2007, '报告年度“2007”不是有效的年份；请填写四位数的年份。'],
    [25, '报告年度“25”不是有效的年份；请填写四位数的年份。'],
    [2008, `2008 年的年度报告不适用${notice}规定的格式（自 2021 年起适用）；请核对报告年度或换用相应格式。`],
    [2025.5, '报告年度“2025.5”不是有效的年份；请填写四位数的年份。'],
    [2027, '报告年度 2027 年还没有到；请核对报告年度。'],
    [2020, `2020 年的年度报告不适用${notice}规定的格式（自 2021 年起适用）；请核对报告年度或换用相应格式。`],
  ])('refuses %d for the form of 2021', (year, message) => {
    expect(messagesOf(yearIsPossible, withAnswers({}, { year }))).toEqual([message]);
  });

  it.each([2018, 2021])('refuses %d for the form of 2019', (year) => {
    expect(messagesOf(yearIsPossible, filingOf(form2019, {}, { year }))).toEqual([
      `${year} 年的年度报告不适用国办公开办函〔2019〕60号规定的格式（适用于 2019 年至 2020 年）；请核对报告年度或换用相应格式。`,
    ]);
  });

  it.each([2021, 2025, 2026])('takes %d for the form of 2021', (year) => {
    expect(messagesOf(yearIsPossible, withAnswers({}, { year }))).toEqual([]);
  });

  it.each([2019, 2020])('takes %d for the form of 2019', (year) => {
    expect(messagesOf(yearIsPossible, filingOf(form2019, {}, { year }))).toEqual([]);
  });
});
