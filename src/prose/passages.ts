import { slotName } from '../model/chapter';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import type { PageReading } from '../model/page-reading';
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
  /** What it begins with on the page, under the heading of its chapter alone, and how a message names that. */
  readonly opening?: { readonly name: string; readonly to: number };
}

/** How a message names the part of a passage in which a place of its source is. */
export const nameAt = ({ name, opening }: Passage, place: number): string =>
  opening && place < opening.to ? opening.name : name;

/** All rules ask for them at each check, so they are read once. */
const byForm = oncePer((form: Form) => {
  const slots = form.chapters.flatMap(({ number, heading, slots: own }) =>
    own.map((slot) => ({ slot: slot.key, chapter: number, name: slotName({ heading }, slot), heading })),
  );
  return oncePer((texts: Filing['texts']) =>
    oncePer(({ unheaded = {} }: Pick<PageReading, 'unheaded'>): readonly Passage[] =>
      [{ slot: 'preface', chapter: 0, name: '报告开头', heading: '' }, ...slots].flatMap(
        ({ heading, ...each }) => {
          const source = texts[each.slot] ?? '';
          if (source.trim() === '') return [];
          const to = unheaded[each.slot];
          const opening = to === undefined ? {} : { opening: { name: heading, to } };
          return [{ ...each, ...opening, ...readProse(source) }];
        },
      ),
    ),
  );
});
const noPage = {};

/** What the clerk wrote, in the order of the report. */
export const passagesOf = (form: Form, { texts, page }: Filing): readonly Passage[] =>
  byForm(form)(texts)(page ?? noPage);
