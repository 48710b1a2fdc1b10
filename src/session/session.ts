import type { Divisions } from '../filing/divisions/divisions';
import type { Chart } from '../model/chart';
import { isBlank } from '../model/answer';
import type { Drawing } from '../model/drawing';
import type { Filing, PreviousFiling } from '../model/filing';
import type { Checked } from '../model/finding';
import type { FormWithTexts } from '../model/form';
import type { Report } from '../model/report';
import type { Composed, Exporter } from '../exports/exporter';
import { exporters } from '../exports/index';
import { formOf } from '../filing/known-forms';
import { compose } from '../report/compose';
import { composeCharts } from '../report/compose-charts';
import { drawWorkbook } from '../workbook/draw';
import { openWords, withoutUnsettled } from '../filing/settled';
import { recomputedTotals, totalsOf } from '../filing/totals';
import { examine, wordsByEquation } from './advice';
import type { Examined } from './advice';

export { readFiling, tooNewWorkbook } from '../workbook/read';
export type { Unreadable } from '../workbook/read';
export { openLetterhead } from './report/letterhead';
export { readDate } from './report/typed-date';
export type { Exporter, ExportOptions, Printable } from '../exports/exporter';
export { isAsDrawn } from '../workbook/is-as-drawn';
export { namesFound, readByPlace } from '../workbook/read-by-place';
export { bareLabel } from '../workbook/label-places';
export { readAnswersJson } from '../imports/answers-json';

/** One filing, and what any door may ask of it. */
export class Session {
  private readonly form: FormWithTexts;

  /**
   * @param thisYear the calendar year, with which the reporting year is compared.
   * @param divisions those of China, without which what needs them is not checked.
   */
  constructor(
    readonly filing: Filing,
    private readonly forms: readonly FormWithTexts[],
    private readonly thisYear: number,
    private readonly divisions?: Divisions,
  ) {
    this.form = formOf(forms, filing.form);
  }

  /** Runs all rules; a failed equation brings the figures that would mend it. */
  check(): Checked {
    return this.examine().checked;
  }

  /** Runs all rules, and says also what would mend several findings at once. */
  examine(): Examined {
    return examine(this.form, this.filing, this.thisYear, undefined, this.divisions);
  }

  /** Composes the report. */
  report(): Report {
    return compose(this.form, this.filing);
  }

  /** What an exporter takes. */
  composed(): Composed {
    return { report: this.report(), form: this.form, filing: withoutUnsettled(this.filing, this.form) };
  }

  /** What a report leaves open because numbers are stored as text; empty where nothing is. */
  open(): string {
    return openWords(this.filing, this.form);
  }

  /** What can be drawn as charts. @param earlier reports of earlier years besides last year's. */
  charts(earlier: readonly PreviousFiling[] = []): readonly Chart[] {
    return composeCharts(this.form, this.filing, earlier);
  }

  /**
   * Draws the workbook, with the composed report once there are figures to compose it from.
   * @param charts for a sheet of their own.
   */
  draw(charts: readonly Chart[] = []): Drawing {
    const { filing, form } = this;
    const hasFigures = Object.values(filing.answers).some((answer) => answer !== null);
    return drawWorkbook({
      form,
      previousForm: formOf(this.forms, filing.previous?.form ?? filing.form),
      filing,
      ...(hasFigures ? { report: this.report(), causes: this.causes() } : {}),
      charts,
    });
  }

  /** Why equations fail, for paper. Totals that were left out are sums there, and the others as they were typed. */
  private causes(): ReadonlyMap<string, string> {
    const { form, thisYear } = this;
    const { answers } = this.filing;
    const blank = [...totalsOf(form).keys()].filter((field) => isBlank(answers[field]));
    const filing = { ...this.filing, ...recomputedTotals(form, answers, new Set(blank)) };
    return wordsByEquation(form, examine(form, filing, thisYear).advice.causes);
  }
}

/** The format that a file name asks for, if there is one. */
export const exporterFor = (fileName: string): Exporter | undefined =>
  exporters.find(({ extension }) => fileName.toLowerCase().endsWith(extension));

/** Endings of all formats that a report can be written in. */
export const reportExtensions: readonly string[] = exporters.map(({ extension }) => extension);
