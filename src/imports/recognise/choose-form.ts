import { formInForce } from '../../filing/known-forms';
import type { FormWithReading } from '../../model/form';
import { oncePer } from '../../model/once-per';
import { coreOf } from '../fold';

const shortestTelling = 6;

const labelsIn = oncePer((form: FormWithReading): readonly string[] =>
  form.tables
    .filter((table) => table.statutory)
    .flatMap((table) =>
      table.blocks.flatMap((block) => [...block.columns, ...block.rows].flatMap(({ labels }) => labels)),
    )
    .map(coreOf),
);

/** Labels of a form that some other form lacks, even as a part of one. */
const tellingLabels = (form: FormWithReading, forms: readonly FormWithReading[]): ReadonlySet<string> => {
  const isLackedBy = (other: FormWithReading, core: string): boolean =>
    !labelsIn(other).some((label) => label.includes(core));
  return new Set(
    labelsIn(form).filter(
      (core) => core.length >= shortestTelling - 1 && forms.some((other) => isLackedBy(other, core)),
    ),
  );
};

/** A single label may stand in a text as a heading; what decides against the year are several. */
const leastLead = 2;
/** Fewer labels than this are no whole table, in which one label that another form lacks would tell. */
const wholeTable = 10;

/** Whether a whole table is as in one form wherever that differs from another: its labels are there, the other's are not. */
const isAllOf = (form: FormWithReading, other: FormWithReading, tableText: string): boolean => {
  const found = labelsIn(form).filter((core) => tableText.includes(core));
  const [own, others] = [tellingLabels(form, [other]), tellingLabels(other, [form])];
  return (
    found.length >= wholeTable &&
    others.size > 0 &&
    found.some((core) => own.has(core)) &&
    ![...others].some((core) => tableText.includes(core))
  );
};

/**
 * Which form the tables of a page are laid out in, by the labels in them that not all forms have; by the year where
 * those leave it open, or where there are no tables.
 * @param tableText the words of its tables (see table-text)
 */
export const chooseForm = (
  tableText: string,
  forms: readonly FormWithReading[],
  year: number | null,
): FormWithReading => {
  const scores = forms.map(
    (form) => [...tellingLabels(form, forms)].filter((core) => tableText.includes(core)).length,
  );
  const best = Math.max(...scores);
  const leading = forms.filter((_, index) => scores[index]! > best - leastLead);
  const possible = leading.filter((form) => !leading.some((other) => isAllOf(other, form, tableText)));
  return formInForce(possible.length > 0 ? possible : leading, year);
};
