import { figuresOf } from '../model/figures';
import type { Rule } from './rule';

/** T3-7: requests carried in call for last year's report to compare with. */
export const carriedInNeedsLastYear: Rule = {
  id: 'carried-in-needs-last-year',
  title: '上年结转有据可查',
  check: ({ filing, form }) => {
    const flow = form.concerns.flows.at(-1);
    const carriedIn = flow && figuresOf(filing, form)(flow.carriedIn);
    if (!flow || filing.previous || carriedIn === undefined || carriedIn <= 0) return [];
    return [
      {
        severity: 'hint',
        at: flow.carriedIn,
        because: [flow.carriedIn],
        clause: 'carryOver',
        message: `表三上年结转 ${carriedIn} 件，但没有上年数据可以核对。请把上年年度报告的数据填入“上年数据”表。`,
      },
    ];
  },
};
