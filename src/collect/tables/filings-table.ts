import { bodyKinds } from '../../model/filing';
import type { DataKind, DataTable } from '../../model/data-table';
import type { Field } from '../../model/field';
import { fieldsOf } from '../../model/form';
import { stateName } from '../body-state';
import { isCounted } from '../collection';
import type { AssessedBody, Collection } from '../collection';
import { column, isWhole, plainColumns, rowsOf, textOrNull, yesOrNo } from './data-values';
import type { ValueColumn } from './data-values';

type BodyColumn = ValueColumn<AssessedBody>;

/** What is known of a body and of its report. */
const factColumns = ({ area, year, onlyClean }: Collection): readonly BodyColumn[] => [
  column('area', '地区', () => textOrNull(area), 'text', 14),
  column('year', '年度', () => year, 'integer'),
  column('body', '机关名称', ({ body }) => body.name, 'text', 28),
  column('kind', '类别', ({ body }) => bodyKinds[body.kind], 'text', 14),
  column('counts', '计入汇总', ({ body }) => yesOrNo(body.counts)),
  column('counted', '本次计入', (assessed) => yesOrNo(isCounted(assessed, onlyClean))),
  column('state', '状态', ({ state, round }) => stateName(state, round), 'text', 14),
  column('round', '轮次', ({ round }) => round, 'integer'),
  column('errors', '必须改正', ({ summary }) => summary.error, 'integer'),
  column('notes', '需要说明', ({ summary }) => summary.note, 'integer'),
  column('hints', '提示', ({ summary }) => summary.hint, 'integer'),
  column('file', '文件', ({ report }) => report?.file ?? null, 'text', 30),
  column('reportYear', '报告年度', ({ report }) => report?.year ?? null, 'integer'),
  column('form', '报告格式', ({ report }) => report?.form ?? null),
  column('superior', '上级', ({ body }) => textOrNull(body.superior), 'text', 24),
  column('code', '信用代码', ({ body }) => textOrNull(body.code), 'text', 20),
];

/** A column of the user's own; where its head is one of ours, it says whence it comes. */
const otherColumn = (head: string, number: number, taken: ReadonlySet<string>): BodyColumn =>
  column(
    `other${number}`,
    taken.has(head) ? `${head}（名录）` : head,
    ({ body }) => textOrNull(body.others[head] ?? ''),
    'text',
    14,
  );

/** A fraction, or a number beyond all counting, is no count: it stands among the fields that were not understood. */
const isCount = (value: number, { kind }: Field): boolean => kind !== 'count' || isWhole(value);

const kindOf = ({ kind }: Field): DataKind => (kind === 'count' ? 'integer' : 'number');

const figureColumn = (field: Field): BodyColumn =>
  column(
    field.name,
    field.label,
    ({ report }) => {
      const value = report?.figures[field.name] ?? null;
      return value !== null && isCount(value, field) ? value : null;
    },
    kindOf(field),
  );

/** Fields whose figures are left out, since they could not be read or are no counts. */
const leftOut = (fields: readonly Field[], { report }: AssessedBody): string | null => {
  if (!report) return null;
  const unread = new Set(report.unread);
  const out = fields.filter((field) => {
    const value = report.figures[field.name] ?? null;
    return unread.has(field.name) || (value !== null && !isCount(value, field));
  });
  return textOrNull(out.map(({ label }) => label).join('；'));
};

/**
 * A row a body of the list, in its order: what is known of it, the user's own columns, and all statutory figures by the
 * names of their fields. Bodies without a report have blanks there.
 */
export const filingsTable = (collection: Collection): DataTable => {
  const facts = factColumns(collection);
  const fields = fieldsOf(collection.form);
  const taken = new Set([...facts, ...fields.map(figureColumn)].map(({ head }) => head));
  const columns = [
    ...facts,
    ...collection.list.otherHeads.map((head, index) => otherColumn(head, index + 1, taken)),
    column<AssessedBody>('leftOut', '没有计入的数据', (assessed) => leftOut(fields, assessed), 'text', 24),
    ...fields.map(figureColumn),
  ];
  return {
    name: 'filings',
    columns: plainColumns(columns),
    rows: rowsOf(columns, () => collection.bodies),
  };
};
