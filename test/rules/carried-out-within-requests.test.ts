import { carriedOutWithinRequests } from '../../src/rules/carried-out-within-requests';
import { checkBy, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';

describe('carried-out-within-requests', () => {
  it('names a column that carries on more than it had', () => {
    const filing = withAnswers({
      'requests.received.business': 2,
      'requests.carriedIn.business': 1,
      'requests.carriedOut.business': 5,
    });
    expect(checkBy(carriedOutWithinRequests, filing).findings).toEqual([
      {
        rule: 'carried-out-within-requests',
        severity: 'error',
        at: 'requests.carriedOut.business',
        because: [
          'requests.carriedOut.business',
          'requests.received.business',
          'requests.carriedIn.business',
        ],
        clause: `${notice}附件表三表头：本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和`,
        message: '表三商业企业列：结转下年度 5 件，多于新收 2 件 + 上年结转 1 件 = 3 件。请核对。',
        left: 5,
        right: 3,
        difference: 2,
        suggestions: [],
      },
    ]);
  });

  it('is silent where as much is carried on as there was', () => {
    const filing = withAnswers({ 'requests.received.total': 3, 'requests.carriedOut.total': 3 });
    expect(messagesOf(carriedOutWithinRequests, filing)).toEqual([]);
  });

  it('is silent on a blank, unless blanks are read as 0', () => {
    const answers = { 'requests.received.total': null, 'requests.carriedOut.total': 1 };
    expect(messagesOf(carriedOutWithinRequests, withAnswers(answers))).toEqual([]);
    expect(
      messagesOf(carriedOutWithinRequests, withAnswers(answers, withSettings({ blanks: 'zero' }))),
    ).toEqual(['表三总计列：结转下年度 1 件，多于新收 0 件 + 上年结转 0 件 = 0 件。请核对。']);
  });
});
