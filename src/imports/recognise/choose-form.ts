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

/** Labels that one form has and no other, not even as a part of one. */
const tellingLabels = (form: Form, forms: readonly Form[]): ReadonlySet<string> => {
  const others = forms.filter((other) => other !== form).flatMap(labelsIn);
  return new Set(
    labelsIn(form).filter(
      (core) => core.length >= shortestTelling - 1 && !others.some((other) => other.includes(core)),
    ),
  );
};

/** Which form a page is laid out in, by the labels that only one of them has; by the year where there are none. */
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
  const inForce = leading.find(
    ({ years }) => year !== null && year >= years.from && year <= (years.to ?? Infinity),
  );
  return (leading.length > 1 ? inForce : undefined) ?? leading[0]!;
};
