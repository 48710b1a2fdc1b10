import { isBlank } from '../model/answer';
import type { NamedCells } from '../model/drawing';
import type { Filing } from '../model/filing';
import type { Checked } from '../model/finding';
import type { Form } from '../model/form';
import { check } from '../rules/check';
import { noBlankCells } from '../rules/no-blank-cells';
import { readFiling } from '../workbook/read';
import type { Unreadable } from '../workbook/read';

/** How many cells are filled in, of those that the clerk fills in; computed totals are not counted. */
export interface Count {
  readonly filled: number;
  readonly total: number;
}

/** How far one statutory table is filled in, and where to go on. */
export interface TableProgress extends Count {
  readonly name: string;
  /** The first blank cell, or the first of all where none is blank. */
  readonly next: string;
}

/** How far the filing is filled in. */
export interface Progress extends Count {
  readonly tables: readonly TableProgress[];
}

/** A filing as it stands in the workbook at one moment, and what the rules make of it. */
export interface Snapshot {
  readonly form: Form;
  readonly filing: Filing;
  readonly checked: Checked;
  readonly progress: Progress;
}

/** The rule whose findings are progress while the clerk is still typing. */
export const blanksRule = noBlankCells.id;

const progressOf = (form: Form, { answers, computed }: Filing): Progress => {
  const tables = form.tables
    .filter(({ statutory }) => statutory)
    .map(({ name, fields }): TableProgress => {
      const own = fields.filter((field) => !computed?.has(field.name));
      const blank = own.filter((field) => isBlank(answers[field.name]));
      const next = (blank[0] ?? fields[0])?.name ?? '';
      return { name, filled: own.length - blank.length, total: own.length, next };
    });
  const sum = (part: (table: TableProgress) => number): number =>
    tables.reduce((all, table) => all + part(table), 0);
  return { tables, filled: sum(({ filled }) => filled), total: sum(({ total }) => total) };
};

/** Reads the filing in the named cells and runs all rules on it; says why where there is none. */
export const takeSnapshot = (
  cells: NamedCells,
  forms: readonly Form[],
  thisYear: number,
): Snapshot | Unreadable => {
  const filing = readFiling(cells, forms);
  if (typeof filing === 'string') return filing;
  const form = forms.find(({ id }) => id === filing.form)!;
  return {
    form,
    filing,
    checked: check({ filing, form, thisYear }),
    progress: progressOf(form, filing),
  };
};
