import type { Rule } from './rule';

/** T2-1, T3-4, T4-4: counts carry no decimals; only amounts of money may. */
export const countsAreWhole: Rule = {
  id: 'counts-are-whole',
  title: '件数是整数',
  check: ({ filing, form }) =>
    form.tables.flatMap((table) =>
      table.fields.flatMap((field) => {
        const answer = filing.answers[field.name];
        if (field.kind !== 'count' || typeof answer !== 'number' || Number.isInteger(answer)) return [];
        return [
          {
            severity: 'error' as const,
            at: field.name,
            because: [field.name],
            clause: 'cellIsCount',
            message: `${field.label}：填的是 ${answer}，带有小数；件数请填整数。`,
          },
        ];
      }),
    ),
};
