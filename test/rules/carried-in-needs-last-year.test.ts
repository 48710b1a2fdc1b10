import { reasonsOf } from '../../src/model/not-checked';
import { carriedInNeedsLastYear } from '../../src/rules/carried-in-needs-last-year';
import { checkBy, lastYear, withAnswers } from '../support/filing-fixture';
import type { Filing } from '../../src/model/filing';

const answers = { 'requests.carriedIn.total': 34 };
const saidOf = (filing: Filing) => {
  const { findings, notChecked } = checkBy(carriedInNeedsLastYear, filing);
  expect(findings).toEqual([]);
  return reasonsOf(notChecked);
};

describe('carried-in-needs-last-year', () => {
  it('says that requests carried in were compared with nothing, and finds no fault', () => {
    expect(saidOf(withAnswers(answers))).toEqual([
      '没有上年数据；请把上年年度报告的数据填入“上年数据”表，未核对：表三上年结转 34 件',
    ]);
    expect(saidOf(withAnswers({ 'requests.carriedIn.total': 1 }))).toHaveLength(1);
  });

  it('is silent where last year is known, or nothing was carried in', () => {
    expect(saidOf(withAnswers(answers, lastYear()))).toEqual([]);
    expect(saidOf(withAnswers({}))).toEqual([]);
    expect(saidOf(withAnswers({ 'requests.carriedIn.total': null }))).toEqual([]);
  });
});
