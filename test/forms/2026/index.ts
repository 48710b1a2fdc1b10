import { clausesOf } from '../../../src/forms/2021/clauses';
import { claimsWith } from '../../../src/forms/2021/claims';
import { form2021 } from '../../../src/forms/2021/index';
import { withResults } from '../../../src/forms/2021/with-results';
import type { FullForm } from '../../../src/model/form';
import { earlierForms } from './earlier-forms';
import { results } from './rows';

const notice = '国办公开办函〔2026〕1号';

/** A made-up form for 2026: that of 2021 with two more rows in table three and one of another name. */
export const form2026: FullForm = {
  ...form2021,
  id: '2026',
  notice,
  years: { from: 2026 },
  ...withResults(results),
  claims: claimsWith(results),
  clauses: clausesOf(notice),
  earlier: earlierForms,
};
