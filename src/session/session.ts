import type { Answers } from '../model/answer';
import type { Drawing, NamedCells } from '../model/drawing';
import type { Filing } from '../model/filing';
import type { Checked, Finding } from '../model/finding';
import type { Form } from '../model/form';
import type { Report } from '../model/report';
import { exporters } from '../exports/index';
import type { Exporter } from '../exports/index';
import type { Imported, ImportOptions } from '../imports/import-filing';
import { standAsPrevious } from '../imports/stand-as-previous';
import { withSuggestions } from '../repair/with-suggestions';
import { compose } from '../report/compose';
import { check } from '../rules/check';
import { matchesLastYear } from '../rules/matches-last-year';
import { drawWorkbook } from '../workbook/draw';
import { readFiling } from '../workbook/read';
import { recomputedTotals } from '../workbook/totals';
import type { Unreadable } from '../workbook/read';

export type { Unreadable } from '../workbook/read';
export { AnswersFault, readAnswersJson } from '../imports/answers-json';
export { ImportFault, SeveralReports } from '../imports/import-fault';
export type { Imported, ImportOptions, Inferred, Unread } from '../imports/import-filing';

/** What a finding is about, whatever it says of it. */
const keyOf = ({ rule, at, because }: Finding): string => [rule, at, ...because].join('\n');

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

  /** Runs all rules; a failed equation brings the figures that would mend it. */
  check(): Checked {
    const checked = this.checkWith(this.filing);
    const known = new Set(checked.findings.map(keyOf));
    const breaksNothing = (changes: Answers): boolean =>
      this.checkWith(this.amended(changes)).findings.every(
        (finding) => finding.severity !== 'error' || known.has(keyOf(finding)),
      );
    const { previous } = this.filing;
    const filing = previous
      ? { ...this.filing, previous: standAsPrevious(previous, this.form).previous }
      : this.filing;
    return withSuggestions(this.form, filing, checked, breaksNothing);
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

  private checkWith(filing: Filing): Checked {
    const { form, thisYear } = this;
    if (!filing.previous) return check({ filing, form, thisYear });
    const { previous, lost } = standAsPrevious(filing.previous, form);
    const checked = check({ filing: { ...filing, previous }, form, thisYear });
    const isLastYear = (previous.year ?? NaN) === (filing.year ?? NaN) - 1;
    const said = (isLastYear ? lost : []).map((reason) => ({ rule: matchesLastYear.id, reason }));
    return { ...checked, notChecked: [...checked.notChecked, ...said] };
  }

  /** The filing with other answers, and its formulas worked out anew. */
  private amended(changes: Answers): Filing {
    const { filing, form } = this;
    const answers = { ...filing.answers, ...changes };
    return {
      ...filing,
      ...(filing.computed ? recomputedTotals(form, answers, filing.computed) : { answers }),
    };
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

/**
 * Imports a report from a file of any kind, whatever its name says. The readers of all those kinds are loaded only now.
 * @throws ImportFault
 */
export const importFile = async (
  name: string,
  bytes: Uint8Array,
  forms: readonly Form[],
  options?: ImportOptions,
): Promise<Imported> => (await import('../imports/import-filing')).importFile(name, bytes, forms, options);

/**
 * Imports what was copied from a page or a document: the formatted flavour of the clipboard where it holds tables.
 * @throws ImportFault
 */
export const importPaste = async (
  pasted: { readonly html?: string; readonly text?: string },
  forms: readonly Form[],
  options?: ImportOptions,
): Promise<Imported> => (await import('../imports/import-filing')).importPaste(pasted, forms, options);

/** The format that a file name asks for, if there is one. */
export const exporterFor = (fileName: string): Exporter | undefined =>
  exporters.find(({ extension }) => fileName.toLowerCase().endsWith(extension));

/** Endings of all formats that a report can be written in. */
export const reportExtensions: readonly string[] = exporters.map(({ extension }) => extension);
