import type { Form } from '../../model/form';
import type { Chapter } from '../../model/chapter';
import { clausesOf } from '../2021/clauses';
import { chapters } from '../2021/chapters';
import { caseAggregates, caseConcerns, caseEquations } from '../cases';
import { requestCharts } from '../request-charts';
import {
  carryOverEquations,
  disclosedTotals,
  handledTotal,
  receivedTotal,
  requestAggregates,
  requestEquations,
  requestFlows,
} from '../requests';
import { factFields } from '../fact-fields';
import { formerOptions } from '../former-options';
import { commonWordings } from '../wordings';
import { decisionKinds } from './aggregates';
import { results, tables } from './tables';

const notice = '国办公开办函〔2019〕60号';

/** Same six chapters; what is quoted of table two and of processing fees is not in this form. */
const earlierChapters: readonly Chapter[] = chapters.map((chapter) => ({
  ...chapter,
  notes: [],
  slots: chapter.slots
    .filter(({ key }) => key !== 'processingFee')
    // Without the sentence on fees, chapter six has nothing but what the clerk writes or chooses.
    .map((slot) => ({ ...slot, optional: slot.key === 'opening', figures: [] })),
}));

const regulationsPublished = ['documents.regulations.published', 'documents.regulations.publishedTotal'];

/** The form of the reports of 2019 and 2020 as the first page needs it. */
export const bareForm2019: Form = {
  id: '2019',
  notice,
  years: { from: 2019, to: 2020 },
  tables,
  equations: [...requestEquations(results), ...caseEquations, ...carryOverEquations],
  chapters: earlierChapters,
  // The form of 2021 took them over.
  clauses: clausesOf(notice),
  concerns: {
    flows: requestFlows,
    catchAll: { field: 'requests.otherwise.total', total: handledTotal, disclosed: disclosedTotals },
    stocks: [],
    lawmakersOnly: ['documents.regulations.made', ...regulationsPublished],
    publishedByOthers: regulationsPublished,
    amounts: [],
    ...caseConcerns,
    yearOnYear: [receivedTotal, caseConcerns.review.total],
  },
  aggregates: [...decisionKinds, ...requestAggregates(results), ...caseAggregates],
  charts: requestCharts(results),
  loadClaims: async () => (await import('../claims/index')).requestClaims(results),
  loadReading: async () => (await import('./reading')).reading,
  loadWriting: async () => (await import('./writing')).writing,
  formerOptions,
  factFields,
  earlier: [],
  wordings: commonWordings,
};
