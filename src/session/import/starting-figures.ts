import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import type { Imported } from '../../imports/import-filing';
import { figuresInForm } from '../../filing/figures-in-form';
import { textsInForm } from '../../filing/text-slots';
import { asLastYear } from './as-last-year';
import type { ImportTarget } from './plan-import';

/** What a new workbook is filled with as it is made. */
export type StartingFigures = Pick<Filing, 'answers' | 'facts' | 'problems' | 'texts' | 'previous'>;

/** Reports that a new workbook is to begin with. */
export type StartingReports = Partial<Readonly<Record<ImportTarget, Imported>>>;

const statedIn = ({ facts, problems }: Filing): Pick<Filing, 'facts' | 'problems'> => ({
  ...(facts ? { facts } : {}),
  ...(problems ? { problems } : {}),
});

/** The figures and texts of reports, as a new workbook of a form takes them. */
export const startingFigures = async (
  { current, previous }: StartingReports,
  forms: readonly Form[],
  form: Form,
): Promise<StartingFigures> => {
  const last = previous && (await asLastYear(previous.filing, forms));
  return {
    answers: current ? figuresInForm(current.filing, forms, form, false).answers : {},
    ...(current ? statedIn(current.filing) : {}),
    texts: current ? textsInForm(current.filing, forms, form).texts : {},
    ...(previous && last
      ? {
          previous: {
            ...last,
            form: form.id,
            answers: figuresInForm(previous.filing, forms, form, true).answers,
            texts: textsInForm({ form: last.form, texts: last.texts ?? {} }, forms, form).texts,
          },
        }
      : {}),
  };
};

/** What of a report has no place in a new workbook of a form, said to the clerk. */
export const lostAtStart = (
  { filing }: Imported,
  target: ImportTarget,
  forms: readonly Form[],
  form: Form,
): readonly string[] => [
  ...figuresInForm(filing, forms, form, target === 'previous').lost,
  ...(target === 'current' ? textsInForm(filing, forms, form).lost : []),
];
