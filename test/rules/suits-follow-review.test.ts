import { suitsFollowReview } from '../../src/rules/suits-follow-review';
import { checkBy, lastYear, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';

const answers = { 'suitAfterReview.total': 2 };

describe('suits-follow-review', () => {
  it('hints at suits after review without a review', () => {
    expect(checkBy(suitsFollowReview, withAnswers(answers)).findings).toEqual([
      {
        rule: 'suits-follow-review',
        severity: 'hint',
        at: 'suitAfterReview.total',
        because: ['suitAfterReview.total', 'review.total'],
        clause: `${notice}第一条第（四）项：报告因政府信息公开工作被申请行政复议、提起行政诉讼的情况`,
        message: '表四复议后起诉 2 件，但行政复议为 0 件。请核对案件是否归错了类别。',
        suggestions: [],
      },
    ]);
  });

  it('hints at a single suit', () => {
    expect(messagesOf(suitsFollowReview, withAnswers({ 'suitAfterReview.total': 1 }))).toHaveLength(1);
  });

  it('claims nothing of last year while its reviews are not known', () => {
    const unknown = lastYear({ 'review.total': null });
    expect(messagesOf(suitsFollowReview, withAnswers(answers, unknown))).toEqual([
      '表四复议后起诉 2 件，但行政复议为 0 件。请核对案件是否归错了类别。',
    ]);
  });

  it('says so of last year too, where it is known', () => {
    expect(messagesOf(suitsFollowReview, withAnswers(answers, lastYear()))).toEqual([
      '表四复议后起诉 2 件，但行政复议为 0 件，上年也没有。请核对案件是否归错了类别。',
    ]);
  });

  it.each([
    ['a review this year', withAnswers({ ...answers, 'review.total': 1 })],
    ['a review last year', withAnswers(answers, lastYear({ 'review.total': 1 }))],
    ['no suits', withAnswers({})],
    ['blank reviews', withAnswers({ ...answers, 'review.total': null })],
  ])('is silent on %s', (_, filing) => {
    expect(messagesOf(suitsFollowReview, filing)).toEqual([]);
  });

  it('reads blanks as 0 where the filing says so', () => {
    const filing = withAnswers({ ...answers, 'review.total': null }, withSettings({ blanks: 'zero' }));
    expect(messagesOf(suitsFollowReview, filing)).toHaveLength(1);
  });
});
