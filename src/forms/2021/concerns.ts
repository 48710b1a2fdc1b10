import type { Concerns, DocumentStock } from '../../model/concerns';
import { caseConcerns } from '../cases';
import { disclosedTotals, handledTotal, receivedTotal, requestFlows } from '../requests';

const stockOf = (key: string, label: string): DocumentStock => ({
  label,
  issued: `documents.${key}.issued`,
  repealed: `documents.${key}.repealed`,
  inForce: `documents.${key}.inForce`,
});

export const stocks: readonly DocumentStock[] = [
  stockOf('regulations', '规章'),
  stockOf('normative', '行政规范性文件'),
];

export const concerns: Concerns = {
  flows: requestFlows,
  catchAll: { field: 'requests.otherwise.other.total', total: handledTotal, disclosed: disclosedTotals },
  stocks,
  lawmakersOnly: stocks.slice(0, 1).flatMap((stock) => [stock.issued, stock.repealed, stock.inForce]),
  amounts: ['fees.amount'],
  ...caseConcerns,
  yearOnYear: [
    'documents.normative.issued',
    'decisions.licences',
    'decisions.penalties',
    'decisions.coercion',
    'fees.amount',
    receivedTotal,
    caseConcerns.review.total,
    caseConcerns.suitsDirect.total,
    caseConcerns.suitsAfterReview.total,
  ],
};
