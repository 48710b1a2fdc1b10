import type { Style } from '../../model/drawing';
import type { Field } from '../../model/field';
import { cellText } from '../../workbook/cell-text';
import { cellAt, SheetBuilder } from '../../workbook/sheet-builder';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import { styles } from '../../workbook/styles';
import { hasReport, stateName } from '../body-state';
import { isCounted } from '../collection';
import type { AssessedBody, Collection } from '../collection';
import { bodyColumns, bodyHeadRows, countsMarks } from './bodies-layout';
import type { BodyColumn } from './bodies-layout';
import { shownPath } from '../tables/shown-path';
import { listedKinds } from './body-classes';
import { sheetNames } from './sheet-names';
import type { SheetPlan } from './sheet-plan';

const figureWidth = 9;
const ownWidth = 14;
/** Number and name stay in sight, and stand on each page. */
const repeatedColumns = 2;
/** Figures that fit on the width of one page, beside the number and the name of the body. */
const figuresPerPage = 14;

/** What a figure is about, small: it stands above each. */
const aboutStyle: Style = { ...styles.head, size: 9 };

const columnStyles: Readonly<Record<BodyColumn, Style>> = {
  number: styles.cell,
  name: styles.leftCell,
  kind: styles.cell,
  counts: styles.choice,
  state: styles.cell,
  errors: styles.figure,
  remark: styles.source,
  file: styles.source,
};

/** What has to be known of a body's figures, in words. */
const remarkOf = ({ body, reason, report, state }: AssessedBody): string =>
  [
    ...(body.counts ? [] : [body.whyNot === '' ? '名录注明不计入' : body.whyNot]),
    ...(reason === '' ? [] : [reason]),
    ...(report && report.unread.length > 0 ? [`有 ${report.unread.length} 格没有读出，没有计入`] : []),
    ...(hasReport(state) ? (report?.lost ?? []) : []),
  ].join('；');

const leadOf = (
  each: AssessedBody,
  index: number,
  onlyClean: boolean,
): Readonly<Record<BodyColumn, string | number>> => ({
  number: index + 1,
  name: each.body.name,
  kind: listedKinds[each.body.kind],
  counts: isCounted(each, onlyClean) ? countsMarks.yes : countsMarks.no,
  state: stateName(each.state, each.round),
  errors: each.report ? each.summary.error : '',
  remark: remarkOf(each),
  file: shownPath(each.report?.file ?? ''),
});

const textOrBlank = (value: string | number): string | number | null =>
  value === '' ? null : typeof value === 'string' ? cellText(value) : value;

const rowsOf = ({ bodies, list, onlyClean }: Collection, fields: readonly Field[]) =>
  bodies.map((each, index) => {
    const lead = leadOf(each, index, onlyClean);
    return [
      ...bodyColumns.map(({ key }) => textOrBlank(lead[key])),
      ...list.otherHeads.map((head) => textOrBlank(each.body.others[head] ?? '')),
      ...fields.map(({ name }) => each.report?.figures[name] ?? null),
    ];
  });

/** The heads of a figure: its table and what it is about, and below its column. */
const headsOf = ({ tables }: Collection['form'], field: Field): readonly [string, string] => {
  const table = tables.find(({ number }) => number === field.table)!.name;
  const about = field.row.length > 0 ? field.rowName : field.column.slice(0, -1).join('·');
  return [`${table} ${about}`, field.column.at(-1) ?? ''];
};

/** A row a body with all its figures, in the order of the list. */
export const drawBodies = ({ collection, roll, layout }: SheetPlan): DrawnSheet | undefined => {
  if (!layout) return undefined;
  const { form, list, bodies } = collection;
  const { fields } = roll;
  const builder = new SheetBuilder(
    sheetNames.bodies,
    [
      ...bodyColumns.map(({ width }) => width),
      ...list.otherHeads.map(() => ownWidth),
      ...fields.map(() => figureWidth),
    ],
    {
      orientation: 'landscape',
      onePage: false,
      tab: '2F5597',
      isOpen: true,
      titleColumns: repeatedColumns,
      pagesWide: 1 + Math.ceil((fields.length + list.otherHeads.length) / figuresPerPage),
    },
  );
  builder.put(cellAt(0, 0, repeatedColumns), { value: '分单位数据' }, styles.slotHead);
  builder.height(0, 28);
  // Beside what is repeated on each page, where it would be cut.
  builder.put(
    cellAt(1, repeatedColumns, bodyColumns.length - repeatedColumns),
    {
      value: `“计入”可以改成“是”或“否”，“${sheetNames.totals}”“${sheetNames.classes}”和“${sheetNames.overview}”的合计随之变化。橙色的格没有读出，请打开原文件核对。`,
    },
    styles.hint,
  );
  const head = bodyHeadRows - 1;
  const heads = fields.map((field) => headsOf(form, field));
  // One a column, and not one over several: those would be cut where a page ends, or the window.
  heads.forEach(([about], index) =>
    builder.put(cellAt(head - 1, layout.firstFigure + index), { value: about }, aboutStyle),
  );
  [
    ...bodyColumns.map((column) => column.head as string),
    ...list.otherHeads.map(cellText),
    ...heads.map(([, column]) => column),
  ].forEach((text, column) => builder.put(cellAt(head, column), { value: text }, styles.head));
  builder.block(rowsOf(collection, fields), [
    ...bodyColumns.map(({ key }) => columnStyles[key]),
    ...list.otherHeads.map(() => styles.source),
    ...fields.map(() => styles.figure),
  ]);
  bodies.forEach(({ report, state, summary }, index) => {
    const row = bodyHeadRows + index;
    if (report && summary.error > 0) {
      const column = bodyColumns.findIndex(({ key }) => key === 'errors');
      builder.put(cellAt(row, column), { value: summary.error }, styles.alert);
    }
    if (!hasReport(state) && state !== 'notCounted') {
      const column = bodyColumns.findIndex(({ key }) => key === 'state');
      builder.put(cellAt(row, column), { value: stateName(state, 1) }, styles.alert);
    }
    for (const field of report?.unread ?? [])
      if (fields.some(({ name }) => name === field))
        builder.put(cellAt(row, layout.columnOf(field)), { value: null }, styles.unknown);
  });
  const counts = bodyColumns.findIndex(({ key }) => key === 'counts');
  if (bodies.length > 0)
    builder.validate({
      areas: [{ row: bodyHeadRows, column: counts, rows: bodies.length, columns: 1 }],
      accepts: { kind: 'list', values: [countsMarks.yes, countsMarks.no] },
      title: '请选择',
      message: '请选择“是”或“否”。',
    });
  builder.filter({
    row: head,
    column: 0,
    rows: bodies.length + 1,
    columns: layout.firstFigure + fields.length,
  });
  return builder.build({ rows: bodyHeadRows, columns: repeatedColumns }, bodyHeadRows);
};
