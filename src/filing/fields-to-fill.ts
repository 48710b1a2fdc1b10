import type { Field } from '../model/field';
import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';
import type { Table } from '../model/table';
import { totalsOf } from './totals';

/** A statutory table, and the fields of it that the clerk fills in. */
export interface TableToFill {
  readonly table: Table;
  readonly fields: readonly Field[];
}

/**
 * What the clerk fills in of each statutory table. Totals are no part of it, also where one was typed over or has lost
 * its formula, so that how much there is to be filled in never changes.
 */
export const fieldsToFill = oncePer((form: Form): readonly TableToFill[] =>
  form.tables
    .filter(({ statutory }) => statutory)
    .map((table) => ({ table, fields: table.fields.filter(({ name }) => !totalsOf(form).has(name)) })),
);
