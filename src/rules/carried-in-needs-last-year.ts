import { figuresOf } from '../model/figures';
import { comparedMark } from '../model/not-checked';
import { isLacking, previousOf } from './rule';
import type { Rule } from './rule';

/** T3-7: requests carried in call for last year's report to compare with; that it is not there is no fault of this one. */
export const carriedInNeedsLastYear: Rule = {
  id: 'carried-in-needs-last-year',
  title: '上年结转有据可查',
  check: (subject) => {
    const { filing, form } = subject;
    const flow = form.concerns.flows.at(-1);
    const carriedIn = flow && figuresOf(filing, form)(flow.carriedIn);
    const previous = previousOf(subject);
    if (filing.previous || !isLacking(previous) || carriedIn === undefined || carriedIn <= 0) return [];
    return [{ reason: `${previous.reason}${comparedMark}表三上年结转 ${carriedIn} 件` }];
  },
};
