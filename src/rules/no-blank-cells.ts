import { totalsOf } from '../filing/totals';
import { isBlank } from '../model/answer';
import type { Field } from '../model/field';
import type { Rule } from './rule';

/** Blank cells by row: a row whose cells are all blank, but for what the workbook computes, is named once. */
const listBlanks = (typed: readonly Field[], blanks: readonly Field[]): string => {
  const rowOf = (field: Field): string => field.row.join('\n');
  const rows = new Map<string, Field[]>();
  for (const field of blanks) rows.set(rowOf(field), [...(rows.get(rowOf(field)) ?? []), field]);
  return [...rows.entries()]
    .map(([row, fields]) => {
      const columns = fields.map(({ columnName }) => columnName).join('、');
      if (row === '') return columns;
      const whole = fields.length === typed.filter((field) => rowOf(field) === row).length;
      return `“${fields[0]!.rowName}”行${whole ? '' : `（${columns}）`}`;
    })
    .join('，');
};

/** T3-4, T4-4: one finding a table, which lists its blank cells; nothing where blanks are read as 0. */
export const noBlankCells: Rule = {
  id: 'no-blank-cells',
  title: '没有空白格',
  ofNotice: true,
  check: ({ filing, form }) => {
    if (filing.settings.blanks === 'zero') return [];
    // What could not be read is not blank; it has a finding of its own.
    const unread = new Set(filing.unread?.map(({ field }) => field));
    // On somebody else's page, what was not found may be printed all the same; tables-are-found speaks of it.
    const isFound = ({ name }: Field): boolean => !filing.page || name in filing.answers;
    return form.tables
      .filter((table) => table.statutory)
      .flatMap((table) => {
        const typed = table.fields.filter(({ name }) => !filing.computed?.has(name) && !unread.has(name));
        const blanks = typed.filter((field) => isFound(field) && isBlank(filing.answers[field.name]));
        if (blanks.length === 0) return [];
        // A total of our workbook is blank where its formula was deleted, and 0 would hardly be its sum.
        const isTotal = ({ name }: Field): boolean => !!filing.computed && totalsOf(form).has(name);
        const zeros = blanks.filter((field) => !isTotal(field));
        const advice = [
          ...(zeros.length > 0 ? ['没有发生的填 0'] : []),
          ...(zeros.length < blanks.length ? ['总计请恢复公式'] : []),
        ];
        const which =
          blanks.length === typed.length
            ? `${table.name}全部 ${blanks.length} 格都是空白`
            : `${table.name}还有 ${blanks.length} 格空白：${listBlanks(typed, blanks)}`;
        return [
          {
            severity: 'error' as const,
            at: blanks[0]!.name,
            because: blanks.map((field) => field.name),
            clause: 'noBlank',
            message: `${which}；${advice.join('，')}。`,
            suggestions: zeros.map((field) => ({ field: field.name, value: 0, reason: '没有发生的填 0' })),
          },
        ];
      });
  },
};
