import type { Equation, Term } from '../model/equation';
import type { Aggregate } from '../model/form';
import type { Concerns } from '../model/concerns';
import type { Line, TablePlan } from '../model/table';

/** Table three is the same in both forms but for the rows of （六）其他处理. */

const organisation = '法人或其他组织';

const applicants: readonly Line[] = [
  { key: 'person', labels: ['自然人'] },
  { key: 'business', labels: [organisation, '商业企业'] },
  { key: 'research', labels: [organisation, '科研机构'] },
  { key: 'welfare', labels: [organisation, '社会公益组织'] },
  { key: 'legal', labels: [organisation, '法律服务机构'] },
  { key: 'other', labels: [organisation, '其他'] },
];
const total: Line = { key: 'total', labels: ['总计'] };
const columns = [...applicants, total];

const outcome = '三、本年度办理结果';

/** The row of one result. */
export const result = (key: string, short: string, ...labels: string[]): Line => ({
  key: `requests.${key}`,
  labels: [outcome, ...labels],
  short,
});

const received: Line = {
  key: 'requests.received',
  labels: ['一、本年新收政府信息公开申请数量'],
  short: '一、本年新收',
};
const carriedIn: Line = {
  key: 'requests.carriedIn',
  labels: ['二、上年结转政府信息公开申请数量'],
  short: '二、上年结转',
};
const granted = result('granted', '（一）予以公开', '（一）予以公开');
const partial = result(
  'partial',
  '（二）部分公开',
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
);
const refused = [
  ['stateSecret', '1.属于国家秘密'],
  ['forbiddenByLaw', '2.其他法律行政法规禁止公开'],
  ['threeSecurities', '3.危及“三安全一稳定”'],
  ['thirdParty', '4.保护第三方合法权益'],
  ['internalAffairs', '5.属于三类内部事务信息'],
  ['deliberative', '6.属于四类过程性信息'],
  ['enforcementFile', '7.属于行政执法案卷'],
  ['administrativeQuery', '8.属于行政查询事项'],
].map(([key, label]) => result(`refused.${key}`, `（三）${label}`, '（三）不予公开', label!));
const unavailable = [
  ['notHeld', '1.本机关不掌握相关政府信息'],
  ['mustBeMade', '2.没有现成信息需要另行制作'],
  ['unclear', '3.补正后申请内容仍不明确'],
].map(([key, label]) => result(`unavailable.${key}`, `（四）${label}`, '（四）无法提供', label!));
const notProcessed = [
  ['complaint', '1.信访举报投诉类申请'],
  ['repeated', '2.重复申请'],
  ['publication', '3.要求提供公开出版物'],
  ['excessive', '4.无正当理由大量反复申请'],
  ['reissue', '5.要求行政机关确认或重新出具已获取信息'],
].map(([key, label]) => result(`notProcessed.${key}`, `（五）${label}`, '（五）不予处理', label!));
/** The single rows of （三）, （四） and （五）. */
export const namedResults: readonly Line[] = [...refused, ...unavailable, ...notProcessed];
const handled = result('handled', '（七）总计', '（七）总计');
const carriedOut: Line = {
  key: 'requests.carriedOut',
  labels: ['四、结转下年度继续办理'],
  short: '四、结转下年度',
};

const rowsOf = (otherwise: readonly Line[]): readonly Line[] => [
  received,
  carriedIn,
  granted,
  partial,
  ...refused,
  ...unavailable,
  ...notProcessed,
  ...otherwise,
  handled,
  carriedOut,
];

/** Table three with the given rows of （六）其他处理. */
export const requestsTable = (otherwise: readonly Line[]): TablePlan => ({
  number: 3,
  name: '表三',
  statutory: true,
  labelColumns: 3,
  valueColumns: columns.length,
  widths: [6, 12, 38, ...columns.map(() => 9)],
  blocks: [
    {
      over: '申请人情况',
      corner: '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）',
      rows: rowsOf(otherwise),
      columns,
    },
  ],
});

const termAt = (row: Line, column: Line, label: string): Term => ({
  field: `${row.key}.${column.key}`,
  label,
});
const nameOf = (line: Line): string => line.short ?? line.labels.at(-1) ?? '';

