import type { Aggregate } from '../../model/form';
import { caseAggregates } from '../cases';
import { requestAggregates } from '../requests';
import type { ResultRows } from '../requests';

const listOf = (
  list: string,
  entries: readonly (readonly [key: string, label: string])[],
): readonly Aggregate[] => entries.map(([key, label]) => ({ list, name: key, label, fields: [key] }));

/** What the sentences quote besides single fields. */
export const aggregatesWith = (results: ResultRows): readonly Aggregate[] => [
  ...listOf(
    'kinds',
    [1, 2, 3, 4, 5, 6].map((number) => [`disclosure.kind${number}`, ''] as const),
  ),
  ...listOf('channels', [
    ['disclosure.website', '政府网站'],
    ['disclosure.wechat', '政务微信公众号'],
    ['disclosure.weibo', '政务微博'],
    ['disclosure.otherChannel', '其他渠道'],
  ]),
  ...listOf('decisionKinds', [
    ['decisions.licences', '行政许可'],
    ['decisions.penalties', '行政处罚'],
    ['decisions.coercion', '行政强制'],
  ]),
  ...requestAggregates(results),
  ...caseAggregates,
];
