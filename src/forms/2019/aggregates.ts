import type { Aggregate } from '../../model/form';

/** What the sentences quote of table two besides single fields. */
export const decisionKinds: readonly Aggregate[] = [
  ['licences.decisions', '行政许可'],
  ['penalties.decisions', '行政处罚'],
  ['coercion.decisions', '行政强制'],
].map(([field, label]) => ({ list: 'decisionKinds', name: field!, label: label!, fields: [field!] }));
