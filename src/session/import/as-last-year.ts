import { formOf } from '../../filing/known-forms';
import { reportedTexts } from '../../filing/reported-texts';
import { proseSlots } from '../../filing/text-slots';
import type { Filing, PreviousFiling } from '../../model/filing';
import { withWriting } from '../../model/form';
import type { Form, FormWithWriting } from '../../model/form';
import { isNoProblem } from '../../model/problem';
import type { FormerProblem } from '../../model/problem';

/** Whether a report was written with us: what its clerk left blank was written of figures and facts. */
const isOurs = ({ page, computed, facts, problems }: Filing): boolean =>
  page === undefined && [computed, facts, problems].some((each) => each !== undefined);

/** The paragraphs as they were published. */
const textsOf = async (form: FormWithWriting, filing: Filing): Promise<Filing['texts']> => {
  if (!isOurs(filing)) return filing.texts;
  const { compose } = await import('../../report/compose');
  return reportedTexts(compose(form, filing), filing.texts);
};

/** The problems that a report named: where they were written in words of their own, these count. */
const problemsOf = async (form: FormWithWriting, filing: Filing): Promise<readonly FormerProblem[]> => {
  const { problemsNamed } = await import('../../prose/problems-named');
  const { wordings, writing } = form;
  const stated = (filing.problems ?? []).filter((problem) => !isNoProblem(problem));
  const text = filing.texts[wordings.problems.slot] ?? '';
  const named = problemsNamed(text, wordings.problems, writing.problemAreas);
  return named.length > 0 ? named : stated;
};

/** A report as that of last year: its figures, its paragraphs, what it stated, and the problems that it named. */
export const asLastYear = async (filing: Filing, forms: readonly Form[]): Promise<PreviousFiling> => {
  const form = await withWriting(formOf(forms, filing.form));
  const all = await textsOf(form, filing);
  const texts = proseSlots(form).flatMap((slot) => {
    const text = (all[slot] ?? '').trim();
    return text === '' ? [] : [[slot, text] as const];
  });
  const problems = await problemsOf(form, filing);
  const { year, answers, facts } = filing;
  return {
    form: form.id,
    ...{ year, answers },
    ...(texts.length > 0 ? { texts: Object.fromEntries(texts) } : {}),
    ...(facts ? { facts } : {}),
    ...(problems.length > 0 ? { problems } : {}),
  };
};
