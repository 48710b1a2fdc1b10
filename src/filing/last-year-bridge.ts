import type { Answers } from '../model/answer';
import type { PreviousFiling } from '../model/filing';
import type { Form } from '../model/form';

/** Last year's report in terms of this year's form, and what of it has no counterpart there. */
export interface Standing {
  readonly previous: PreviousFiling;
  readonly lost: readonly string[];
}

/**
 * Lets a filing of an earlier form stand as last year's of this one. Figures of the same name are kept, those with
 * another name are found under this form's as well; it still says which form it was made on.
 */
export const standAsPrevious = (previous: PreviousFiling, form: Form): Standing => {
  const bridge = form.reading.earlier.find((earlier) => earlier.form === previous.form);
  if (!bridge) return { previous, lost: [] };
  const answers: Record<string, Answers[string]> = { ...previous.answers };
  for (const [name, earlierName] of Object.entries(bridge.renamed)) {
    const answer = previous.answers[earlierName];
    if (answer !== undefined) answers[name] = answer;
  }
  return { previous: { ...previous, answers }, lost: bridge.lost };
};
