import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { readProse } from './prose';
import type { Prose } from './prose';

/** One text of the report that the clerk wrote, ready for reading. */
export interface Passage extends Prose {
  readonly slot: string;
  /** Number of its chapter; 0 for what stands before the first. */
  readonly chapter: number;
  /** How a message names it: its own heading, or that of its chapter. */
  readonly name: string;
}

const known = new WeakMap<Filing['texts'], { readonly form: Form; readonly passages: readonly Passage[] }>();

const read = (form: Form, texts: Filing['texts']): readonly Passage[] => {
  const slots = form.chapters.flatMap(({ number, heading, slots: own }) =>
    own.map((slot) => ({ slot: slot.key, chapter: number, name: slot.heading ?? heading })),
  );
  return [{ slot: 'preface', chapter: 0, name: '报告开头' }, ...slots].flatMap((each) => {
    const source = texts[each.slot] ?? '';
    return source.trim() === '' ? [] : [{ ...each, ...readProse(source) }];
  });
};

/** What the clerk wrote, in the order of the report. All rules ask for it at each check, so it is read once. */
export const passagesOf = (form: Form, { texts }: Filing): readonly Passage[] => {
  const found = known.get(texts);
  if (found?.form === form) return found.passages;
  const passages = read(form, texts);
  known.set(texts, { form, passages });
  return passages;
};