/** T3-1, T3-2 by column and T3-3 by row: with 25 rows 7 + 7 + 25 equations. */
export const requestEquations = (otherwise: readonly Line[]): readonly Equation[] => {
  const rows = rowsOf(otherwise);
  const leaves = rows.filter((row) => ![received, carriedIn, handled, carriedOut].includes(row));
  const common = { table: 3, grade: 'error' } as const;
  return [
    ...columns.map((column): Equation => ({
      ...common,
      id: `T3-1.${column.key}`,
      name: `${nameOf(column)}列`,
      clause: 'columnBalance',
      left: { terms: [termAt(received, column, '新收'), termAt(carriedIn, column, '上年结转')] },
      right: { terms: [termAt(handled, column, '办理总计'), termAt(carriedOut, column, '结转下年')] },
    })),
    ...columns.map((column): Equation => ({
      ...common,
      id: `T3-2.${column.key}`,
      name: `${nameOf(column)}列`,
      clause: 'resultTotal',
      total: `${handled.key}.${column.key}`,
      left: { terms: [termAt(handled, column, '（七）总计')] },
      right: { label: '各项办理结果之和', terms: leaves.map((row) => termAt(row, column, nameOf(row))) },
    })),
    ...rows.map((row): Equation => ({
      ...common,
      id: `T3-3.${row.key.replace('requests.', '')}`,
      name: `“${nameOf(row)}”行`,
      clause: 'applicantTotal',
      ...(row === handled ? {} : { total: `${row.key}.total` }),
      left: { terms: [termAt(row, total, '总计')] },
      right: {
        label: '六类申请人之和',
        terms: applicants.map((column) => termAt(row, column, nameOf(column))),
      },
    })),
  ];
};

/** Y-1 and Y-2: what is carried in is what last year carried on, in each column. */
export const carryOverEquations: readonly Equation[] = columns.map((column) => ({
  id: `Y-${column === total ? 1 : 2}.${column.key}`,
  table: 3,
  grade: 'note',
  name: `${nameOf(column)}列`,
  clause: 'carryOver',
  left: { terms: [termAt(carriedIn, column, '上年结转')] },
  right: { terms: [{ ...termAt(carriedOut, column, '上年报告的结转下年度'), previous: true }] },
}));

const sumOf = (list: string, name: string, label: string, rows: readonly Line[]): Aggregate => ({
  list,
  name,
  label,
  fields: rows.map((row) => `${row.key}.${total.key}`),
});

/** Single results by their official names without the number. */
const rowsNamed = (list: string, rows: readonly Line[]): readonly Aggregate[] =>
  rows.map((row) => sumOf(list, row.key, row.labels.at(-1)!.replace(/^\d\./u, ''), [row]));

/** The six kinds of result and the six kinds of applicant as sentences quote them. */
export const requestAggregates = (otherwise: readonly Line[]): readonly Aggregate[] => [
  sumOf('results', 'granted', '予以公开', [granted]),
  sumOf('results', 'partial', '部分公开', [partial]),
  sumOf('results', 'refused', '不予公开', refused),
  sumOf('results', 'unavailable', '无法提供', unavailable),
  sumOf('results', 'notProcessed', '不予处理', notProcessed),
  sumOf('results', 'otherwise', '其他处理', otherwise),
  ...rowsNamed('refusedRows', refused),
  ...rowsNamed('unavailableRows', unavailable),
  ...rowsNamed('notProcessedRows', notProcessed),
  ...applicants.map((column) => ({
    list: 'applicants',
    name: column.key,
    label: column.key === 'other' ? '其他组织' : nameOf(column),
    fields: [`${received.key}.${column.key}`],
  })),
];

/** The flow of requests in each column, for the rules. */
export const requestFlows: Concerns['flows'] = columns.map((column) => ({
  label: `${nameOf(column)}列`,
  received: `${received.key}.${column.key}`,
  carriedIn: `${carriedIn.key}.${column.key}`,
  handled: `${handled.key}.${column.key}`,
  carriedOut: `${carriedOut.key}.${column.key}`,
}));

/** The results that disclose, for the comparison with the catch-all result. */
export const disclosedTotals: readonly string[] = [granted, partial].map((row) => `${row.key}.${total.key}`);
/** Total of the requests answered in the year. */
export const handledTotal = `${handled.key}.${total.key}`;
/** Total of the requests received in the year. */
export const receivedTotal = `${received.key}.${total.key}`;
