import { numberIn } from '../model/answer';
import { figuresOf } from '../model/figures';
import { isLacking, labelOf, notCompared, previousOf, sidesOf } from './rule';
import type { Draft, Rule } from './rule';

const usualFactor = 5;
/** Jumps between small figures say nothing. */
const smallFigure = 10;

/** Y-5: a figure more than five times last year's, or less than a fifth of it. */
export const yearOnYearJump: Rule = {
  id: 'year-on-year-jump',
  title: '与上年相比变化过大',
  check: (subject) => {
    const { filing, form } = subject;
    const previous = previousOf(subject);
    if (isLacking(previous)) return [previous];
    const unknown: string[] = [];
    const drafts = form.concerns.yearOnYear.flatMap((field): readonly Draft[] => {
      const now = figuresOf(filing, form)(field);
      const before = numberIn(previous.answers, field, 'error');
      if (before === undefined) unknown.push(labelOf(form, field));
      if (now === undefined || before === undefined || Math.max(now, before) < smallFigure) return [];
      if (now <= before * usualFactor && now * usualFactor >= before) return [];
      return [
        {
          severity: 'hint',
          at: field,
          because: [field],
          clause: 'accurate',
          message: `${labelOf(form, field)}：本年 ${now}，上年 ${before}，变化很大。请核对口径和单位。`,
          ...sidesOf(now, before),
        },
      ];
    });
    return [...drafts, ...notCompared(subject, previous, unknown)];
  },
};
