import { pendingCasesReappear } from '../../src/rules/pending-cases-reappear';
import { checkBy, lastYear, messagesOf, notice, withAnswers } from '../support/filing-fixture';

describe('pending-cases-reappear', () => {
  it.each([
    ['review', '行政复议'],
    ['suitDirect', '未经复议直接起诉'],
    ['suitAfterReview', '复议后起诉'],
  ])('hints at fewer cases of %s than were pending', (kind, name) => {
    const filing = withAnswers({ [`${kind}.total`]: 2 }, lastYear({ [`${kind}.pending`]: 3 }));
    expect(checkBy(pendingCasesReappear, filing).findings).toEqual([
      {
        rule: 'pending-cases-reappear',
        severity: 'hint',
        at: `${kind}.total`,
        because: [`${kind}.total`],
        clause: `${notice}第一条第（四）项：报告因政府信息公开工作被申请行政复议、提起行政诉讼的情况`,
        message: `表四“${name}”：上年尚未审结 3 件，本年总计只有 2 件。请核对上年未审结的案件是否已计入。`,
        left: 2,
        right: 3,
        difference: -1,
        suggestions: [],
      },
    ]);
  });

  it('is silent where all of them may be among this year’s', () => {
    const filing = withAnswers({ 'review.total': 3 }, lastYear({ 'review.pending': 3 }));
    expect(messagesOf(pendingCasesReappear, filing)).toEqual([]);
  });

  it('is silent on a blank', () => {
    const filing = withAnswers({ 'review.total': null }, lastYear({ 'review.pending': 3 }));
    expect(messagesOf(pendingCasesReappear, filing)).toEqual([]);
  });

  it('says that it lacks last year', () => {
    expect(checkBy(pendingCasesReappear, withAnswers({})).notChecked).toEqual([
      {
        rule: 'pending-cases-reappear',
        reason: '没有上年数据；请把上年年度报告的数据填入“上年数据”表',
      },
    ]);
  });
});
