import { yearOnYearJump } from '../../src/rules/year-on-year-jump';
import { checkBy, lastYear, messagesOf, withAnswers } from '../support/filing-fixture';

const licences = (now: number | null, before: number | null) =>
  withAnswers({ 'decisions.licences': now }, lastYear({ 'decisions.licences': before }));

describe('year-on-year-jump', () => {
  it('hints at more than five times last year', () => {
    expect(checkBy(yearOnYearJump, licences(51, 10)).findings).toMatchObject([
      {
        rule: 'year-on-year-jump',
        severity: 'hint',
        at: 'decisions.licences',
        because: ['decisions.licences'],
        message: '表二“行政许可”行“本年处理决定数量”列：本年 51，上年 10，变化很大。请核对口径和单位。',
        left: 51,
        right: 10,
        difference: 41,
        suggestions: [],
      },
    ]);
  });

  it('hints at less than a fifth of last year, down to 0', () => {
    expect(messagesOf(yearOnYearJump, licences(0, 10))).toEqual([
      '表二“行政许可”行“本年处理决定数量”列：本年 0，上年 10，变化很大。请核对口径和单位。',
    ]);
    expect(messagesOf(yearOnYearJump, licences(9, 46))).toHaveLength(1);
  });

  it.each([
    ['five times', licences(50, 10)],
    ['a fifth', licences(9, 45)],
    ['small figures', licences(9, 0)],
    ['a blank', licences(null, 100)],
    ['a blank last year', licences(100, null)],
  ])('is silent on %s', (_, filing) => {
    expect(messagesOf(yearOnYearJump, filing)).toEqual([]);
  });

  it('looks at documents, decisions, fees, requests and cases', () => {
    const fields = [
      'documents.normative.issued',
      'decisions.licences',
      'decisions.penalties',
      'decisions.coercion',
      'fees.amount',
      'requests.received.total',
      'review.total',
      'suitDirect.total',
      'suitAfterReview.total',
    ];
    const filing = withAnswers(Object.fromEntries(fields.map((field) => [field, 10])), lastYear());
    expect(checkBy(yearOnYearJump, filing).findings.map(({ at }) => at)).toEqual(fields);
  });

  it('says that it lacks last year', () => {
    expect(checkBy(yearOnYearJump, withAnswers({}, lastYear({}, { year: 2023 }))).notChecked).toEqual([
      { rule: 'year-on-year-jump', reason: '上年数据是2023年的，不是2024年的，无法比较' },
    ]);
  });
});
