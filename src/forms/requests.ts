import type { Equation, Term } from '../model/equation';
import type { Aggregate } from '../model/form';
import type { Concerns } from '../model/concerns';
import type { Line, TablePlan } from '../model/table';
import { asQuoted } from '../model/nest-quotes';

/** Table three is the same in all forms but for the rows of results, which each form gives. */

const organisation = '法人或其他组织';

/** A row or a column, and the words by which texts speak of it. */
export interface SpokenLine extends Line {
  readonly words?: string;
}

/** The kinds of applicant. */
export const applicants: readonly SpokenLine[] = [
  // 公民、法人和其他组织 are all that may apply.
  { key: 'person', labels: ['自然人'], words: '自然人|公民(?!、|和|及|或|与|以及)|个人(?=申请|提)' },
  {
    key: 'business',
    labels: [organisation, '商业企业'],
    words: '商业企业|(?<!商业)企业(?!改制|破产|搬迁|登记|信息|信用)',
  },
  { key: 'research', labels: [organisation, '科研机构'], words: '科研机构' },
  { key: 'welfare', labels: [organisation, '社会公益组织'], words: '社会公益组织|公益组织|公益机构' },
  { key: 'legal', labels: [organisation, '法律服务机构'], words: '法律服务机构|律师事务所' },
  {
    key: 'other',
    labels: [organisation, '其他'],
    words: '(?<!法人或|法人和|法人及|法人、|法人|法人或者)其他组织',
  },
];
const total: Line = { key: 'total', labels: ['总计'] };
const columns = [...applicants, total];

const outcome = '三、本年度办理结果';
/** The kinds of result that have rows of their own. */
const kinds = {
  refused: '（三）不予公开',
  unavailable: '（四）无法提供',
  notProcessed: '（五）不予处理',
  otherwise: '（六）其他处理',
} as const;
type ResultKind = keyof typeof kinds;

/** The rows of each kind of result; the last of （六） takes what fits no other. */
export type ResultRows = Readonly<Record<ResultKind, readonly SpokenLine[]>>;

const line = (key: string, short: string, ...labels: string[]): Line => ({
  key: `requests.${key}`,
  labels,
  short,
});

/** A row of a kind: the last part of its key, its label, the words of texts for it, and its name in messages. */
type RowFacts = readonly [key: string, label: string, words?: string, short?: string];

/**
 * Rows under the heading of their kind. Texts speak of each of them in some words, but for the one that takes what fits
 * no other; messages call it by its label, where that is not too long for them.
 */
export const resultRows = (kind: ResultKind, rows: readonly RowFacts[]): readonly SpokenLine[] =>
  rows.map(([key, label, words, short = label]) => ({
    ...line(`${kind}.${key}`, kinds[kind].slice(0, 3) + short, outcome, kinds[kind], label),
    ...(words === undefined ? {} : { words }),
  }));

/** The only row of a kind, which has no other label than the kind. */
export const soleRow = (kind: ResultKind): SpokenLine => line(kind, kinds[kind], outcome, kinds[kind]);

/** The rows of （三）, （四） and （五） in the forms of 2019 and 2021. */
export const commonResults: Omit<ResultRows, 'otherwise'> = {
  refused: resultRows('refused', [
    ['stateSecret', '1.属于国家秘密', '国家秘密'],
    ['forbiddenByLaw', '2.其他法律行政法规禁止公开', '法律[、,]?行政法规禁止|法律法规禁止'],
    ['threeSecurities', '3.危及“三安全一稳定”', '三安全一稳定'],
    ['thirdParty', '4.保护第三方合法权益', '第三方合法权益|第三方权益'],
    ['internalAffairs', '5.属于三类内部事务信息', '三类内部|内部事务信息'],
    ['deliberative', '6.属于四类过程性信息', '四类过程|过程性'],
    ['enforcementFile', '7.属于行政执法案卷', '执法案卷'],
    ['administrativeQuery', '8.属于行政查询事项', '行政查询'],
  ]),
  unavailable: resultRows('unavailable', [
    ['notHeld', '1.本机关不掌握相关政府信息', '不掌握'],
    ['mustBeMade', '2.没有现成信息需要另行制作', '没有现成|无现成|另行制作'],
    ['unclear', '3.补正后申请内容仍不明确', '补正后[^#]{0,8}不明确|内容(?:仍)?不明确'],
  ]),
  notProcessed: resultRows('notProcessed', [
    ['complaint', '1.信访举报投诉类申请', '信访(?=、?举报|、?投诉|[^#,]{0,4}类|[^#,]{0,6}申请)'],
    ['repeated', '2.重复申请', '重复申请'],
    ['publication', '3.要求提供公开出版物', '公开出版物'],
    ['excessive', '4.无正当理由大量反复申请', '大量反复|反复申请'],
    ['reissue', '5.要求行政机关确认或重新出具已获取信息', '重新出具'],
  ]),
};

const received = line('received', '一、本年新收', '一、本年新收政府信息公开申请数量');
const carriedIn = line('carriedIn', '二、上年结转', '二、上年结转政府信息公开申请数量');
const granted = line('granted', '（一）予以公开', outcome, '（一）予以公开');
const partial = line(
  'partial',
  '（二）部分公开',
  outcome,
  '（二）部分公开（区分处理的，只计这一情形，不计其他情形）',
);
const handled = line('handled', '（七）总计', outcome, '（七）总计');
const carriedOut = line('carriedOut', '四、结转下年度', '四、结转下年度继续办理');

/** The results that are counted, which add up to （七）总计. */
const countedOf = (results: ResultRows): readonly Line[] => [
  granted,
  partial,
  ...results.refused,
  ...results.unavailable,
  ...results.notProcessed,
  ...results.otherwise,
];

const rowsOf = (results: ResultRows): readonly Line[] => [
  received,
  carriedIn,
  ...countedOf(results),
  handled,
  carriedOut,
];

/** Table three with the rows of results that a form has. */
export const requestsTable = (results: ResultRows): TablePlan => ({
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
      rows: rowsOf(results),
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
export const requestEquations = (results: ResultRows): readonly Equation[] => {
  const rows = rowsOf(results);
  const counted = countedOf(results);
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
      right: { label: '各项办理结果之和', terms: counted.map((row) => termAt(row, column, nameOf(row))) },
    })),
    ...rows.map((row): Equation => ({
      ...common,
      id: `T3-3.${row.key.replace('requests.', '')}`,
      name: `“${asQuoted(nameOf(row))}”行`,
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
export const requestAggregates = (results: ResultRows): readonly Aggregate[] => [
  sumOf('results', 'granted', '予以公开', [granted]),
  sumOf('results', 'partial', '部分公开', [partial]),
  sumOf('results', 'refused', '不予公开', results.refused),
  sumOf('results', 'unavailable', '无法提供', results.unavailable),
  sumOf('results', 'notProcessed', '不予处理', results.notProcessed),
  sumOf('results', 'otherwise', '其他处理', results.otherwise),
  ...rowsNamed('refusedRows', results.refused),
  ...rowsNamed('unavailableRows', results.unavailable),
  ...rowsNamed('notProcessedRows', results.notProcessed),
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

/** A row that an earlier form has under another name, for the bridge from it: its fields here → there. */
export const renamedRow = ({ key }: Line, earlierKey: string): Readonly<Record<string, string>> =>
  Object.fromEntries(columns.map((column) => [`${key}.${column.key}`, `${earlierKey}.${column.key}`]));
