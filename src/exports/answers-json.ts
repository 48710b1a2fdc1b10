import type { Answers } from '../model/answer';
import type { Filing } from '../model/filing';
import { allFieldsOf } from '../model/form';
import type { Form } from '../model/form';

/** Every field in the order of the form, a blank as null, so that the file can be filled in by hand. */
const allAnswers = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(allFieldsOf(form).map(({ name }) => [name, answers[name] ?? null]));

/** The filing as an answers file: what the command line takes wherever it takes a workbook. */
export const exportAnswersJson = (form: Form, filing: Filing): string => {
  const { body, self, year, settings, answers, facts, problems, texts, remarks, previous } = filing;
  const file = {
    ...{ form: form.id, body, self, year, settings, answers: allAnswers(form, answers) },
    ...(facts ? { facts } : {}),
    ...(problems ? { problems } : {}),
    ...{ texts, remarks },
    ...(previous ? { previous } : {}),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
};
