import type { Equation } from '../../model/equation';
import { caseEquations } from '../cases';
import { carryOverEquations, requestEquations } from '../requests';
import type { ResultRows } from '../requests';
import { stocks } from './concerns';

/** Y-3: documents in force at the end of the year follow from last year's, this year's and the repealed. */
const stockChains: readonly Equation[] = stocks.map((stock) => ({
  id: `Y-3.${stock.inForce}`,
  table: 2,
  grade: 'note',
  name: `“${stock.label}”`,
  clause: 'stockChain',
  left: { terms: [{ field: stock.inForce, label: '现行有效' }] },
  right: {
    terms: [
      { field: stock.inForce, label: '上年末现行有效', previous: true },
      { field: stock.issued, label: '本年制发' },
    ],
    less: [{ field: stock.repealed, label: '本年废止' }],
  },
}));

/** Those of table three (39 with the rows of 2021), 3 of table four, then those that reach back to last year's report. */
export const equationsWith = (results: ResultRows): readonly Equation[] => [
  ...requestEquations(results),
  ...caseEquations,
  ...carryOverEquations,
  ...stockChains,
];
