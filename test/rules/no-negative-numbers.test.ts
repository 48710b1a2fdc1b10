import { form2019 } from '../../src/forms/2019/index';
import { noNegativeNumbers } from '../../src/rules/no-negative-numbers';
import { checkBy, filingOf, messagesOf, notice, withAnswers } from '../support/filing-fixture';

describe('no-negative-numbers', () => {
  it('names a count below 0', () => {
    expect(checkBy(noNegativeNumbers, withAnswers({ 'requests.handled.other': -1 })).findings).toEqual([
      {
        rule: 'no-negative-numbers',
        severity: 'error',
        at: 'requests.handled.other',
        because: ['requests.handled.other'],
        clause: `${notice}第一条：各项数据重在准确、要素齐备；件数应填不小于0的整数`,
        message: '表三“（七）总计”行“其他”列：填的是负数 -1；请填不小于 0 的数。',
        suggestions: [],
      },
    ]);
  });

  it('names an amount below 0 by the clause on amounts', () => {
    expect(checkBy(noNegativeNumbers, withAnswers({ 'fees.amount': -0.5 })).findings).toMatchObject([
      {
        message: '表二“行政事业性收费”行“本年收费金额（单位：万元）”列：填的是负数 -0.5；请填不小于 0 的数。',
        clause: `${notice}附件表二：本年收费金额的单位为万元，应填不小于0的数`,
      },
    ]);
  });

  it('is silent on 0, on texts, and on changes that may be below 0', () => {
    expect(messagesOf(noNegativeNumbers, withAnswers({ 'review.total': '-1' }))).toEqual([]);
    expect(messagesOf(noNegativeNumbers, withAnswers({}))).toEqual([]);
    expect(messagesOf(noNegativeNumbers, filingOf(form2019, { 'penalties.itemsChange': -18 }))).toEqual([]);
  });
});
