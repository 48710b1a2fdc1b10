import type { Form } from '../../model/form';
import { requestCharts } from '../request-charts';
import type { ResultRows } from '../requests';
import { aggregatesWith } from './aggregates';
import { equationsWith } from './equations';
import { tablesWith } from './tables';

/** All that follows from the rows of results in table three; a form that has other rows takes the rest as it is. */
export const withResults = (
  results: ResultRows,
): Pick<Form, 'tables' | 'equations' | 'aggregates' | 'charts' | 'loadClaims'> => ({
  tables: tablesWith(results),
  equations: equationsWith(results),
  aggregates: aggregatesWith(results),
  charts: requestCharts(results),
  loadClaims: async () => (await import('./claims')).claimsWith(results),
});
