import type { Answers } from '../../model/answer';
import type { NamedCells } from '../../model/drawing';
import type { Filing } from '../../model/filing';
import { allFieldsOf, withWriting } from '../../model/form';
import type { Form } from '../../model/form';
import type { CellEdit } from '../../hosts/host';
import type { Imported } from '../../imports/import-filing';
import { answerName, cellNames, previousName, textName } from '../../workbook/names';
import { formulaTotals } from '../../filing/totals';
import { figuresInForm } from '../../filing/figures-in-form';
import { formOf } from '../../filing/known-forms';
import { textsInForm, textSlots } from '../../filing/text-slots';
import { asLastYear } from './as-last-year';
import { importWarnings } from './import-warnings';
import type { ImportWarnings } from './import-warnings';
import { planLastYear, planStated } from './plan-stated';
import { CellSorter, isFree } from './sort-cells';
import type { PlannedCell } from './sort-cells';

export type { PlannedCell } from './sort-cells';

/** Which figures of the workbook a report is to fill: last year's, or this year's. */
export type ImportTarget = 'previous' | 'current';

/** Whether figures that are there already are kept or replaced. */
export type WriteMode = 'fill' | 'replace';

/** What writing a report will do to the workbook. */
export interface ImportPlan extends ImportWarnings {
  /** Cells that are blank now. */
  readonly fills: readonly PlannedCell[];
  /** Cells in which something else stands. */
  readonly conflicts: readonly PlannedCell[];
  /** Cells that have the same already, totals that go on being formulas among them. */
  readonly same: number;
  /** Printed totals that are not the sum of their parts: they are written over the formula, so that the check sees them. */
  readonly oddTotals: readonly PlannedCell[];
  /** The year of last year's figures, where another stands there: it is always written along with them. */
  readonly year?: PlannedCell;
  /** Filled cells of which the report says nothing; they stay as they are. */
  readonly untouched: number;
  /** What of the report has no place in the workbook, said to the clerk. */
  readonly lost: readonly string[];
}

/** The workbook that is open: its cells and the filing in them. */
export interface OpenWorkbook {
  readonly cells: NamedCells;
  readonly filing: Filing;
  readonly forms: readonly Form[];
}

const planFigures = (
  sorter: CellSorter,
  { filing }: OpenWorkbook,
  form: Form,
  target: ImportTarget,
  answers: Answers,
): void => {
  const computed = target === 'current' ? (filing.computed ?? new Set<string>()) : new Set<string>();
  const own = Object.entries(filing.answers).filter(([field]) => !computed.has(field));
  const kept = formulaTotals(form, { ...Object.fromEntries(own), ...answers }).computed;
  for (const { name, label, kind } of allFieldsOf(form)) {
    const answer = answers[name];
    if (answer === undefined || answer === null) continue;
    const cell = (target === 'current' ? answerName : previousName)(name);
    if (computed.has(name) && kept.has(name)) sorter.same++;
    else sorter.put(cell, label, answer, kind === 'change', computed.has(name));
  }
};

const planTexts = (sorter: CellSorter, form: Form, texts: Filing['texts']): void => {
  const labels = textSlots(form);
  for (const [slot, text] of Object.entries(texts)) sorter.put(textName(slot), labels.get(slot)!, text, true);
};

const planCover = (sorter: CellSorter, { body, self, year }: Filing): void => {
  if (body !== '') sorter.put(cellNames.body, '机关名称', body, true);
  if (self !== '') sorter.put(cellNames.self, '自称', self, true);
  if (year !== null) sorter.put(cellNames.year, '报告年度', year, false);
};

/** Filled cells of a form's fields that are not among the answers; formulas of totals are not counted. */
const countUntouched = (
  { cells, filing }: OpenWorkbook,
  form: Form,
  target: ImportTarget,
  answers: Answers,
) =>
  allFieldsOf(form).filter(({ name }) => {
    if (name in answers || (target === 'current' && filing.computed?.has(name))) return false;
    const cell = cells.get((target === 'current' ? answerName : previousName)(name));
    return cell != null && !isFree(cell);
  }).length;

/** The form in which the figures of a target stand in the workbook. */
const formFor = ({ cells, filing, forms }: OpenWorkbook, target: ImportTarget): Form => {
  const id = target === 'previous' ? cells.get(cellNames.previousForm)?.value : filing.form;
  return forms.find((form) => form.id === id) ?? formOf(forms, filing.form);
};

/** Works out what writing a report would do to the workbook that is open; writes nothing. */
export const planImport = async (
  open: OpenWorkbook,
  { filing }: Imported,
  target: ImportTarget,
): Promise<ImportPlan> => {
  const form = formFor(open, target);
  const { answers, lost } = figuresInForm(filing, open.forms, form, target === 'previous');
  const { texts, lost: lostTexts } = textsInForm(filing, open.forms, form);
  const sorter = new CellSorter(open.cells);
  planFigures(sorter, open, form, target, answers);
  if (target === 'current') {
    planCover(sorter, filing);
    planTexts(sorter, form, texts);
    planStated(sorter, await withWriting(form), filing);
  } else {
    const last = await asLastYear(filing, open.forms);
    const kept = textsInForm({ form: last.form, texts: last.texts ?? {} }, open.forms, form).texts;
    planLastYear(sorter, open.cells, await withWriting(form), { ...last, texts: kept });
    if (filing.year !== null) sorter.force(cellNames.previousYear, '上年年度', filing.year);
  }
  const { fills, conflicts, oddTotals, same, gone, forced } = sorter;
  return {
    ...{ fills, conflicts, oddTotals, same },
    ...(forced ? { year: forced } : {}),
    untouched: countUntouched(open, form, target, answers),
    lost: [
      ...lost,
      ...(target === 'current' ? lostTexts : []),
      ...(gone.length > 0 ? [`这些单元格已被删除，不写入：${gone.join('、')}。`] : []),
    ],
    ...importWarnings(open.filing, filing, target),
  };
};

/** What is written in each mode. */
export const editsOf = ({ fills, conflicts, year }: ImportPlan, mode: WriteMode): readonly CellEdit[] => {
  const figures = [...fills, ...(mode === 'replace' ? conflicts : [])];
  const withYear = year && (figures.length > 0 || conflicts.length === 0);
  return [...(withYear ? [year] : []), ...figures].map(({ edit }) => edit);
};
