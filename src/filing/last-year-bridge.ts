import type { Answers } from '../model/answer';
import type { PreviousFiling } from '../model/filing';
import type { Form } from '../model/form';
import type { EarlierForm } from '../model/reading';

const earlierForm = (form: Form, id: string): EarlierForm | undefined =>
  form.earlier.find((earlier) => earlier.form === id);

/**
 * A report with its figures under the names of a form, whatever earlier form it was made on. Figures of the same name
 * stay, those with another name are found under this form's as well; it still says which form it was made on.
 */
export const bridgeReport = (report: PreviousFiling, form: Form): PreviousFiling => {
  const renamed = Object.entries(earlierForm(form, report.form)?.renamed ?? {});
  if (renamed.length === 0) return report;
  const answers: Record<string, Answers[string]> = { ...report.answers };
  for (const [name, earlierName] of renamed) {
    const answer = report.answers[earlierName];
    if (answer !== undefined) answers[name] = answer;
  }
  return { ...report, answers };
};

/** What reports of another form lack of what this one asks for, said to the clerk. */
export const lackingIn = (earlier: string, form: Form): readonly string[] =>
  earlierForm(form, earlier)?.lost ?? [];
