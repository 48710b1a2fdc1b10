import type { Form } from '../../model/form';
import { factFields } from '../fact-fields';
import { formerOptions } from '../former-options';
import { chapters } from './chapters';
import { clausesOf } from './clauses';
import { concerns } from './concerns';
import { earlierForms } from './earlier-forms';
import { results } from './tables';
import { withResults } from './with-results';
import { wordings } from './wordings';

const notice = '国办公开办函〔2021〕30号';

/** The form in force, of reports of 2021 and later, as the first page needs it. */
export const bareForm2021: Form = {
  id: '2021',
  notice,
  years: { from: 2021 },
  ...withResults(results),
  chapters,
  clauses: clausesOf(notice),
  concerns,
  loadReading: async () => (await import('./reading')).reading,
  loadWriting: async () => (await import('./writing')).writing,
  formerOptions,
  factFields,
  earlier: earlierForms,
  wordings,
};
