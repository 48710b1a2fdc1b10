import type { Concerns } from '../model/concerns';
import type { Equation } from '../model/equation';
import type { Aggregate } from '../model/form';
import type { Line, TablePlan } from '../model/table';

/** Table four is the same in both forms. */

const kinds = [
  { key: 'review', labels: ['行政复议'], short: '行政复议' },
  { key: 'suitDirect', labels: ['行政诉讼', '未经复议直接起诉'], short: '未经复议直接起诉' },
  { key: 'suitAfterReview', labels: ['行政诉讼', '复议后起诉'], short: '复议后起诉' },
];
const outcomes = [
  { key: 'upheld', label: '结果维持' },
  { key: 'corrected', label: '结果纠正' },
  { key: 'other', label: '其他结果' },
  { key: 'pending', label: '尚未审结' },
];
const total = { key: 'total', label: '总计' };

const columns: readonly Line[] = kinds.flatMap((kind) =>
  [...outcomes, total].map((outcome) => ({
    key: `${kind.key}.${outcome.key}`,
    labels: [...kind.labels, outcome.label],
    short: `${kind.short}·${outcome.label}`,
  })),
);

/** Table four: one row of 15 figures without a label. */
export const casesTable: TablePlan = {
  number: 4,
  name: '表四',
  statutory: true,
  labelColumns: 0,
  valueColumns: columns.length,
  widths: columns.map(() => 9),
  blocks: [{ rows: [{ key: '', labels: [] }], columns }],
};

/** T4-1, T4-2, T4-3: each total is the sum of its four outcomes. */
export const caseEquations: readonly Equation[] = kinds.map((kind, index) => ({
  id: `T4-${index + 1}`,
  table: 4,
  grade: 'error',
  name: `“${kind.short}”`,
  clause: 'caseTotal',
  total: `${kind.key}.${total.key}`,
  left: { terms: [{ field: `${kind.key}.${total.key}`, label: '总计' }] },
  right: {
    terms: outcomes.map((outcome) => ({ field: `${kind.key}.${outcome.key}`, label: outcome.label })),
  },
}));

const suits = kinds.filter((kind) => kind.labels.length > 1);

/** Reviews and suits by outcome, as sentences quote them; suits of both kinds together. */
export const caseAggregates: readonly Aggregate[] = [
  { name: 'suits', label: '行政诉讼', fields: suits.map((kind) => `${kind.key}.${total.key}`) },
  ...outcomes.map((outcome) => ({
    list: 'reviewOutcomes',
    name: `review.${outcome.key}`,
    label: outcome.label,
    fields: [`review.${outcome.key}`],
  })),
  ...suits.map((kind) => ({
    list: 'suitKinds',
    name: kind.key,
    label: kind.short,
    fields: [`${kind.key}.${total.key}`],
  })),
  ...outcomes.map((outcome) => ({
    list: 'suitOutcomes',
    name: `suits.${outcome.key}`,
    label: outcome.label,
    fields: suits.map((kind) => `${kind.key}.${outcome.key}`),
  })),
];

const [review, suitsDirect, suitsAfterReview] = kinds.map((kind) => ({
  label: kind.short,
  pending: `${kind.key}.pending`,
  total: `${kind.key}.${total.key}`,
}));

/** The three kinds of case, for the rules. */
export const caseConcerns = { review, suitsDirect, suitsAfterReview } as Pick<
  Required<Concerns>,
  'review' | 'suitsDirect' | 'suitsAfterReview'
>;
