import type { Form } from '../../model/form';
import { coreOf } from '../fold';
import type { Block } from '../source';

const shortestTelling = 6;

const known = new WeakMap<Form, readonly string[]>();

const labelsIn = (form: Form): readonly string[] => {
  const cores =
    known.get(form) ??
    form.tables
      .filter((table) => table.statutory)
      .flatMap((table) =>
        table.blocks.flatMap((block) => [...block.columns, ...block.rows].flatMap(({ labels }) => labels)),
      )
      .map(coreOf);
  known.set(form, cores);
  return cores;
};

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
export const chooseForm = (blocks: readonly Block[], forms: readonly Form[], year: number | null): Form => {
  const text = blocks
    .map((block) =>
      block.kind === 'line'
        ? coreOf(block.text)
        : block.rows
            .map((row) => [...new Set(row)].map((cell) => coreOf(cell?.text ?? '')).join(''))
            .join(''),
    )
    .join('');
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
