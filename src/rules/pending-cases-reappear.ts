import { numberIn } from '../model/answer';
import { figuresOf } from '../model/figures';
import { isLacking, notCompared, previousOf, sidesOf } from './rule';
import type { Draft, Lacking, Rule } from './rule';

/** Y-4: cases that were pending last year should be among this year's. */
export const pendingCasesReappear: Rule = {
  id: 'pending-cases-reappear',
  title: '上年未审结案件有着落',
  check: (subject) => {
    const { filing, form } = subject;
    const { review, suitsDirect, suitsAfterReview } = form.concerns;
    const previous = previousOf(subject);
    if (isLacking(previous)) return [previous];
    return [review, suitsDirect, suitsAfterReview].flatMap((kind): readonly (Draft | Lacking)[] => {
      if (!kind) return [];
      const pending = numberIn(previous.answers, kind.pending, 'error');
      const total = figuresOf(filing, form)(kind.total);
      if (pending === undefined) return notCompared(subject, previous, [`“${kind.label}”`]);
      if (total === undefined || pending <= total) return [];
      return [
        {
          severity: 'hint',
          at: kind.total,
          because: [kind.total],
          clause: 'cases',
          message: `表四“${kind.label}”：上年尚未审结 ${pending} 件，本年总计只有 ${total} 件。请核对上年未审结的案件是否已计入。`,
          ...sidesOf(total, pending),
        },
      ];
    });
  },
};
