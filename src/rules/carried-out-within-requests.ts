import { figuresOf } from '../model/figures';
import { sidesOf } from './rule';
import type { Draft, Rule } from './rule';

/** T3-5: no more is carried on than there was to handle. */
export const carriedOutWithinRequests: Rule = {
  id: 'carried-out-within-requests',
  title: '结转下年度不超过申请总数',
  check: ({ filing, form }) =>
    form.concerns.flows.flatMap(({ label, received, carriedIn, carriedOut }): readonly Draft[] => {
      const [fresh, old, left] = [received, carriedIn, carriedOut].map(figuresOf(filing, form));
      if (fresh === undefined || old === undefined || left === undefined || left <= fresh + old) return [];
      return [
        {
          severity: 'error',
          at: carriedOut,
          because: [carriedOut, received, carriedIn],
          clause: 'columnBalance',
          message: `表三${label}：结转下年度 ${left} 件，多于新收 ${fresh} 件 + 上年结转 ${old} 件 = ${fresh + old} 件。请核对。`,
          ...sidesOf(left, fresh + old),
        },
      ];
    }),
};
