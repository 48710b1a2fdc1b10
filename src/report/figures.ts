import { Drop } from 'liquidjs';
import { numberIn } from '../model/answer';
import type { Filing } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';

/** A number in a sentence that knows its fields. Templates compare it as a number and print it as one. */
export class Figure extends Drop {
  constructor(
    readonly fields: readonly string[],
    readonly value: number | null,
  ) {
    super();
  }

  override valueOf(): number | null {
    return this.value;
  }
}

/** An entry of a list that sentences name one after another, e.g. 自然人 3 件. */
export interface Entry {
  /** Null while the clerk has not named it; shows as still to be written. */
  readonly label: string | null;
  readonly figure: Figure;
}

const figureOf = (fields: readonly string[], filing: Filing): Figure => {
  let sum: number | null = 0;
  for (const field of fields) {
    const value = numberIn(filing.answers, field, filing.settings.blanks);
    sum = value === undefined || sum === null ? null : sum + value;
  }
  return new Figure(fields, sum);
};

/** Puts a value at a dotted path: `requests.received.total` is read so in a template. */
const putAt = (scope: Record<string, unknown>, path: string, value: unknown): void => {
  const keys = path.split('.');
  const last = keys.pop()!;
  let inner = scope;
  for (const key of keys) inner = (inner[key] ??= {}) as Record<string, unknown>;
  inner[last] = value;
};

/** All that the sentences of a form may quote: fields by name, aggregates by name, lists of aggregates. */
export const scopeOf = (form: Form, filing: Filing): Record<string, unknown> => {
  const scope: Record<string, unknown> = {};
  for (const { name } of allFieldsOf(form)) putAt(scope, name, figureOf([name], filing));
  const lists: Record<string, Entry[]> = {};
  for (const { name, list, label, fields } of form.aggregates) {
    const figure = figureOf(fields, filing);
    if (list === undefined) scope[name] = figure;
    else (lists[list] ??= []).push({ label: (filing.texts[name] ?? label) || null, figure });
  }
  return { ...scope, ...lists };
};
