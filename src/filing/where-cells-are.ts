import type { Field } from '../model/field';
import type { Form } from '../model/form';
import type { Table } from '../model/table';
import { totalsOf } from './totals';
import { asQuoted } from '../model/nest-quotes';

/** How many cells are named one by one. */
const named = 2;

const only = (names: ReadonlySet<string>): string | undefined => {
  const [name = ''] = names;
  return names.size === 1 && name !== '' ? name : undefined;
};

/** Some cells of one table, as briefly as is true: a whole table, a column, a row, or the first of them. */
const whereIn = (form: Form, table: Table, fields: readonly Field[]): string => {
  const count = ` ${fields.length} 格`;
  const typed = table.fields.filter(({ name }) => !totalsOf(form).has(name));
  if (typed.length > 1 && typed.every((field) => fields.includes(field))) return `${table.name}全部${count}`;
  const [first] = fields;
  if (fields.length <= named)
    return table.name + fields.map(({ label }) => label.slice(table.name.length)).join('、');
  const column = only(new Set(fields.map(({ columnName }) => columnName)));
  if (column !== undefined) return `${table.name}“${column}”列${count}`;
  const row = only(new Set(fields.map(({ rowName }) => rowName)));
  return row === undefined ? `${first!.label}等${count}` : `${table.name}“${asQuoted(row)}”行${count}`;
};

/** Says where cells are, table by table. */
export const whereCellsAre = (form: Form, fields: readonly Field[]): string =>
  form.tables
    .flatMap((table) => {
      const own = fields.filter((field) => table.fields.includes(field));
      return own.length === 0 ? [] : [whereIn(form, table, own)];
    })
    .join('、');
