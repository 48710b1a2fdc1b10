import { blankFiling } from '../../filing/blank-filing';
import { formOf } from '../../filing/known-forms';
import { paragraphsOf, proseSlots, textSlots } from '../../filing/text-slots';
import { totalsOf } from '../../filing/totals';
import { readAnswersJson } from '../../imports/answers-json';
import type { Drawing, NamedCells } from '../../model/drawing';
import type { Field } from '../../model/field';
import type { Filing } from '../../model/filing';
import { allFieldsOf, fieldsOf, writingIn } from '../../model/form';
import type { Form, FormWithWriting } from '../../model/form';
import { renamesIn, reportSheet } from '../../model/our-sheets';
import { formerProblemParts, mostProblems, problemParts } from '../../model/problem';
import type { FormerProblemPart, ProblemPart } from '../../model/problem';
import type { Writing } from '../../model/writing';
import { drawWorkbook } from '../../workbook/draw';
import { layoutIn } from '../../workbook/layouts';
import {
  answerName,
  cellNames,
  factName,
  formerProblemName,
  previousFactName,
  previousName,
  previousTextName,
  problemName,
  textName,
} from '../../workbook/names';
import { yearBefore } from '../../workbook/equation-formulas';
import { formulaOfTotal } from '../../workbook/read';
import { renameSheets } from '../../workbook/rename-sheets';
import { cellsOf, drawnText } from './sheet-cells';

export { failedVerdict } from '../../workbook/check-sheet';
export { namedResults } from '../../workbook/named-results';
export { answerName, nameOfPlace } from '../../workbook/names';

/** The sheets of a workbook as they are drawn, and what is known of their cells, by their defined names. */
export interface WorkbookView {
  readonly drawing: Drawing;
  /** What each cell is called: 表三 予以公开 自然人. */
  readonly labels: ReadonlyMap<string, string>;
  /** The fields of this year's report and of last year's. */
  readonly fields: ReadonlyMap<string, Field>;
  /** What other figures are counted in: 期, 人次. */
  readonly units: ReadonlyMap<string, string>;
  /** Cells that hold whatever is typed as it is, and no number. */
  readonly texts: ReadonlySet<string>;
  /** Sheets with formulas that have no name, whose results are known once the sheet is drawn. */
  readonly calculated: ReadonlySet<string>;
  /** Name of the sheet with the composed report. */
  readonly reportSheet: string;
}

const viewFields = (form: Form, previousForm: Form): WorkbookView['fields'] =>
  new Map([
    ...allFieldsOf(form).map((field) => [answerName(field.name), field] as const),
    ...fieldsOf(previousForm).map((field) => [previousName(field.name), field] as const),
  ]);

const labelOf = (form: Form, { table, rowName, columnName }: Field): string =>
  [form.tables.find(({ number }) => number === table)?.name, rowName, columnName]
    .filter((part) => part !== undefined && part !== '')
    .join(' ');

/** Facts by their own names, and problems by their number, which stand in other columns than figures do. */
const statedLabels = (facts: Writing['facts']): readonly (readonly [string, string])[] => [
  ...facts.flatMap((group) =>
    group.facts.flatMap(({ key, label }) => [
      [factName(key), label] as const,
      [previousFactName(key), `上年 ${label}`] as const,
    ]),
  ),
  ...Array.from({ length: mostProblems }, (_, index) => index + 1).flatMap((number) => [
    ...(Object.keys(problemParts) as ProblemPart[]).map(
      (part) => [problemName(number, part), `问题${number} ${problemParts[part]}`] as const,
    ),
    ...(Object.keys(formerProblemParts) as FormerProblemPart[]).map(
      (part) => [formerProblemName(number, part), `上年问题${number} ${formerProblemParts[part]}`] as const,
    ),
  ]),
];

const unitsOf = (writing: Writing | undefined): WorkbookView['units'] =>
  new Map(
    (writing?.facts ?? [])
      .flatMap(({ facts }) => facts)
      .flatMap(({ key, unit = '' }) =>
        unit === '' ? [] : [factName(key), previousFactName(key)].map((name) => [name, unit] as const),
      ),
  );

