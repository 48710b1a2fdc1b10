import { formInForce } from '../../filing/known-forms';
import type { Form } from '../../model/form';
import { oncePer } from '../../model/once-per';
import { coreOf } from '../fold';
import { textsIn } from '../source';
import type { SourceBlock } from '../source';

const shortestTelling = 6;

const labelsIn = oncePer((form: Form): readonly string[] =>
  form.tables
    .filter((table) => table.statutory)
    .flatMap((table) =>
      table.blocks.flatMap((block) => [...block.columns, ...block.rows].flatMap(({ labels }) => labels)),
    )
    .map(coreOf),
);

/** Labels of a form that some other form lacks, even as a part of one. */
const tellingLabels = (form: Form, forms: readonly Form[]): ReadonlySet<string> => {
  const isLackedBy = (other: Form, core: string): boolean =>
    !labelsIn(other).some((label) => label.includes(core));
  return new Set(
    labelsIn(form).filter(
      (core) => core.length >= shortestTelling - 1 && forms.some((other) => isLackedBy(other, core)),
    ),
  );
};

/**
 * Which form a page is laid out in, by the labels that not all of them have; by the year where
 * those leave it open.
 */
export const chooseForm = (
  blocks: readonly SourceBlock[],
  forms: readonly Form[],
  year: number | null,
): Form => {
  const text = blocks.flatMap(textsIn).map(coreOf).join('');
  const scores = forms.map(
    (form) => [...tellingLabels(form, forms)].filter((core) => text.includes(core)).length,
  );
  const best = Math.max(...scores);
  const leading = forms.filter((_, index) => scores[index] === best);
  return formInForce(leading, year);
};
