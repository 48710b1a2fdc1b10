import { blankFiling } from '../filing/blank-filing';
import { formulaTotals, totalsOf } from '../filing/totals';
import type { Answers } from '../model/answer';
import { defaultSettings } from '../model/filing';
import type { Filing, PreviousFiling } from '../model/filing';
import { fieldsOf } from '../model/form';
import type { Form } from '../model/form';
import type { Collection, ReportFigures } from './collection';
import { rollUp, sumsAsPrinted } from './roll-up';

/** Sums as answers: those of cells that nobody adds up, and formulas for totals. */
const answersOf = (form: Form, sums: ReportFigures): Pick<Filing, 'answers' | 'computed'> => {
  const totals = totalsOf(form);
  const parts = Object.fromEntries(
    Object.entries(sums).filter(([field, sum]) => sum !== null && !totals.has(field)),
  );
  return formulaTotals(form, parts);
};

/** Last year's sums: of a cell only where each counted body has it, since some bodies are no sum. */
const sumsBefore = (form: Form, reports: readonly (ReportFigures | null | undefined)[]): Answers => {
  const known = reports.flatMap((figures) => (figures ? [figures] : []));
  if (known.length === 0 || known.length < reports.length) return {};
  const sums = sumsAsPrinted(form, known);
  return Object.fromEntries(
    fieldsOf(form)
      .filter(({ name }) => known.every((figures) => figures[name] != null))
      .map(({ name }) => [name, sums[name] ?? null]),
  );
};

/**
 * The area's own report as it begins: the sums of the counted bodies as answers, the year before beside them. Cells for
 * which no counted body has a figure stay blank.
 * @param previous last year's report of the area, where it is known; otherwise last year's sums, as far as all have them
 */
export const areaFiling = (collection: Collection, previous?: PreviousFiling): Filing => {
  const { form, area, year } = collection;
  const { counted, sums } = rollUp(collection);
  const before = sumsBefore(
    form,
    counted.map(({ report }) => report?.previous),
  );
  const known: PreviousFiling | undefined =
    previous ??
    (Object.keys(before).length > 0 ? { year: year - 1, form: form.id, answers: before } : undefined);
  return blankFiling(form.id, {
    body: area,
    year,
    settings: { ...defaultSettings, kind: 'area' },
    ...answersOf(form, sums),
    ...(known ? { previous: known } : {}),
  });
};
