import { figuresOf } from '../model/figures';
import { sidesOf } from './rule';
import type { Draft, Rule } from './rule';

/** T2-3: what was made this year is usually still in force at its end. */
export const inForceCoversIssued: Rule = {
  id: 'in-force-covers-issued',
  title: '现行有效不少于本年制发',
  check: ({ filing, form }) =>
    form.concerns.stocks.flatMap(({ label, issued, inForce }): readonly Draft[] => {
      const [made, valid] = [issued, inForce].map(figuresOf(filing, form));
      if (made === undefined || valid === undefined || valid >= made) return [];
      return [
        {
          severity: 'note',
          at: inForce,
          because: [inForce, issued],
          clause: 'stockCount',
          message: `表二“${label}”：现行有效 ${valid} 件，少于本年制发 ${made} 件。除非有当年制发当年废止的文件，否则请核对；确有原因的请说明。`,
          ...sidesOf(valid, made),
        },
      ];
    }),
};
