import { isBlank } from '../../model/answer';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import type { Table } from '../../model/table';
import { asQuoted } from '../../model/nest-quotes';

/** What was read of one statutory table. */
export interface TableTally {
  readonly table: Table;
  /** Heading of its chapter. */
  readonly heading: string;
  readonly numbers: number;
  /** Cells with something else in them, such as “/”. */
  readonly others: number;
  /** Cells that were found, and found blank. */
  readonly blanks: number;
  /** Cells that were found and could not be read. */
  readonly unread: number;
  /** Rows that were not found at all. */
  readonly missing: readonly string[];
  /** Whether nothing of the table was found. */
  readonly isMissing: boolean;
}

const tallyTable = (table: Table, heading: string, { answers, unread = [] }: Filing): TableTally => {
  const unreadFields = new Set(unread.map(({ field }) => field));
  const isFound = (name: string): boolean => name in answers || unreadFields.has(name);
  const rows = new Map<string, string[]>();
  for (const { name, row, rowName } of table.fields) {
    const key = row.length > 0 ? `“${asQuoted(rowName)}”行` : '';
    rows.set(key, [...(rows.get(key) ?? []), name]);
  }
  const missing = [...rows].flatMap(([row, names]) => (names.some(isFound) ? [] : [row]));
  const read = table.fields.filter(({ name }) => name in answers && !unreadFields.has(name));
  const blanks = read.filter(({ name }) => isBlank(answers[name])).length;
  const numbers = read.filter(({ name }) => typeof answers[name] === 'number').length;
  return {
    table,
    heading,
    numbers,
    blanks,
    others: read.length - numbers - blanks,
    unread: table.fields.filter(({ name }) => unreadFields.has(name)).length,
    missing,
    isMissing: missing.length === rows.size,
  };
};

/** Counts what was read of each statutory table of a filing that came from somebody else's page. */
export const tallyOf = (form: Form, filing: Filing): readonly TableTally[] =>
  form.tables
    .filter(({ statutory }) => statutory)
    .map((table) => {
      const chapter = form.chapters.find(({ number }) => number === table.number);
      return tallyTable(table, chapter?.heading ?? table.name, filing);
    });

/** What was read, in figures: of one table, or of several together. */
export const countWords = (tallies: readonly TableTally[]): string => {
  const sum = (part: 'numbers' | 'others' | 'blanks' | 'unread'): number =>
    tallies.reduce((all, tally) => all + tally[part], 0);
  const [others, blanks, unread] = [sum('others'), sum('blanks'), sum('unread')];
  return [
    `读出 ${sum('numbers')} 个数字`,
    ...(others > 0 ? [`${others} 个格里不是数字`] : []),
    ...(blanks > 0 ? [`${blanks} 个格空着`] : []),
    ...(unread > 0 ? [`${unread} 个格没有读出`] : []),
  ].join('，');
};

/** Tables and rows that were not found at all. */
export const missingWords = (tallies: readonly TableTally[]): readonly string[] =>
  tallies.flatMap(({ table, heading, missing, isMissing }) =>
    isMissing
      ? [`${table.name}（${heading}）`]
      : missing.length > 0
        ? [`${table.name}：${missing.join('、')}`]
        : [],
  );
