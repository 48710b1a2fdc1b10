import { defaultSettings } from '../model/filing';
import type { Filing } from '../model/filing';

/** A filing of a form in which nothing is filled in but the facts given. */
export const blankFiling = (form: string, facts: Partial<Filing> = {}): Filing => ({
  form,
  body: '',
  self: '',
  year: null,
  settings: defaultSettings,
  answers: {},
  texts: {},
  remarks: {},
  ...facts,
});
