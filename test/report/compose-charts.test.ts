import { form2021 } from '../../src/forms/2021/index';
import { composeCharts } from '../../src/report/compose-charts';
import type { Answers } from '../../src/model/answer';
import type { PreviousFiling } from '../../src/model/filing';
import { withAnswers, withSettings } from '../support/filing-fixture';

const total = (received: number | null, handled: number | null): Answers => ({
  'requests.received.total': received,
  'requests.handled.total': handled,
});
const yearOf = (year: number | null, answers: Answers): PreviousFiling => ({ form: '2021', year, answers });
const trendOf = (...earlier: PreviousFiling[]) =>
  composeCharts(form2021, withAnswers(total(9, 8)), earlier).find(({ id }) => id === 'trend');

describe('charts', () => {
  it('show kinds of applicants and of results as the sentences name them', () => {
    const filing = withAnswers({
      'requests.received.person': 3,
      'requests.received.other': 1,
      'requests.refused.stateSecret.total': 1,
      'requests.refused.thirdParty.total': 2,
    });
    const [applicants, results] = composeCharts(form2021, filing, []);
    expect(applicants?.categories).toEqual([
      '自然人',
      '商业企业',
      '科研机构',
      '社会公益组织',
      '法律服务机构',
      '其他组织',
    ]);
    expect(applicants?.series).toEqual([{ name: '2025年', values: [3, 0, 0, 0, 0, 1] }]);
    expect(results?.series[0]?.values).toEqual([0, 0, 3, 0, 0, 0]);
  });

  it('leave out what has nothing to show', () => {
    expect(composeCharts(form2021, withAnswers({}), [])).toEqual([]);
  });

  it('know a blank from a 0, as the filing counts it', () => {
    const answers = { 'requests.received.person': 3, 'requests.received.other': null };
    const valuesOf = (facts = {}) =>
      composeCharts(form2021, withAnswers(answers, facts), [])[0]?.series[0]?.values;
    expect(valuesOf()).toEqual([3, 0, 0, 0, 0, null]);
    expect(valuesOf(withSettings({ blanks: 'zero' }))).toEqual([3, 0, 0, 0, 0, 0]);
  });

  it('show this year and those right before it, three at most, in their order', () => {
    const years = [yearOf(2022, total(1, 1)), yearOf(2024, total(5, 4)), yearOf(2023, total(3, null))];
    expect(trendOf(...years)).toMatchObject({
      categories: ['2023年', '2024年', '2025年'],
      series: [
        { name: '新收', values: [3, 5, 9] },
        { name: '办结', values: [null, 4, 8] },
      ],
    });
  });

  it('show no trend over a gap, over a year without figures or of a single year', () => {
    expect(trendOf()).toBeUndefined();
    expect(trendOf(yearOf(2023, total(3, 3)))).toBeUndefined();
    expect(trendOf(yearOf(2024, {}))).toBeUndefined();
    expect(trendOf(yearOf(null, total(3, 3)))).toBeUndefined();
    expect(trendOf(yearOf(2024, total(5, 5)), yearOf(2022, total(1, 1)))?.categories).toEqual([
      '2024年',
      '2025年',
    ]);
  });
});
