import { figuresOf } from '../model/figures';
import type { Rule } from './rule';

/** First year of the Administrative Review Law that puts review before suit when disclosure is refused. */
const reviewFirstSince = 2024;
const manySuits = 5;

/** T4-7: since 2024 suits without review should be the exception. */
export const directSuitsAreFew: Rule = {
  id: 'direct-suits-are-few',
  title: '2024年起应先复议',
  check: ({ filing, form }) => {
    const { review, suitsDirect } = form.concerns;
    if (!review || !suitsDirect || filing.year === null || filing.year < reviewFirstSince) return [];
    const [suits, reviews] = [suitsDirect.total, review.total].map(figuresOf(filing, form));
    if (suits === undefined || reviews === undefined || suits < manySuits || suits <= reviews) return [];
    return [
      {
        severity: 'hint',
        at: suitsDirect.total,
        because: [suitsDirect.total, review.total],
        clause: 'reviewFirst',
        message: `表四未经复议直接起诉 ${suits} 件，多于行政复议 ${reviews} 件。不予公开的案件自 2024 年起应先申请行政复议，请核对案件类别。`,
      },
    ];
  },
};
