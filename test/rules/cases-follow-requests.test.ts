import { casesFollowRequests } from '../../src/rules/cases-follow-requests';
import { checkBy, lastYear, messagesOf, notice, withAnswers, withSettings } from '../support/filing-fixture';

describe('cases-follow-requests', () => {
  it('hints at cases without any request', () => {
    const filing = withAnswers({ 'review.total': 1, 'suitDirect.total': 2 });
    expect(checkBy(casesFollowRequests, filing).findings).toEqual([
      {
        rule: 'cases-follow-requests',
        severity: 'hint',
        at: 'review.total',
        because: [
          'review.total',
          'suitDirect.total',
          'suitAfterReview.total',
          'requests.handled.total',
          'requests.carriedIn.total',
        ],
        clause: `${notice}第一条第（四）项：报告因政府信息公开工作被申请行政复议、提起行政诉讼的情况`,
        message: '表三没有办结和上年结转的申请，表四却有 3 件复议、诉讼。请核对是否为以前年度的申请引起。',
        suggestions: [],
      },
    ]);
  });

  it('hints at them where last year had no requests either', () => {
    expect(messagesOf(casesFollowRequests, withAnswers({ 'review.total': 1 }, lastYear()))).toEqual([
      '表三没有办结和上年结转的申请，表四却有 1 件复议、诉讼。请核对是否为以前年度的申请引起。',
    ]);
  });

  it('leads to the first kind that has cases', () => {
    const filing = withAnswers({ 'suitAfterReview.total': 1 });
    expect(checkBy(casesFollowRequests, filing).findings[0]?.at).toBe('suitAfterReview.total');
  });

  it.each([
    ['requests were handled', withAnswers({ 'review.total': 1, 'requests.handled.total': 1 })],
    ['requests were carried in', withAnswers({ 'review.total': 1, 'requests.carriedIn.total': 1 })],
    [
      'requests were handled last year',
      withAnswers({ 'review.total': 1 }, lastYear({ 'requests.handled.total': 1 })),
    ],
    ['there are no cases', withAnswers({})],
    [
      'it is not known whether requests were handled',
      withAnswers({ 'review.total': 1, 'requests.handled.total': null }),
    ],
  ])('is silent where %s', (_, filing) => {
    expect(messagesOf(casesFollowRequests, filing)).toEqual([]);
  });

  it('reads blanks as 0 where the filing says so', () => {
    const filing = withAnswers(
      { 'review.total': 1, 'requests.handled.total': null },
      withSettings({ blanks: 'zero' }),
    );
    expect(messagesOf(casesFollowRequests, filing)).toHaveLength(1);
  });
});
