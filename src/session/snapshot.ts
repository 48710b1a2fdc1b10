import { fieldsToFill } from '../filing/fields-to-fill';
import { formOf } from '../filing/known-forms';
import { restorableTotals } from '../filing/restorable-totals';
import { totalsOf } from '../filing/totals';
import { isBlank } from '../model/answer';
import type { NamedCells } from '../model/drawing';
import type { Filing } from '../model/filing';
import type { Checked } from '../model/finding';
import type { Form } from '../model/form';
import type { Missing } from '../model/missing';
import { cellsAreNumbers } from '../rules/cells-are-numbers';
import { figureRules } from '../rules/figure-rules';
import { noBlankCells } from '../rules/no-blank-cells';
import { runRules } from '../rules/run-rules';
import { readFiling } from '../workbook/read';
import { answerName } from '../workbook/names';
import type { Unreadable } from '../workbook/read';
import type { Advice } from './advice';

export { tooNewWorkbook } from '../workbook/read';

/** How many cells are filled in, of those that the clerk fills in; totals are not counted. */
export interface Count {
  readonly filled: number;
  readonly total: number;
}

/** How far one statutory table is filled in, and where to go on. */
export interface TableProgress extends Count {
  readonly name: string;
  /** The first blank cell, or the first of all where none is blank. */
  readonly next: string;
}

/** How far the filing is filled in. */
export interface Progress extends Count {
  readonly tables: readonly TableProgress[];
}

/** A filing as the workbook has it at one moment, and what the rules make of it. */
export interface Snapshot {
  readonly form: Form;
  readonly filing: Filing;
  readonly checked: Checked;
  readonly progress: Progress;
  /** Fields of totals that were typed over or deleted, where it is certain what the form's own formula gives. */
  readonly typedTotals: readonly string[];
  /** What would mend several findings at once; unknown until it is loaded. */
  readonly advice?: Advice;
  /** What is still to be filled in or written; unknown until it is loaded. */
  readonly missing?: readonly Missing[];
  /** The texts in which findings have their places, where these were looked for. */
  readonly texts?: Filing['texts'];
}

/** The rule whose findings are texts where numbers belong. */
export const textsRule = cellsAreNumbers.id;

/** The rule whose findings are progress while the clerk is still typing. */
export const blanksRule = noBlankCells.id;

const progressOf = (form: Form, { answers }: Filing): Progress => {
  const tables = fieldsToFill(form).map(({ table, fields }): TableProgress => {
    const blank = fields.filter(({ name }) => isBlank(answers[name]));
    const next = (blank[0] ?? fields[0])?.name ?? '';
    return { name: table.name, filled: fields.length - blank.length, total: fields.length, next };
  });
  const sum = (part: (table: TableProgress) => number): number =>
    tables.reduce((all, table) => all + part(table), 0);
  return { tables, filled: sum(({ filled }) => filled), total: sum(({ total }) => total) };
};

/** A filing as the workbook has it, before any rule is run. */
export type WorkbookReading = Omit<Snapshot, 'checked' | 'advice' | 'missing' | 'texts'>;

/** The rules of figures alone, for the first page; it says that the texts are still to be read, and hints still to be found. */
export const examineFigures = (form: Form, filing: Filing, thisYear: number): Pick<Snapshot, 'checked'> => {
  const checked = runRules({ form, filing, thisYear }, figureRules);
  const missing = {
    rule: 'texts',
    reason: '正文还没有核对，提示也没有列全；如果一直看到这一行，请点“校验”重试',
  };
  return { checked: { ...checked, notChecked: [...checked.notChecked, missing] } };
};

/** Reads the filing in the named cells; says why where there is none. */
export const readWorkbook = (cells: NamedCells, forms: readonly Form[]): WorkbookReading | Unreadable => {
  const filing = readFiling(cells, forms);
  if (typeof filing === 'string') return filing;
  const form = formOf(forms, filing.form);
  return {
    form,
    filing,
    progress: progressOf(form, filing),
    typedTotals: restorableTotals(
      form,
      filing,
      [...totalsOf(form).keys()].filter(
        (total) => cells.get(answerName(total)) && !filing.computed?.has(total),
      ),
    ),
  };
};

/** Reads the filing in the named cells and runs the rules of figures on it; says why where there is none. */
export const takeSnapshot = (
  cells: NamedCells,
  forms: readonly Form[],
  thisYear: number,
): Snapshot | Unreadable => {
  const read = readWorkbook(cells, forms);
  return typeof read === 'string' ? read : { ...read, ...examineFigures(read.form, read.filing, thisYear) };
};
