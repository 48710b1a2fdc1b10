import type { Assessment } from '../../collect/assessment';
import { figuresIn } from '../../collect/figures';
import { findingLines } from '../../collect/finding-lines';
import type { Divisions } from '../../filing/divisions/divisions';
import { formOf } from '../../filing/known-forms';
import { isBlank } from '../../model/answer';
import type { BlankPolicy } from '../../model/answer';
import type { BodyKind, Filing, PreviousFiling } from '../../model/filing';
import type { Form, FormWithTexts } from '../../model/form';
import type { Steps } from '../../model/in-steps';
import { judgeInSteps } from '../advice';

/** A report with all that the list of bodies, and last year's folder, say of its body. */
export interface ToAssess {
  readonly filing: Filing;
  /** What the body handed in last year; where it is not known, what the report itself says of that year counts. */
  readonly previous?: Filing;
  readonly kind: BodyKind;
  /** Left out where the list does not say: then the report does. */
  readonly makesRegulations?: boolean;
  readonly blanks: BlankPolicy;
  /** The form in which all is added up. */
  readonly form: string;
  readonly thisYear: number;
}

/** Chapters whose words are compared between bodies. */
const comparedChapters = [1, 5];

const comparedTexts = (form: Form, { texts }: Filing): Readonly<Record<string, string>> => {
  const slots = form.chapters
    .filter(({ number }) => comparedChapters.includes(number))
    .flatMap((chapter) => chapter.slots.map(({ key }) => key));
  return Object.fromEntries(
    Object.entries(texts).filter(([slot, text]) => slots.includes(slot) && !isBlank(text)),
  );
};

/** The filing as the list has it: where the two differ, the list counts. */
export const asListed = (
  { filing, kind, makesRegulations, blanks }: Omit<ToAssess, 'form' | 'thisYear'>,
  previous: PreviousFiling | undefined,
): Filing => ({
  ...filing,
  settings: {
    ...filing.settings,
    kind,
    blanks,
    ...(makesRegulations === undefined ? {} : { makesRegulations }),
  },
  ...(previous ? { previous } : {}),
});

/**
 * Checks a report as the list says, and takes out of it what is added up and compared.
 * @param form that of the filing
 * @param previous what the body handed in last year, as a report of last year
 */
export function* assessHandIn(
  given: ToAssess,
  form: FormWithTexts,
  forms: readonly Form[],
  previous: PreviousFiling | undefined,
  divisions: Divisions | undefined,
): Steps<Assessment> {
  const filing = asListed(given, previous);
  const options = { thisYear: given.thisYear, ...(divisions ? { divisions } : {}) };
  const { checked } = yield* judgeInSteps(form, filing, options);
  const sumForm = formOf(forms, given.form);
  const added = figuresIn(sumForm, forms, filing, given.blanks);
  return {
    ...added,
    lines: findingLines(form, filing, checked),
    previous: filing.previous ? figuresIn(sumForm, forms, filing.previous, given.blanks).figures : null,
    texts: comparedTexts(form, filing),
  };
}
