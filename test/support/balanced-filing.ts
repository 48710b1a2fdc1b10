import { formulaTotals } from '../../src/filing/totals';
import type { Totalled } from '../../src/filing/totals';
import { forms } from '../../src/forms/index';
import type { Answers } from '../../src/model/answer';
import type { Filing } from '../../src/model/filing';
import type { Form } from '../../src/model/form';
import { filingOf } from './filing-fixture';

export const form: Form = forms[0]!;

/** The answers without totals, and formulas for all totals. */
const totalled = (answers: Answers): Totalled => {
  const totals = new Set(form.equations.map(({ total }) => total));
  const details = Object.entries(answers).map(([field, answer]) => [
    field,
    totals.has(field) ? null : answer,
  ]);
  return formulaTotals(form, Object.fromEntries(details) as Answers);
};

/** A filing with these details; whatever is left out is 0, and every total is typed as the sum of its parts. */
export const balancedFiling = (
  details: Readonly<Record<string, number>>,
  facts: Partial<Filing> = {},
): Filing => {
  const filing = filingOf(form, details, facts);
  return { ...filing, answers: totalled(filing.answers).answers };
};

/** The filing with these answers typed over its own. */
export const withChanges = (filing: Filing, answers: Answers): Filing => ({
  ...filing,
  answers: { ...filing.answers, ...answers },
});

/** The filing as the workbook has it, with formulas for all totals. */
export const withFormulas = (filing: Filing): Filing => ({ ...filing, ...totalled(filing.answers) });

/** A bureau with 40 requests, the figures of table three all different enough to be told apart. */
export const bureau: Filing = balancedFiling({
  'requests.received.person': 33,
  'requests.received.business': 4,
  'requests.carriedIn.person': 3,
  'requests.granted.person': 12,
  'requests.granted.business': 3,
  'requests.partial.person': 5,
  'requests.refused.thirdParty.person': 2,
  'requests.unavailable.notHeld.person': 11,
  'requests.notProcessed.complaint.person': 4,
  'requests.otherwise.other.business': 1,
  'requests.carriedOut.person': 2,
  'review.upheld': 14,
  'review.corrected': 3,
  'review.other': 5,
});
