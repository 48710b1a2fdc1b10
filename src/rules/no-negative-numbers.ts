import type { Rule } from './rule';

/** T2-1, T3-4, T4-4: no count or amount is below 0. */
export const noNegativeNumbers: Rule = {
  id: 'no-negative-numbers',
  title: '没有负数',
  check: ({ filing, form }) =>
    form.tables.flatMap((table) =>
      table.fields.flatMap((field) => {
        const answer = filing.answers[field.name];
        if (typeof answer !== 'number' || answer >= 0 || field.kind === 'change') return [];
        return [
          {
            severity: 'error' as const,
            at: field.name,
            because: [field.name],
            clause: field.kind === 'amount' ? 'cellIsAmount' : 'cellIsCount',
            message: `${field.label}：填的是负数 ${answer}；请填不小于 0 的数。`,
          },
        ];
      }),
    ),
};
