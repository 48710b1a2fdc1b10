import type { ChartPlan } from '../model/chart';
import { handledTotal, receivedTotal, requestAggregates } from './requests';
import type { ResultRows } from './requests';

/** What can be seen of table three at a glance. */
export const requestCharts = (results: ResultRows): readonly ChartPlan[] => {
  const aggregates = requestAggregates(results);
  const entriesOf = (wanted: string) => aggregates.filter(({ list }) => list === wanted);
  return [
    {
      id: 'applicants',
      title: '新收申请的申请人',
      unit: '件',
      over: 'entries',
      entries: entriesOf('applicants'),
    },
    { id: 'results', title: '申请的办理结果', unit: '件', over: 'entries', entries: entriesOf('results') },
    {
      id: 'trend',
      title: '近年新收和办结的申请',
      unit: '件',
      over: 'years',
      entries: [
        { label: '新收', fields: [receivedTotal] },
        { label: '办结', fields: [handledTotal] },
      ],
    },
  ];
};
