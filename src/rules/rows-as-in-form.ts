import { termsOf } from '../model/equation';
import type { Form } from '../model/form';
import type { MergedRow, MisprintedLabel, StrangeRow } from '../model/page-reading';
import { imbalanceOf } from './equations-hold';
import { labelOf } from './rule';
import type { Draft, Rule, Subject } from './rule';

const tableOf = (form: Form, number: number): { readonly name: string; readonly first: string } => {
  const table = form.tables.find((each) => each.number === number)!;
  return { name: table.name, first: table.fields[0]!.name };
};

/** The table of a field, as it is named. */
const tableWith = (form: Form, field: string): string =>
  form.tables.find(({ fields }) => fields.some(({ name }) => name === field))?.name ?? '';

const note = (at: string, because: readonly string[], message: string): Draft => ({
  severity: 'note',
  at,
  because,
  clause: 'fullText',
  message,
});

const strange = (form: Form, { table, printed, isSurplus, inPlaceOf, notice }: StrangeRow): Draft => {
  const { name, first } = tableOf(form, table);
  const at = inPlaceOf[0] ?? first;
  const sums = form.equations.some(({ grade, ...each }) => grade === 'error' && each.table === table)
    ? '含有这一行的合计没有核对，'
    : '';
  if (notice !== undefined)
    return note(
      at,
      inPlaceOf,
      `${name}的这一行是${notice}格式的项目，${form.notice}的格式没有：“${printed}”。`,
    );
  return isSurplus
    ? note(at, inPlaceOf, `${name}多了标准格式没有的一行：“${printed}”；${sums}请对照原文。`)
    : note(at, inPlaceOf, `没有读懂这一行：${name}“${printed}”；没有核对，请对照原文。`);
};

/** How many misprints are quoted; whoever looks at the table sees the others then. */
const quoted = 3;

/** The misprints of each table together, since a county's own template has them by the dozen. */
const misprinted = (form: Form, misprints: readonly MisprintedLabel[]): readonly Draft[] =>
  form.tables.flatMap(({ name: table, fields }) => {
    const own = misprints.filter(({ field }) => fields.some(({ name }) => name === field));
    const [first] = own;
    if (!first) return [];
    const because = own.map(({ field }) => field);
    const { field, printed, official } = first;
    if (own.length === 1)
      return [
        note(field, because, `${table}有一行的名称是“${printed}”，标准格式是“${official}”；请核对文字。`),
      ];
    const pairs = own.slice(0, quoted).map((each) => `“${each.printed}”（标准格式是“${each.official}”）`);
    const others = own.length > quoted ? '等' : '';
    return [
      note(
        field,
        because,
        `${table}有 ${own.length} 行的名称和标准格式不同：${pairs.join('、')}${others}；请核对文字。`,
      ),
    ];
  });

const merged = (form: Form, { printed, fields, notice }: MergedRow): Draft => {
  const [first] = fields[0]!;
  const rows = fields
    .map((row) => labelOf(form, row[0]!))
    .map((label) => /“([^“”]*)”行/u.exec(label)?.[1] ?? label);
  const what = notice === undefined ? '标准格式' : `这是${notice}的格式，${form.notice}的格式`;
  return note(
    first!,
    fields.flat(),
    `${tableWith(form, first!)}“${printed}”只有一行；${what}分为 ${rows.length} 行：${rows.join('、')}。`,
  );
};

/** The sums that a row is a part of hold or fail however it is divided among the rows that it stands for. */
const sumsWith = (subject: Subject, { values, fields }: MergedRow): readonly Draft[] => {
  if (values.length === 0) return [];
  const answers = { ...subject.filing.answers };
  for (const row of fields)
    row.forEach((field, at) => (answers[field] = row === fields[0] ? (values[at] ?? 0) : 0));
  const own = new Set(fields.flat());
  const filled: Subject = { ...subject, filing: { ...subject.filing, answers } };
  return subject.form.equations.flatMap((equation) => {
    if (equation.grade !== 'error' || !termsOf(equation).some(({ field }) => own.has(field))) return [];
    return imbalanceOf(equation, filled, '请核对各项和总计。') ?? [];
  });
};

/**
 * D-4, D-5: what a page prints in its tables otherwise than the form: rows that it does not have, rows of another form,
 * names with a misprint. None of it is an error, since a page may be read wrongly; the figures are checked as printed.
 */
export const rowsAsInForm: Rule = {
  id: 'rows-as-in-form',
  title: '表格的项目与格式一致',
  check: (subject) => {
    const { form, filing } = subject;
    const { strangeRows = [], misprints = [], mergedRows = [] } = filing.page ?? {};
    return [
      ...strangeRows.map((row) => strange(form, row)),
      ...misprinted(form, misprints),
      ...mergedRows.flatMap((row) => [merged(form, row), ...sumsWith(subject, row)]),
    ];
  },
};
