import { recomputedTotals, totalsOf } from '../filing/totals';
import type { Equation } from '../model/equation';
import type { Field } from '../model/field';
import { fieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { plainRecord } from '../model/packed-record';
import { isCounted } from './collection';
import type { AssessedBody, Collection, ReportFigures } from './collection';

/** What is added up, and what comes of it. */
export interface RollUp {
  /** Of the statutory tables, in the order of the form. */
  readonly fields: readonly Field[];
  /** How totals are worked out, by their field. */
  readonly totals: ReadonlyMap<string, Equation>;
  /** The bodies whose figures go into the sums. */
  readonly counted: readonly AssessedBody[];
  /** The sum of each field; totals are worked out of these sums. Null where no counted body has a figure. */
  readonly sums: ReportFigures;
  /** The sum of each field as the bodies have it, totals too: those that they worked out themselves may be wrong. */
  readonly printed: ReportFigures;
}

/** Amounts have at most six decimals; adding up leaves no more behind. */
const rounded = (value: number): number => (Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6);

/** The sum of the figures that are known; null where none is. */
export const sumOfKnown = (values: Iterable<number | null | undefined>): number | null => {
  let sum: number | null = null;
  for (const value of values) if (value != null) sum = (sum ?? 0) + value;
  return sum === null ? null : rounded(sum);
};

/** The sum of each statutory field over several reports, as they have it. */
export const sumsAsPrinted = (form: Form, reports: readonly ReportFigures[]): ReportFigures =>
  Object.fromEntries(
    fieldsOf(form).map(({ name }) => [name, sumOfKnown(reports.map((figures) => figures[name]))]),
  );

/** Sums of which the totals are worked out anew, of the other sums. */
export const withTotals = (form: Form, printed: ReportFigures): ReportFigures => {
  const { answers } = recomputedTotals(form, printed, new Set(totalsOf(form).keys()));
  return Object.fromEntries(
    fieldsOf(form).map(({ name }) => {
      const sum = answers[name];
      return [name, typeof sum === 'number' ? rounded(sum) : null];
    }),
  );
};

/**
 * Figures of one report whose totals are worked out as those of 汇总表 are, so that what is added up of them agrees with
 * it; a total without parts stays as it is.
 */
export const asAddedUp = (form: Form, figures: ReportFigures): ReportFigures => {
  const given = plainRecord(figures);
  const totals = Object.entries(withTotals(form, given)).filter(([, value]) => value !== null);
  return { ...given, ...Object.fromEntries(totals) };
};

/** Adds the counted reports of a collection up. */
export const rollUp = ({ form, bodies, onlyClean }: Collection): RollUp => {
  const counted = bodies.filter((body) => isCounted(body, onlyClean));
  const printed = sumsAsPrinted(
    form,
    counted.flatMap(({ report }) => (report ? [report.figures] : [])),
  );
  return {
    fields: fieldsOf(form),
    totals: totalsOf(form),
    counted,
    sums: withTotals(form, printed),
    printed,
  };
};
