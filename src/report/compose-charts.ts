import { reliableFiling, reliableReport } from '../filing/unsettled';
import { numberIn } from '../model/answer';
import type { Answers, BlankPolicy } from '../model/answer';
import type { Chart, ChartEntry, ChartPlan } from '../model/chart';
import { sumOf } from '../model/figures';
import type { Filing, PreviousFiling } from '../model/filing';
import type { Form } from '../model/form';

/** How many years a chart over years shows. */
const mostYears = 3;

interface Year {
  readonly year: number | null;
  readonly answers: Answers;
  readonly blanks: BlankPolicy;
}

/** The sum of the fields; null where one of them is no number. */
const valueOf = ({ fields }: ChartEntry, { answers, blanks }: Year): number | null =>
  sumOf(fields, (field) => numberIn(answers, field, blanks)) ?? null;

const yearName = ({ year }: Year): string => (year === null ? '本年度' : `${year}年`);

const overEntries = ({ entries, ...plan }: ChartPlan, year: Year): readonly Chart[] => {
  const values = entries.map((entry) => valueOf(entry, year));
  // Bars of no length show nothing.
  if (!values.some((value) => value !== null && value > 0)) return [];
  const categories = entries.map(({ label }) => label);
  return [chartOf(plan, 'bars', categories, [{ name: yearName(year), values }])];
};

const overYears = ({ entries, ...plan }: ChartPlan, years: readonly Year[]): readonly Chart[] => {
  const known = years.filter((year) => entries.some((entry) => valueOf(entry, year) !== null));
  if (known.length < 2) return [];
  const series = entries.map((entry) => ({
    name: entry.label,
    values: known.map((year) => valueOf(entry, year)),
  }));
  return [chartOf(plan, 'columns', known.map(yearName), series)];
};

const chartOf = (
  { id, title, unit }: Pick<Chart, 'id' | 'title' | 'unit'>,
  kind: Chart['kind'],
  categories: Chart['categories'],
  series: Chart['series'],
): Chart => ({ id, title, unit, kind, categories, series });

/** This year and those right before it that are known, the earliest first; a gap ends the row. */
const rowOfYears = (year: Year, earlier: readonly PreviousFiling[]): readonly Year[] => {
  const row = [year];
  for (let back = 1; back < mostYears; back++) {
    const found = earlier.find((each) => each.year !== null && each.year === (year.year ?? NaN) - back);
    if (!found) break;
    row.unshift({ ...found, blanks: 'error' });
  }
  return row;
};

/**
 * The charts of a filing; those that would be empty are left out.
 * @param earlier reports of earlier years besides last year's, of any form and in any order.
 */
export const composeCharts = (
  form: Form,
  filing: Filing,
  earlier: readonly PreviousFiling[] = [],
): readonly Chart[] => {
  const { year, answers, settings, previous } = reliableFiling(filing, form);
  const now: Year = { year, answers, blanks: settings.blanks };
  const known = previous ? [previous, ...earlier] : earlier;
  const years = rowOfYears(
    now,
    known.map((report) => reliableReport(report, form)),
  );
  return form.charts.flatMap((plan) =>
    plan.over === 'years' ? overYears(plan, years) : overEntries(plan, now),
  );
};
