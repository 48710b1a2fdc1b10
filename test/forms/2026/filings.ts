import { formulaTotals } from '../../../src/filing/totals';
import { form2021 } from '../../../src/forms/2021/index';
import type { Answers } from '../../../src/model/answer';
import type { Filing } from '../../../src/model/filing';
import type { Form } from '../../../src/model/form';
import { filingOf } from '../../support/filing-fixture';
import { form2026 } from './index';
import { added, renamed } from './rows';

const [licensed, generated] = added;

/** Figures of a form with 0 for what is left out and totals worked out. */
const totalled = (form: Form, details: Answers): Answers => {
  const zeros = filingOf(form).answers;
  const blank = form.equations.flatMap(({ total }) => (total === undefined ? [] : [[total, null] as const]));
  return formulaTotals(form, { ...zeros, ...details, ...Object.fromEntries(blank) }).answers;
};

export const filingOf2026 = (details: Answers, facts: Partial<Filing> = {}): Filing =>
  filingOf(form2026, totalled(form2026, details), { year: 2026, ...facts });

export const filingOf2021 = (details: Answers): Filing =>
  filingOf(form2021, totalled(form2021, details), { year: 2025 });

/** 40 requests, some of them in each of the rows that no other form has. */
export const details = {
  'requests.received.person': 33,
  'requests.received.business': 7,
  'requests.granted.person': 20,
  [`${renamed.key}.person`]: 12,
  [`${licensed.key}.business`]: 7,
  [`${generated.key}.person`]: 1,
};
