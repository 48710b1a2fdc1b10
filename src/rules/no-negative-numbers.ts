import { judgeCells } from './rule';
import type { Rule } from './rule';

/** T2-1, T3-4, T4-4: no count or amount is below 0. */
export const noNegativeNumbers: Rule = {
  id: 'no-negative-numbers',
  title: '没有负数',
  check: (subject) =>
    judgeCells(subject, (answer) =>
      typeof answer === 'number' && answer < 0
        ? { says: `填的是负数 ${answer}；请填不小于 0 的数` }
        : undefined,
    ),
};
