import { directSuitsAreFew } from '../../src/rules/direct-suits-are-few';
import { checkBy, messagesOf, withAnswers } from '../support/filing-fixture';

const cases = (suits: number | null, reviews: number, year: number | null = 2024) =>
  withAnswers({ 'suitDirect.total': suits, 'review.total': reviews }, { year });

describe('direct-suits-are-few', () => {
  it('hints at more suits than reviews from 2024 on', () => {
    expect(checkBy(directSuitsAreFew, cases(5, 4)).findings).toEqual([
      {
        rule: 'direct-suits-are-few',
        severity: 'hint',
        at: 'suitDirect.total',
        because: ['suitDirect.total', 'review.total'],
        clause:
          '《中华人民共和国行政复议法》（2024年1月1日起施行）第二十三条：申请政府信息公开、行政机关不予公开的，应当先申请行政复议',
        message:
          '表四未经复议直接起诉 5 件，多于行政复议 4 件。不予公开的案件自 2024 年起应先申请行政复议，请核对案件类别。',
        suggestions: [],
      },
    ]);
  });

  it.each([
    ['before 2024', cases(5, 4, 2023)],
    ['without a year', cases(5, 4, null)],
    ['on as many reviews', cases(5, 5)],
    ['on fewer than five', cases(4, 0)],
    ['on a blank', cases(null, 0)],
  ])('is silent %s', (_, filing) => {
    expect(messagesOf(directSuitsAreFew, filing)).toEqual([]);
  });
});
