import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import { oncePer } from '../model/once-per';
import { readProse } from './prose';
import type { Prose } from './prose';

/** One text of the report that the clerk wrote, ready for reading. */
export interface Passage extends Prose {
  readonly slot: string;
  /** Number of its chapter; 0 for what comes before the first. */
  readonly chapter: number;
  /** How a message names it: its own heading, or that of its chapter. */
  readonly name: string;
}

/** All rules ask for them at each check, so they are read once. */
const byForm = oncePer((form: Form) => {
  const slots = form.chapters.flatMap(({ number, heading, slots: own }) =>
    own.map((slot) => ({ slot: slot.key, chapter: number, name: slot.heading ?? heading })),
  );
  return oncePer((texts: Filing['texts']): readonly Passage[] =>
    [{ slot: 'preface', chapter: 0, name: '报告开头' }, ...slots].flatMap((each) => {
      const source = texts[each.slot] ?? '';
      return source.trim() === '' ? [] : [{ ...each, ...readProse(source) }];
    }),
  );
});

/** What the clerk wrote, in the order of the report. */
export const passagesOf = (form: Form, { texts }: Filing): readonly Passage[] => byForm(form)(texts);
