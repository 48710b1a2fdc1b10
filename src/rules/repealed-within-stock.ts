import { numberIn } from '../model/answer';
import { figuresOf } from '../model/figures';
import { isLacking, notCompared, previousOf, sidesOf } from './rule';
import type { Draft, Lacking, Rule } from './rule';

/** T2-4: no more is repealed than was in force last year and made this year. */
export const repealedWithinStock: Rule = {
  id: 'repealed-within-stock',
  title: '废止件数不超过存量',
  check: (subject) => {
    const { filing, form } = subject;
    const { stocks } = form.concerns;
    if (stocks.length === 0) return [];
    const previous = previousOf(subject);
    if (isLacking(previous)) return [previous];
    return stocks.flatMap(({ label, issued, repealed, inForce }): readonly (Draft | Lacking)[] => {
      const before = numberIn(previous.answers, inForce, 'error');
      const [made, gone] = [issued, repealed].map(figuresOf(filing, form));
      if (before === undefined) return notCompared(subject, previous, [`“${label}”`]);
      if (made === undefined || gone === undefined || gone <= before + made) return [];
      return [
        {
          severity: 'error',
          at: repealed,
          because: [repealed, issued],
          clause: 'stockCount',
          message: `表二“${label}”：本年废止 ${gone} 件，多于上年末现行有效 ${before} 件 + 本年制发 ${made} 件 = ${before + made} 件。请核对。`,
          ...sidesOf(gone, before + made),
        },
      ];
    });
  },
};
