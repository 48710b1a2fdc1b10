import { numberIn } from './answer';
import { factAt } from './facts';
import { isLastYear } from './filing';
import type { Filing } from './filing';
import { fieldsOf } from './form';
import type { Form } from './form';
import { oncePer } from './once-per';

/** Figures by field name, of this year's report or of last year's; undefined where a cell has no number. */
export type Figures = (field: string) => number | undefined;

const statutoryFields = oncePer((form: Form) => new Set(fieldsOf(form).map(({ name }) => name)));

/** Whether a field is one of the statutory tables, and not of our own beside them. */
export const isStatutory = (form: Form, field: string): boolean => statutoryFields(form).has(field);

/** This year's figures, by field or by the place of a fact. Cells of our own tables may stay blank, and are then not 0 but unknown. */
export const figuresOf =
  ({ answers, facts = {}, settings }: Filing, form: Form): Figures =>
  (field) => {
    const key = factAt(field);
    if (key === undefined)
      return numberIn(answers, field, isStatutory(form, field) ? settings.blanks : 'error');
    const value = facts[key] ?? null;
    if (value !== null) return typeof value === 'number' ? value : undefined;
    const asked = form.factFields[key];
    return asked === undefined ? undefined : numberIn(answers, asked, 'error');
  };

/** Last year's figures, where its report is known and is last year's. */
export const previousFiguresOf = ({ previous, year }: Filing): Figures | undefined =>
  previous && isLastYear({ year }, previous)
    ? (field) => numberIn(previous.answers, field, 'error')
    : undefined;

/** The sum of several figures; undefined while one of them is not known. */
export const sumOf = (fields: readonly string[], figures: Figures): number | undefined =>
  fields.reduce<number | undefined>((sum, field) => {
    const value = figures(field);
    return sum === undefined || value === undefined ? undefined : sum + value;
  }, 0);
