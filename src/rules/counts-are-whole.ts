import { judgeCells } from './rule';
import type { Rule } from './rule';

/** T2-1, T3-4, T4-4: counts carry no decimals; only amounts of money may. */
export const countsAreWhole: Rule = {
  id: 'counts-are-whole',
  title: '件数是整数',
  check: (subject) =>
    judgeCells(subject, (answer, field) =>
      field.kind === 'count' && typeof answer === 'number' && !Number.isInteger(answer)
        ? { says: `填的是 ${answer}，带有小数；件数请填整数` }
        : undefined,
    ),
};
