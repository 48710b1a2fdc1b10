import { form2019 } from '../../src/forms/2019/index';
import { countsAreWhole } from '../../src/rules/counts-are-whole';
import { checkBy, filingOf, messagesOf, notice, withAnswers } from '../support/filing-fixture';

describe('counts-are-whole', () => {
  it('names a count with decimals', () => {
    expect(checkBy(countsAreWhole, withAnswers({ 'suitDirect.other': 1.5 })).findings).toEqual([
      {
        rule: 'counts-are-whole',
        severity: 'error',
        at: 'suitDirect.other',
        because: ['suitDirect.other'],
        clause: `${notice}第一条：各项数据重在准确、要素齐备；件数应填不小于0的整数`,
        message: '表四“未经复议直接起诉·其他结果”列：填的是 1.5，带有小数；件数请填整数。',
        suggestions: [],
      },
    ]);
  });

  it('is silent on whole numbers and on amounts of money', () => {
    const filing = withAnswers({ 'review.total': 3, 'fees.amount': 96171.6, 'processingFee.amount': 0.5 });
    expect(messagesOf(countsAreWhole, filing)).toEqual([]);
    expect(messagesOf(countsAreWhole, filingOf(form2019, { 'procurement.amount': 52.15 }))).toEqual([]);
  });
});
