import { blankFiling } from '../../src/filing/blank-filing';
import { allDivisions } from '../../src/filing/divisions/all-divisions';
import { formOf } from '../../src/filing/known-forms';
import { form2021 } from '../../src/forms/2021/index';
import { forms } from '../../src/forms/index';
import type { Answers } from '../../src/model/answer';
import { defaultSettings } from '../../src/model/filing';
import type { Filing, PreviousFiling, Settings } from '../../src/model/filing';
import type { Checked } from '../../src/model/finding';
import { fieldsOf } from '../../src/model/form';
import type { Form } from '../../src/model/form';
import { compose } from '../../src/report/compose';
import { check } from '../../src/rules/check';
import type { AnyRule } from '../../src/rules/rule';

/** The calendar year in which all tests are made. */
export const thisYear = 2026;

const zerosOf = (form: Form): Answers => Object.fromEntries(fieldsOf(form).map(({ name }) => [name, 0]));

/** A valid filing in which every statutory figure is 0, but for the answers and facts given. */
export const filingOf = (form: Form, answers: Answers = {}, facts: Partial<Filing> = {}): Filing =>
  blankFiling(form.id, {
    body: '海滨县水利局',
    self: '我局',
    year: form.years.to ?? 2025,
    answers: { ...zerosOf(form), ...answers },
    ...facts,
  });

/** The same on the form in force, for 2025. */
export const withAnswers = (answers: Answers, facts: Partial<Filing> = {}): Filing =>
  filingOf(form2021, answers, facts);

/** Settings that differ from the default. */
export const withSettings = (settings: Partial<Settings>): Pick<Filing, 'settings'> => ({
  settings: { ...defaultSettings, ...settings },
});

/** Last year's report, with zeros but for the answers given. */
export const lastYear = (
  answers: Answers = {},
  facts: Partial<PreviousFiling> = {},
): { previous: PreviousFiling } => ({
  previous: { form: form2021.id, year: 2024, answers: { ...zerosOf(form2021), ...answers }, ...facts },
});

/** What one rule makes of a filing. */
export const checkBy = (rule: AnyRule, filing: Filing): Checked => {
  const form = formOf(forms, filing.form);
  return check({ filing, form, thisYear, report: compose(form, filing), divisions: allDivisions }, [rule]);
};

/** The sentences of one rule. */
export const messagesOf = (rule: AnyRule, filing: Filing): readonly string[] =>
  checkBy(rule, filing).findings.map(({ message }) => message);

/** How the clauses of the form in force are cited. */
export const notice = '国办公开办函〔2021〕30号';
