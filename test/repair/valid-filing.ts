import { forms } from '../../src/forms/index';
import type { Answer, Answers } from '../../src/model/answer';
import { defaultSettings } from '../../src/model/filing';
import type { Filing } from '../../src/model/filing';
import { fieldsOf } from '../../src/model/form';
import type { Form } from '../../src/model/form';
import { formulaTotals } from '../../src/filing/totals';

export const form: Form = forms[0]!;

/** A filing with these details; whatever is left out is 0, and every total is typed as the sum of its parts. */
export const filingWith = (details: Readonly<Record<string, number>>, more: Partial<Filing> = {}): Filing => {
  const totals = new Set(form.equations.map(({ total }) => total));
  const answers = Object.fromEntries(
    fieldsOf(form).map(({ name }): [string, Answer] => [
      name,
      totals.has(name) ? null : (details[name] ?? 0),
    ]),
  );
  return {
    form: form.id,
    body: '某局',
    self: '我局',
    year: 2025,
    settings: defaultSettings,
    answers: formulaTotals(form, answers).answers,
    texts: {},
    remarks: {},
    ...more,
  };
};

export const withAnswers = (filing: Filing, answers: Answers): Filing => ({
  ...filing,
  answers: { ...filing.answers, ...answers },
});

/** The filing as the workbook has it, with formulas for all totals. */
export const withFormulas = (filing: Filing): Filing => ({
  ...filing,
  ...formulaTotals(
    form,
    Object.fromEntries(
      Object.entries(filing.answers).map(([field, answer]) => [
        field,
        form.equations.some(({ total }) => total === field) ? null : answer,
      ]),
    ),
  ),
});

/** A bureau with 40 requests, the figures of table three all different enough to be told apart. */
export const bureau: Filing = filingWith({
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
