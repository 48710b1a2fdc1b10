import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import type { Imported } from '../../imports/import-filing';
import { figuresInForm } from '../../filing/figures-in-form';
import { textsInForm } from '../../filing/text-slots';
import type { ImportTarget } from './plan-import';

/** What a new workbook is filled with as it is made. */
export type StartingFigures = Pick<Filing, 'answers' | 'texts' | 'previous'>;

/** Reports that a new workbook is to begin with. */
export type StartingReports = Partial<Readonly<Record<ImportTarget, Imported>>>;

/** The figures and texts of reports, as a new workbook of a form takes them. */
export const startingFigures = (
  { current, previous }: StartingReports,
  forms: readonly Form[],
  form: Form,
): StartingFigures => ({
  answers: current ? figuresInForm(current.filing, forms, form, false).answers : {},
  texts: current ? textsInForm(current.filing, forms, form).texts : {},
  ...(previous
    ? {
        previous: {
          form: form.id,
          year: previous.filing.year,
          answers: figuresInForm(previous.filing, forms, form, true).answers,
          texts: previous.filing.texts,
        },
      }
    : {}),
});

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
