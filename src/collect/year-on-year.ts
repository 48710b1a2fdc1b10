import { blankFiling } from '../filing/blank-filing';
import { balanceOf, termsOf, valueOf } from '../model/equation';
import type { Equation } from '../model/equation';
import { defaultSettings } from '../model/filing';
import type { Filing } from '../model/filing';
import { fieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { rounded } from './across/across-rule';
import { isCounted } from './collection';
import type { Collection, ReportFigures } from './collection';

/** One figure of a body, or of the area, beside last year's. */
export interface YearOnYear {
  /** A name of the list, or what the area is called. */
  readonly body: string;
  readonly what: string;
  /** Last year's; null where it is not known, and so with the others. */
  readonly before: number | null;
  readonly now: number | null;
  /** What it should be after last year's report; null where nothing follows from that. */
  readonly expected: number | null;
  /** How much it is more than expected; how much more than last year where nothing is expected. */
  readonly difference: number | null;
  readonly says: string;
}

const asFiling = (form: Form, figures: ReportFigures, previous: ReportFigures | null): Filing =>
  blankFiling(form.id, {
    answers: figures,
    settings: { ...defaultSettings, blanks: 'error' },
    ...(previous ? { previous: { form: form.id, year: null, answers: previous } } : {}),
  });

const holds = '衔接';

/** A figure that follows from last year's: what was carried on comes in, documents in force stay. */
const chainRow = (form: Form, body: string, equation: Equation, filing: Filing): YearOnYear => {
  const table = form.tables.find(({ number }) => number === equation.table)?.name ?? '';
  const now = valueOf(equation.left.terms[0]!, filing) ?? null;
  const last = termsOf(equation).find(({ previous }) => previous)!;
  const before = valueOf(last, filing) ?? null;
  const what = `${table}${equation.name}${equation.left.terms[0]!.label}`;
  const balance = balanceOf(equation, filing);
  if (!balance) {
    const lacks = before === null ? '没有上年的数' : '本年的数不全';
    return { body, what, before, now, expected: null, difference: null, says: `${lacks}，没有核对` };
  }
  const difference = rounded(balance.difference);
  const says =
    difference === 0 ? holds : `${last.label}是 ${before}，与本年不衔接，相差 ${Math.abs(difference)}`;
  return { body, what, before, now, expected: rounded(balance.right), difference, says };
};

/** A figure whose growth is worth a look. */
const growthRow = (body: string, what: string, before: number | null, now: number | null): YearOnYear => {
  const lacking = { body, what, before, now, expected: null, difference: null };
  if (before === null) return { ...lacking, says: '没有上年的数' };
  if (now === null) return { ...lacking, says: '没有本年的数' };
  const difference = rounded(now - before);
  const share = before === 0 ? '' : ` ${Math.abs((difference / before) * 100).toFixed(1)}%`;
  const says = difference === 0 ? '持平' : `${difference > 0 ? '增长' : '下降'}${share || '（上年为 0）'}`;
  return { ...lacking, difference, says };
};

function* rowsOf(
  form: Form,
  body: string,
  figures: ReportFigures,
  previous: ReportFigures | null,
): Iterable<YearOnYear> {
  const filing = asFiling(form, figures, previous);
  for (const equation of form.equations)
    if (termsOf(equation).some((term) => term.previous)) yield chainRow(form, body, equation, filing);
  for (const { name, label } of fieldsOf(form))
    if (form.concerns.yearOnYear.includes(name))
      yield growthRow(body, label, previous?.[name] ?? null, figures[name] ?? null);
}

/** The sums of several reports; null in a cell that one of them lacks. */
const added = (form: Form, all: readonly (ReportFigures | null)[]): ReportFigures | null =>
  all.length === 0 || all.includes(null)
    ? null
    : Object.fromEntries(
        fieldsOf(form).map(({ name }) => {
          const figures = all.map((each) => each![name] ?? null);
          const sum = figures.reduce(
            (total, each) => (total === null || each === null ? null : total + each),
            0,
          );
          return [name, sum === null ? null : rounded(sum)];
        }),
      );

/**
 * 同比与结转: for the area, which is the sum of the bodies that count, and for each body with a report, the figures that
 * follow from last year's, and those whose growth is worth a look. A sum of which a body lacks its part is not made.
 */
export function* yearOnYear({
  form,
  area,
  bodies,
  onlyClean,
}: Pick<Collection, 'form' | 'area' | 'bodies' | 'onlyClean'>): Iterable<YearOnYear> {
  const counted = bodies.flatMap((each) => (isCounted(each, onlyClean) ? [each.report!] : []));
  const now = added(
    form,
    counted.map(({ figures }) => figures),
  );
  const before = added(
    form,
    counted.map(({ previous }) => previous),
  );
  if (now) yield* rowsOf(form, area === '' ? '本级合计' : `${area}（合计）`, now, before);
  for (const { body, report } of bodies)
    if (report) yield* rowsOf(form, body.name, report.figures, report.previous);
}
