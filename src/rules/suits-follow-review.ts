import { numberIn } from '../model/answer';
import { figuresOf } from '../model/figures';
import type { Rule } from './rule';

/** T4-6: a suit after review presupposes a review, this year or last. */
export const suitsFollowReview: Rule = {
  id: 'suits-follow-review',
  title: '复议后起诉应有复议',
  check: ({ filing, form }) => {
    const { review, suitsAfterReview } = form.concerns;
    if (!review || !suitsAfterReview) return [];
    const [suits, reviews] = [suitsAfterReview.total, review.total].map(figuresOf(filing, form));
    const before = filing.previous && numberIn(filing.previous.answers, review.total, 'error');
    if (suits === undefined || suits <= 0 || reviews !== 0 || (before !== undefined && before > 0)) return [];
    return [
      {
        severity: 'hint',
        at: suitsAfterReview.total,
        because: [suitsAfterReview.total, review.total],
        clause: 'cases',
        message: `表四复议后起诉 ${suits} 件，但行政复议为 0 件${before === undefined ? '' : '，上年也没有'}。请核对案件是否归错了类别。`,
      },
    ];
  },
};