const viewLabels = (form: Form, previousForm: Form): WorkbookView['labels'] =>
  new Map([
    ...allFieldsOf(form).map((field) => [answerName(field.name), labelOf(form, field)] as const),
    ...fieldsOf(previousForm).map(
      (field) => [previousName(field.name), `上年 ${labelOf(previousForm, field)}`] as const,
    ),
    ...paragraphsOf(form).map(
      ({ chapter, slot }) => [textName(slot.key), slot.heading ?? chapter.heading] as const,
    ),
    ...proseSlots(previousForm).map(
      (slot) => [previousTextName(slot), `上年 ${textSlots(previousForm).get(slot)}`] as const,
    ),
    ...statedLabels(writingIn(form)?.facts ?? []),
  ]);

/** What is known of the cells of a drawing from the way they are drawn. */
const viewCells = (
  drawing: Drawing,
): Pick<WorkbookView, 'texts' | 'calculated'> & { labels: Map<string, string> } => {
  const texts = new Set<string>();
  const calculated = new Set<string>();
  /** Of cells that have no label but that of their row. */
  const labels = new Map<string, string>();
  for (const sheet of drawing.sheets) {
    let label = '';
    let row = -1;
    for (const cell of cellsOf(sheet, drawing.names)) {
      const { name, content, style, area } = cell;
      if (area.row !== row) [row, label] = [area.row, ''];
      if (name === undefined && 'formula' in content) calculated.add(sheet.name);
      if (name !== undefined && style.format === '@') texts.add(name);
      if (name !== undefined) labels.set(name, label === '' ? sheet.name : label);
      else if (label === '') label = drawnText(cell);
    }
  }
  return { texts, calculated, labels };
};

const previousFormOf = (forms: readonly Form[], form: Form, cells: NamedCells): Form =>
  forms.find(({ id }) => id === String(cells.get(cellNames.previousForm)?.value ?? '')) ?? form;

/** Which layout a workbook has; two that say the same are drawn alike. */
export const layoutOf = (form: Form, forms: readonly Form[], cells: NamedCells): string =>
  [
    form.id,
    previousFormOf(forms, form, cells).id,
    layoutIn(cells),
    writingIn(form) ? 'writing' : '',
    ...renamesIn(cells).values(),
  ].join('\n');

const drawAs = (
  form: Form,
  previousForm: Form,
  filing: Filing,
  cells: NamedCells,
  only?: string,
): Drawing => {
  const renames = renamesIn(cells);
  const usual = [...renames].find(([, name]) => name === only)?.[0] ?? only;
  return renameSheets(drawWorkbook({ form, previousForm, filing, layout: layoutIn(cells) }, usual), renames);
};

/** The workbook as it is drawn where nothing is filled in; what stands in its cells is known by their names. */
export const viewWorkbook = (form: Form, forms: readonly Form[], cells: NamedCells): WorkbookView => {
  const previousForm = previousFormOf(forms, form, cells);
  const drawing = drawAs(form, previousForm, blankFiling(form.id), cells);
  const { texts, calculated, labels } = viewCells(drawing);
  return {
    drawing,
    texts,
    calculated,
    reportSheet: renamesIn(cells).get(reportSheet) ?? reportSheet,
    labels: new Map([...labels, ...viewLabels(form, previousForm)]),
    fields: viewFields(form, previousForm),
    units: unitsOf(writingIn(form)),
  };
};

/** The same with the figures of a filing, so that all formulas have their results. @param only one sheet of it */
export const drawFiling = (
  filing: Filing,
  forms: readonly Form[],
  cells: NamedCells = new Map(),
  only?: string,
): Drawing => {
  const form = formOf(forms, filing.form);
  const { previous } = filing;
  const previousForm = previous ? formOf(forms, previous.form) : previousFormOf(forms, form, cells);
  return drawAs(form, previousForm, filing, cells, only);
};

/** The workbook of an answers file. @throws Fault for what is none */
export const drawAnswers = (text: string, forms: readonly FormWithWriting[]): Drawing =>
  drawFiling(readAnswersJson(text, forms), forms);

/** The formula of ours in a cell of this workbook, by its name: of a total, or 上年年度; nothing for other cells. */
export const formulaFor = (form: Form, cells: NamedCells, name: string): string | undefined => {
  if (name === cellNames.previousYear) return yearBefore(null).formula;
  const [field] = [...totalsOf(form).keys()].filter((total) => answerName(total) === name);
  return field === undefined ? undefined : formulaOfTotal(form, cells, field);
};
