import { isBlank } from '../model/answer';
import type { Field } from '../model/form';
import type { Table } from '../model/table';
import type { Rule } from './rule';

/** Blank cells by row: a row that is blank throughout is named once. */
const listBlanks = (table: Table, blanks: readonly Field[]): string => {
  const rows = new Map<string, Field[]>();
  for (const field of blanks) {
    const row = field.row.join('\n');
    rows.set(row, [...(rows.get(row) ?? []), field]);
  }
  return [...rows.entries()]
    .map(([row, fields]) => {
      const columns = fields.map((field) => field.columnName).join('、');
      if (row === '') return columns;
      const all = table.fields.filter((field) => field.row.join('\n') === row);
      return `“${fields[0]!.rowName}”行${fields.length === all.length ? '' : `（${columns}）`}`;
    })
    .join('，');
};

/** T3-4, T4-4: one finding a table, which lists its blank cells; nothing where blanks are read as 0. */
export const noBlankCells: Rule = {
  id: 'no-blank-cells',
  title: '没有空白格',
  check: ({ filing, form }) => {
    if (filing.settings.blanks === 'zero') return [];
    return form.tables
      .filter((table) => table.statutory)
      .flatMap((table) => {
        const blanks = table.fields.filter(
          (field) => isBlank(filing.answers[field.name]) && !filing.computed?.has(field.name),
        );
        if (blanks.length === 0) return [];
        const which =
          blanks.length === table.fields.length
            ? `${table.name}全部 ${blanks.length} 格都是空白`
            : `${table.name}还有 ${blanks.length} 格空白：${listBlanks(table, blanks)}`;
        return [
          {
            severity: 'error' as const,
            at: blanks[0]!.name,
            because: blanks.map((field) => field.name),
            clause: 'noBlank',
            message: `${which}；没有发生的填 0。`,
            suggestions: blanks.map((field) => ({ field: field.name, value: 0, reason: '没有发生的填 0' })),
          },
        ];
      });
  },
};
