import { addressOf } from '../../model/address';
import type { CellContent } from '../../model/drawing';
import type { Field } from '../../model/field';
import type { Form } from '../../model/form';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { sumsAsPrinted, withTotals } from '../roll-up';
import type { RollUp } from '../roll-up';
import { bodyClasses } from './body-classes';
import type { BodyClass } from './body-classes';
import { sheetNames } from './sheet-names';
import { overBodies } from './sheet-plan';
import type { SheetPlan } from './sheet-plan';

/** Columns before the classes: number, indicator, unit. */
const before = 3;
/** Rows above the first indicator: title, hint, heads, and how many bodies. */
const above = 4;

/** The fields that are parts of a total of their own row, in tables of several rows: 自然人 … of table three. */
const splitFields = ({ equations, tables }: Form, fields: readonly Field[]): ReadonlySet<string> => {
  const byName = new Map(fields.map((field) => [field.name, field]));
  const rowOf = (name: string): string | undefined => byName.get(name)?.row.join('\n');
  const hasRows = (name: string): boolean =>
    tables.some(({ number, labelColumns }) => number === byName.get(name)?.table && labelColumns > 0);
  return new Set(
    equations.flatMap(({ left, right, grade }) => {
      const [total] = left.terms;
      if (grade !== 'error' || !total || left.terms.length > 1 || !hasRows(total.field)) return [];
      return right.terms.map(({ field }) => field).filter((field) => rowOf(field) === rowOf(total.field));
    }),
  );
};

/** What is listed: all fields, but table three by applicant for new requests alone. */
const indicatorsOf = (form: Form, { fields }: RollUp): readonly Field[] => {
  const split = splitFields(form, fields);
  const received = new Set(form.concerns.flows.map((flow) => flow.received));
  return fields.filter(({ name }) => !split.has(name) || received.has(name));
};

const labelOf = ({ row, column, rowName, columnName, kind }: Field, isTotal: boolean): string => {
  if (row.length === 0) return column.join('·');
  if (isTotal || column.length === 0) return rowName;
  // The unit has a column of its own.
  return `${rowName}·${kind === 'amount' ? columnName.replace(/（单位：.{1,6}）$/u, '') : columnName}`;
};

const unitOf = ({ kind }: Field): string => (kind === 'amount' ? '万元' : '件');

/** The sums of the counted bodies by class, a row an indicator. */
export const drawClasses = (plan: SheetPlan): DrawnSheet => {
  const { collection, roll, layout } = plan;
  const { form, area, year } = collection;
  const listed = new Set(collection.bodies.map(({ body }) => body.kind));
  const found = bodyClasses.filter(({ kinds }) => kinds.some((kind) => listed.has(kind)));
  const classes = found.length > 0 ? found : bodyClasses;
  const indicators = indicatorsOf(form, roll);
  const rows = new Map(indicators.map(({ name }, index) => [name, above + index]));
  const last = before + classes.length;
  const builder = new SheetBuilder(sheetNames.classes, [6, 40, 7, ...classes.map(() => 12), 12], {
    orientation: classes.length > 4 ? 'landscape' : 'portrait',
    // A few rows more than a page has: smaller, but still to be read.
    onePage: classes.length <= 4,
    tab: 'C55A11',
  });
  builder.line(`${area}${year}年度政府信息公开工作情况分类汇总`, styles.title, { atLeast: 34 });
  builder.line(
    layout
      ? `按“${sheetNames.bodies}”的“类别”分列，只加“计入”为“是”的机关；合计与“${sheetNames.totals}”一致。`
      : `按机关类别分列，只加计入的机关；合计与“${sheetNames.totals}”一致。`,
    styles.hint,
  );
  ['序号', '统计指标', '单位', ...classes.map(({ title }) => title), '合计'].forEach((head, column) =>
    builder.put(cellAt(2, column), { value: head }, styles.head),
  );
  const membersOf = ({ kinds }: BodyClass): RollUp['counted'] =>
    roll.counted.filter(({ body }) => kinds.includes(body.kind));
  const sumRow = (row: number): string => `${addressOf(row, before)}:${addressOf(row, last - 1)}`;
  builder.put(cellAt(3, 0, 2), { value: '计入的机关' }, styles.leftLabel);
  builder.put(cellAt(3, 2), { value: '个' }, styles.cell);
  classes.forEach((each, index) =>
    builder.put(
      cellAt(3, before + index),
      overBodies(plan, (bodies) => bodies.countOf(each.kinds), membersOf(each).length),
      styles.figure,
    ),
  );
  builder.put(cellAt(3, last), { formula: `SUM(${sumRow(3)})`, result: roll.counted.length }, styles.sum);

  const sums = classes.map((each) =>
    withTotals(
      form,
      sumsAsPrinted(
        form,
        membersOf(each).flatMap(({ report }) => (report ? [report.figures] : [])),
      ),
    ),
  );
  const contentAt = (field: Field, index: number): CellContent => {
    const result = sums[index]![field.name] ?? null;
    const column = before + index;
    const parts = roll.totals.get(field.name)?.right.terms.map((term) => term.field);
    if (parts?.every((part) => rows.has(part))) {
      const cells = parts.map((part) => addressOf(rows.get(part)!, column));
      return { formula: `IF(COUNT(${cells.join(',')})=0,"",SUM(${cells.join(',')}))`, result: result ?? '' };
    }
    return overBodies(
      plan,
      (bodies) => bodies.sumOrBlank(parts ?? [field.name], field.kind === 'amount', classes[index]!.kinds),
      result,
    );
  };
  indicators.forEach((field, index) => {
    const row = above + index;
    const isTotal = roll.totals.has(field.name);
    builder.put(cellAt(row, 0), { value: index + 1 }, styles.cell);
    builder.put(cellAt(row, 1), { value: labelOf(field, isTotal) }, styles.leftCell);
    builder.put(cellAt(row, 2), { value: unitOf(field) }, styles.cell);
    classes.forEach((_, at) => builder.put(cellAt(row, before + at), contentAt(field, at), styles.figure));
    const all = sumRow(row);
    builder.put(
      cellAt(row, last),
      { formula: `IF(COUNT(${all})=0,"",SUM(${all}))`, result: roll.sums[field.name] ?? '' },
      styles.sum,
    );
  });
  return builder.build({ rows: 3, columns: 2 }, 3);
};
