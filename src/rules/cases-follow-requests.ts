import { numberIn } from '../model/answer';
import { figuresOf } from '../model/figures';
import type { Rule } from './rule';

/** T4-5: cases without any request this year are possible, but worth a look. */
export const casesFollowRequests: Rule = {
  id: 'cases-follow-requests',
  title: '没有申请却有案件',
  check: ({ filing, form }) => {
    const { flows, review, suitsDirect, suitsAfterReview } = form.concerns;
    const flow = flows.at(-1);
    if (!flow || !review || !suitsDirect || !suitsAfterReview) return [];
    const read = figuresOf(filing, form);
    if (read(flow.handled) !== 0 || read(flow.carriedIn) !== 0) return [];
    const before = filing.previous && numberIn(filing.previous.answers, flow.handled, 'error');
    if (before !== undefined && before > 0) return [];
    const totals = [review, suitsDirect, suitsAfterReview].map((kind) => kind.total);
    const cases = totals.reduce((sum, field) => sum + (read(field) ?? 0), 0);
    if (cases <= 0) return [];
    return [
      {
        severity: 'hint',
        at: totals.find((field) => (read(field) ?? 0) > 0) ?? review.total,
        because: [...totals, flow.handled, flow.carriedIn],
        clause: 'cases',
        message: `表三没有办结和上年结转的申请，表四却有 ${cases} 件复议、诉讼。请核对是否为以前年度的申请引起。`,
      },
    ];
  },
};
