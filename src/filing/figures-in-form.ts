import { isBlank } from '../model/answer';
import type { Answer, Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Field } from '../model/field';
import type { Form } from '../model/form';
import { formOf } from './known-forms';
import { bridgeReport, lackingIn } from './last-year-bridge';
import { asQuoted } from '../model/nest-quotes';

/** Figures of a filing in terms of a form that may not be its own. */
export interface FiguresInForm {
  readonly answers: Answers;
  /** What has no place in the form, said to the clerk. */
  readonly lost: readonly string[];
}

/** Names the rows of fields, each once. */
const rowsOf = (form: Form, fields: readonly Field[]): string =>
  form.tables
    .flatMap(({ number, name }) => {
      const rows = new Set(
        fields.filter(({ table }) => table === number).map(({ rowName }) => `“${asQuoted(rowName)}”`),
      );
      return rows.size === 0 ? [] : [`${name}${[...rows].join('、')}`];
    })
    .join('；');

/**
 * Takes over the figures that have a place in another form: those of the same name, and those that the form knows from
 * an earlier one under another name. Blanks are left out.
 * @param asLastYear whether they are to be last year's; what an earlier form lacks is then said as well.
 */
export const figuresInForm = (
  { form: id, year, answers }: Filing,
  forms: readonly Form[],
  form: Form,
  asLastYear: boolean,
): FiguresInForm => {
  const bridged = bridgeReport({ form: id, year, answers }, form);
  const names = new Set(
    allFieldsOf(form)
      .filter(({ table }) => !asLastYear || isStatutory(form, table))
      .map(({ name }) => name),
  );
  const found = Object.entries(bridged.answers).filter(
    (entry): entry is [string, Answer] => names.has(entry[0]) && !isBlank(entry[1]),
  );
  const own = formOf(forms, id);
  const renamed = form.earlier.find((each) => each.form === id)?.renamed ?? {};
  const known = new Set([...names, ...Object.values(renamed)]);
  const homeless = allFieldsOf(own).filter(
    ({ name, table }) => !known.has(name) && isStatutory(own, table) && !isBlank(answers[name]),
  );
  return {
    answers: Object.fromEntries(found),
    lost: [
      ...(asLastYear ? lackingIn(id, form) : []),
      ...(homeless.length > 0
        ? [`有 ${homeless.length} 个数字在本工作簿的表格里没有对应的格，不写入：${rowsOf(own, homeless)}。`]
        : []),
    ],
  };
};

const isStatutory = (form: Form, number: number): boolean =>
  form.tables.some((table) => table.statutory && table.number === number);
