import type { Drawing, NamedCells } from '../model/drawing';
import type { Filing } from '../model/filing';
import type { Checked } from '../model/finding';
import type { Form } from '../model/form';
import type { Report } from '../model/report';
import { exporters } from '../exports/index';
import type { Exporter } from '../exports/index';
import { compose } from '../report/compose';
import { check } from '../rules/check';
import { drawWorkbook } from '../workbook/draw';
import { readFiling } from '../workbook/read';
import type { Unreadable } from '../workbook/read';

export type { Unreadable } from '../workbook/read';
export { AnswersFault, readAnswersJson } from '../imports/answers-json';

/** One filing, and what any door may ask of it. */
export class Session {
  private readonly form: Form;

  /** @param thisYear the calendar year, against which the reporting year is held. */
  constructor(
    readonly filing: Filing,
    private readonly forms: readonly Form[],
    private readonly thisYear: number,
  ) {
    this.form = this.formOf(filing.form);
  }

  /** Runs all rules. */
  check(): Checked {
    return check({ filing: this.filing, form: this.form, thisYear: this.thisYear });
  }

  /** Composes the report. */
  report(): Report {
    return compose(this.form, this.filing);
  }

  /** Draws the workbook, with the composed report once there are figures to compose it from. */
  draw(): Drawing {
    const { filing, form } = this;
    const hasFigures = Object.values(filing.answers).some((answer) => answer !== null);
    return drawWorkbook({
      form,
      previousForm: this.formOf(filing.previous?.form ?? filing.form),
      filing,
      ...(hasFigures ? { report: this.report() } : {}),
    });
  }

  private formOf(id: string): Form {
    const form = this.forms.find((each) => each.id === id);
    if (!form) throw new Error(`unknown form ${id}`);
    return form;
  }
}

/** Reads the named cells of a workbook as a filing, or says why they are not one. */
export const readWorkbook = (cells: NamedCells, forms: readonly Form[]): Filing | Unreadable =>
  readFiling(cells, forms);

/** The format that a file name asks for, if there is one. */
export const exporterFor = (fileName: string): Exporter | undefined =>
  exporters.find(({ extension }) => fileName.toLowerCase().endsWith(extension));

/** Endings of all formats that a report can be written in. */
export const reportExtensions: readonly string[] = exporters.map(({ extension }) => extension);
