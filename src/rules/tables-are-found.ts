import type { Field } from '../model/field';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import type { Table } from '../model/table';
import { asQuoted } from '../model/nest-quotes';
import type { Draft, Lacking, Rule } from './rule';

/** How many rows are named; whoever looks at the page sees the others then. */
const named = 3;

/** The rows of a table, each with its fields. */
const rowsOf = ({ fields }: Table): readonly (readonly Field[])[] => {
  const rows = new Map<string, Field[]>();
  for (const field of fields) {
    const key = field.row.join('\n');
    rows.set(key, [...(rows.get(key) ?? []), field]);
  }
  return [...rows.values()];
};

const nameOf = ([field]: readonly Field[]): string => `“${asQuoted(field!.rowName)}”行`;

/** Fields of which something was seen, be it that nobody knows what. */
const seenOn = ({ answers, unread = [], page }: Filing): ReadonlySet<string> =>
  new Set([
    ...Object.keys(answers),
    ...unread.map(({ field }) => field),
    ...(page?.strangeRows.flatMap(({ inPlaceOf }) => inPlaceOf) ?? []),
    ...(page?.mergedRows.flatMap(({ fields }) => fields.flat()) ?? []),
  ]);

/** Whether the page goes on behind a table; where it does not, it may only be the beginning of a report. */
const goesOn = (form: Form, { texts }: Filing, table: Table, seen: ReadonlySet<string>): boolean =>
  form.tables.some(
    ({ number, statutory, fields }) =>
      statutory && number > table.number && fields.some(({ name }) => seen.has(name)),
  ) ||
  form.chapters.some(
    ({ number, slots }) => number > table.number && slots.some(({ key }) => (texts[key] ?? '') !== ''),
  );

const draftOf = (fields: readonly Field[], message: string): Draft => ({
  severity: 'note',
  at: fields[0]!.name,
  because: fields.map(({ name }) => name),
  clause: 'fullText',
  message,
});

const judge = (form: Form, filing: Filing, table: Table, seen: ReadonlySet<string>): Draft | Lacking | [] => {
  const isSeen = (row: readonly Field[]): boolean => row.some(({ name }) => seen.has(name));
  const rows = rowsOf(table);
  const missing = rows.filter((row) => !isSeen(row));
  if (missing.length === 0) return [];
  if (missing.length === rows.length) {
    const heading = form.chapters.find(({ number }) => number === table.number)?.heading;
    return {
      reason: `没有找到${table.name}${heading === undefined ? '' : `（${heading}）`}的数字，没有核对`,
    };
  }
  const last = rows.map(isSeen).lastIndexOf(true);
  if (rows.length - 1 - last === missing.length && !goesOn(form, filing, table, seen))
    return {
      reason: `${table.name}只读到${nameOf(rows[last]!)}，后面 ${missing.length} 行没有读出，没有核对`,
    };
  const names = missing.slice(0, named).map(nameOf).join('、');
  const which = missing.length > named ? `${names}等 ${missing.length} 行` : names;
  return draftOf(missing.flat(), `没有读出${table.name}的${which}，没有核对；请对照原文。`);
};

/**
 * D-4: what was not found of the tables on somebody else's page. That is no blank cell: the table may be a picture, or not
 * be in what was saved of the page, and so a table as a whole, and rows at the end, are only said not to be checked.
 */
export const tablesAreFound: Rule = {
  id: 'tables-are-found',
  title: '各表各行都已找到',
  ofNotice: true,
  check: ({ form, filing, typed }) => {
    if (!filing.page) return [];
    const seen = seenOn({ ...filing, answers: typed });
    return form.tables
      .filter(({ statutory }) => statutory)
      .flatMap((table) => judge(form, filing, table, seen));
  },
};
