import type { PageReading } from '../../model/page-reading';
import type { FormWithReading } from '../../model/form';
import { coreOf, fold } from '../fold';
import { numberShown } from './figures';
import { labelsOf, similarity } from './labels';
import type { FormRow, Labels } from './labels';
import { printedRow } from './row-reading';
import type { RowReading, StrayRow } from './row-reading';

/** What became of rows with unknown labels. */
export interface PlacedStrays extends Pick<PageReading, 'strangeRows' | 'mergedRows'> {
  /** Those that are rows of the form after all. */
  readonly rows: readonly RowReading[];
}

/** No report has more rows that its form does not have; what is listed for the clerk is of the first. */
const mostStrays = 300;
/** How like its label a row has to be at the place where it is missing; less, where it has the same number too. */
const leastAlike = 0.6;
const leastAlikeNumbered = 0.45;

const numberOf = (label: string): string | undefined =>
  /^(?:\(\s*)?([一二三四五六七八九十]{1,2}|\d{1,2})\s*[).、]/u.exec(fold(label).trim())?.[1];

/** The one of the rows that are missing at a place which a label is meant to be, by its words and its number. */
const meantBy = (label: string, missing: readonly FormRow[]): FormRow | undefined => {
  const core = coreOf(label);
  const number = numberOf(label);
  const likely = missing.filter(({ cores, label: official = '' }) => {
    const alike = Math.max(0, ...cores.map((wording) => similarity(core, wording)));
    return alike >= (number !== undefined && number === numberOf(official) ? leastAlikeNumbered : leastAlike);
  });
  return likely.length === 1 ? likely[0] : undefined;
};

/** Rows of the form that have no reading, at the place of a stray one. */
const missingAt = (
  { after, before }: StrayRow,
  { rows }: Labels,
  read: ReadonlySet<FormRow>,
): readonly FormRow[] => {
  const table = (after ?? before)?.table;
  const from = after ? rows.indexOf(after) + 1 : 0;
  const to = before ? rows.indexOf(before) : rows.length;
  return rows.slice(from, to).filter((row) => row.table === table && !read.has(row));
};

/** Rows whose group is all that is printed of them: （六）其他处理 with figures of its own. */
const groupOf = (core: string, missing: readonly FormRow[]): readonly FormRow[] =>
  missing.filter(({ groups }) => groups.includes(core));

/** The notice of another form that has a row with this label. */
const noticeOf = (
  core: string,
  form: FormWithReading,
  forms: readonly FormWithReading[],
): { readonly notice?: string } => {
  const other = forms.find(
    (each) => each !== form && labelsOf(each).rows.some(({ cores }) => cores.includes(core)),
  );
  return other ? { notice: other.notice } : {};
};

const namesOf = (rows: readonly FormRow[]): readonly (readonly string[])[] =>
  rows.map(({ fields }) => fields.map(({ name }) => name));

/** The figures of a row, where each of its cells has one. */
const valuesIn = (reading: RowReading | undefined): readonly number[] => {
  if (!reading?.whole || reading.fault !== undefined || reading.fields) return [];
  const values = reading.pieces.flatMap(({ text, value }) => value ?? numberShown(text, 'count') ?? []);
  return values.length === reading.row.fields.length ? values : [];
};

/**
 * Finds out what rows with unknown labels are, by the rows of the form that are missing where they stand: one of those
 * with a misprint, several of them printed as one, or nothing that is known.
 */
export const placeStrays = (
  strays: readonly StrayRow[],
  readings: readonly RowReading[],
  labels: Labels,
  forms: readonly FormWithReading[],
): PlacedStrays => {
  const { form } = labels;
  const read = new Set(readings.map(({ row }) => row));
  const rows: RowReading[] = [];
  const mergedRows: PageReading['mergedRows'][number][] = [];
  const strange: { readonly stray: StrayRow; readonly missing: readonly FormRow[] }[] = [];
  for (const stray of strays.slice(0, mostStrays)) {
    const { label } = stray;
    const core = coreOf(label);
    const missing = missingAt(stray, labels, read);
    const meant = meantBy(label, missing);
    const reading = meant && stray.readAs(meant);
    const merged = groupOf(core, missing);
    if (reading) {
      rows.push({ ...reading, misprint: label.trim() });
      read.add(reading.row);
    } else if (merged.length > 0) {
      mergedRows.push({
        label: label.trim(),
        printed: printedRow(stray),
        values: valuesIn(stray.readAs(merged[0]!)),
        fields: namesOf(merged),
        ...noticeOf(core, form, forms),
      });
      for (const row of merged) read.add(row);
    } else if (stray.after ?? stray.before) strange.push({ stray, missing });
  }
  const strangeRows = strange.map(({ stray, missing: at }) => {
    const missing = at.filter((row) => !read.has(row));
    const beside = strange.filter(
      ({ stray: { after, before } }) => after === stray.after && before === stray.before,
    );
    return {
      table: (stray.after ?? stray.before)!.table.number,
      printed: printedRow(stray),
      isSurplus: missing.length === 0,
      // With more rows missing than there are such, nobody can say which of them it is.
      inPlaceOf: missing.length <= beside.length ? namesOf(missing).flat() : [],
      ...noticeOf(coreOf(stray.label), form, forms),
    };
  });
  return { rows, mergedRows, strangeRows };
};
