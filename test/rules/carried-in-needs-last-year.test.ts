import { carriedInNeedsLastYear } from '../../src/rules/carried-in-needs-last-year';
import { checkBy, lastYear, messagesOf, notice, withAnswers } from '../support/filing-fixture';

const answers = { 'requests.carriedIn.total': 34 };

describe('carried-in-needs-last-year', () => {
  it('asks for last year where requests were carried in', () => {
    expect(checkBy(carriedInNeedsLastYear, withAnswers(answers)).findings).toEqual([
      {
        rule: 'carried-in-needs-last-year',
        severity: 'hint',
        at: 'requests.carriedIn.total',
        because: ['requests.carriedIn.total'],
        clause: `${notice}第一条第（三）项：数据要准确、要素齐备，本年的“上年结转”应与上年报告的“结转下年度继续办理”一致`,
        message: '表三上年结转 34 件，但没有上年数据可以核对。请把上年年度报告的数据填入“上年数据”表。',
        suggestions: [],
      },
    ]);
  });

  it('asks for it for a single request', () => {
    expect(messagesOf(carriedInNeedsLastYear, withAnswers({ 'requests.carriedIn.total': 1 }))).toHaveLength(
      1,
    );
  });

  it('is silent where last year is known, or nothing was carried in', () => {
    expect(messagesOf(carriedInNeedsLastYear, withAnswers(answers, lastYear()))).toEqual([]);
    expect(messagesOf(carriedInNeedsLastYear, withAnswers({}))).toEqual([]);
    expect(messagesOf(carriedInNeedsLastYear, withAnswers({ 'requests.carriedIn.total': null }))).toEqual([]);
  });
});
