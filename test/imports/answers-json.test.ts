import { forms } from '../../src/forms/index';
import { readAnswersJson } from '../../src/imports/answers-json';

const read = (file: object) => readAnswersJson(JSON.stringify(file), forms);

it('last year’s figures are on the form that they name, else on that of the file', () => {
  const answers = { 'documents.normative.issued': 3 };
  const previous = { year: 2020, answers };
  expect(read({ form: '2021', year: 2021, previous }).previous).toEqual({ ...previous, form: '2021' });
  expect(() => read({ form: '2021', year: 2021, previous: { ...previous, form: '2019' } })).toThrow(
    '“answers”中有不认识的名称：documents.normative.issued',
  );
});
