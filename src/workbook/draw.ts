import type { Chapter } from '../model/chapter';
import type { Chart } from '../model/chart';
import type { Drawing, NameDrawing, SheetDrawing } from '../model/drawing';
import type { Filing } from '../model/filing';
import { reportSheet } from '../model/our-sheets';
import { withoutInvisible } from '../model/without-invisible';
import { termsOf } from '../model/equation';
import { writingIn } from '../model/form';
import type { Form, FormWithWriting } from '../model/form';
import type { Report } from '../model/report';
import type { Table } from '../model/table';
import type { CellPlace } from '../model/address';
import type { Writing } from '../model/writing';
import { chapterOf, textSlots } from '../filing/text-slots';
import { chapterPlacement, drawChapter } from './chapter-sheet';
import { drawCharts } from './charts-sheet';
import { checkSheet, drawChecks, statusOf } from './check-sheet';
import { coverSheet, drawCover } from './cover';
import { formulasOf, totalFormula } from './equation-formulas';
import type { Locate } from './equation-formulas';
import { drawFacts } from './facts-sheet';
import { formIn } from './layouts';
import type { Layout } from './layouts';
import { answerName, textName } from './names';
import { drawProblemsSheet } from './problem-tables';
import { previousSheet } from '../model/our-sheets';
import { drawPrevious, previousPlaces } from './previous-sheet';
import { drawReport } from './report-sheet';
import { cellAt } from './sheet-builder';
import type { DrawnSheet } from './sheet-builder';
import { placesOf } from './table-drawing';
import type { TableContents } from './table-drawing';
import { formulaTotals, totalsOf } from '../filing/totals';

/** What a workbook is drawn from. */
export interface WorkbookPlan {
  readonly form: Form;
  /** The form of last year's figures. */
  readonly previousForm: Form;
  readonly filing: Filing;
  /** The composed text for the sheet 报告; left empty without it. */
  readonly report?: Report;
  /** Why equations fail, by their ids, for the sheet 勾稽校验. */
  readonly causes?: ReadonlyMap<string, string>;
  /** What the sheet 图解 shows; left out without it. */
  readonly charts?: readonly Chart[];
  /** That of an earlier version for a workbook that it has drawn. */
  readonly layout?: Layout;
}

const tableOf = (form: Form, chapter: Chapter): Table | undefined =>
  form.tables.find(({ number }) => number === chapter.number);

const answerPlaces = (form: Form): ReadonlyMap<string, CellPlace> =>
  new Map(
    form.chapters.flatMap((chapter) => {
      const table = tableOf(form, chapter);
      return table ? [...placesOf(table, chapterPlacement(chapter, table))] : [];
    }),
  );

/** The chapter behind which the clerk states facts: once the tables are filled in, with whose figures some must agree. */
const lastTableOf = (form: Form): Chapter | undefined =>
  form.chapters.filter((chapter) => tableOf(form, chapter)?.statutory).at(-1);

/** 工作情况, in a workbook that was drawn without it with what else the other sheets have no room for. */
const drawStated = (
  { form, filing, layout = 'current' }: WorkbookPlan,
  writing: Writing,
): readonly DrawnSheet[] => {
  if (layout === 'current') return [drawFacts(form, writing, filing)];
  const drawn = new Set(textSlots(formIn(form, layout)).keys());
  const lacking = [...textSlots(form).keys()].filter((slot) => !drawn.has(slot));
  return [
    drawFacts(form, writing, filing, new Map(lacking.map((slot) => [slot, textName(slot)]))),
    drawProblemsSheet(filing, writing.problemAreas),
  ];
};

/** The sheets that a workbook of an earlier version lacks, for it alone. */
export const drawLacking = (plan: WorkbookPlan & { readonly form: FormWithWriting }): Drawing => {
  const drawn = drawStated({ ...plan, layout: 'completed' }, plan.form.writing);
  return { sheets: drawn.map(({ sheet }) => sheet), names: drawn.flatMap(({ names }) => names) };
};

/** Finds the cell of every term, this year's on the chapters' sheets, last year's on 上年数据. */
const placesIn = (form: Form, previousForm: Form): Locate => {
  const answers = answerPlaces(form);
  const previous = previousPlaces(previousForm);
  return (term) => (term.previous ? previous : answers).get(term.field);
};

/**
 * Draws the whole workbook of a filing, official layout, totals and checks as formulas. 工作情况 and the problems of the
 * year are drawn of a form whose writing is loaded, 图解 if asked for.
 * @param only names the one sheet that is wanted, where it is one
 */
export const drawWorkbook = (plan: WorkbookPlan, only?: string): Drawing => {
  const { previousForm, filing: typed, report, causes, charts = [], layout = 'current' } = plan;
  const form = formIn(plan.form, layout);
  const writing = layout === 'former' ? undefined : writingIn(form);
  const isWanted = (sheet: string): boolean => only === undefined || only === sheet;
  const { answers, computed } = formulaTotals(form, typed.answers);
  const filing: Filing = { ...typed, answers, computed };
  const locate = placesIn(form, previousForm);
  const totals = totalsOf(form);
  const sheets: SheetDrawing[] = [];
  const names: NameDrawing[] = [];
  const add = ({ sheet, names: added }: DrawnSheet): void => {
    sheets.push(sheet);
    names.push(...added);
  };

  if (isWanted(coverSheet)) add(drawCover(form, filing, statusOf(form, filing), layout));
  const problemAreas = layout === 'current' ? writing?.problemAreas : undefined;
  const lastTable = lastTableOf(form);
  const drawOne = (chapter: Chapter): void => {
    const contents: TableContents = {
      answers,
      texts: filing.texts,
      nameOf: answerName,
      slotName: textName,
      formulaOf: (field) => {
        const equation = totals.get(field);
        return equation && computed.has(field) ? totalFormula(equation, locate, chapter.sheet) : undefined;
      },
    };
    const table = tableOf(form, chapter);
    const ofProblems = chapter === chapterOf(form, form.wordings.problems.slot);
    const drawn = drawChapter(
      chapter,
      table,
      filing,
      contents,
      (field) => totals.has(field),
      ofProblems ? problemAreas : undefined,
    );
    add({ sheet: withImbalances(drawn.sheet, form, locate), names: drawn.names });
  };
  for (const chapter of form.chapters) {
    if (isWanted(chapter.sheet)) drawOne(chapter);
    if (writing && chapter === lastTable)
      drawStated({ ...plan, filing }, writing)
        .filter(({ sheet }) => isWanted(sheet.name))
        .forEach(add);
  }
  if (isWanted(previousSheet)) add(drawPrevious(previousForm, filing, layout));
  if (isWanted(checkSheet)) add(drawChecks(form, filing, locate, causes));
  if (isWanted(reportSheet)) sheets.push(drawReport(form, report));
  if (charts.length > 0) sheets.push(drawCharts(form, charts));
  return { sheets, names, ...(report ? { title: withoutInvisible(report.title) } : {}) };
};

/** Turns the cells of an equation red while it is not true: the total, or all cells of a balance. */
const withImbalances = (sheet: SheetDrawing, form: Form, locate: Locate): SheetDrawing => {
  const highlights = form.equations.flatMap((equation) => {
    if (equation.grade !== 'error') return [];
    const terms = termsOf(equation);
    const places = terms.map(locate);
    if (places.some((place) => place?.sheet !== sheet.name)) return [];
    const formulas = formulasOf(equation, locate, sheet.name);
    if (!formulas) return [];
    const marked = equation.total === undefined && terms.length <= 4 ? places : places.slice(0, 1);
    // Each area is one cell, so the formula need not be pinned.
    return marked.map((place) => ({
      area: cellAt(place!.row, place!.column),
      formula: `AND(${formulas.complete},${formulas.left}<>${formulas.right})`,
    }));
  });
  return { ...sheet, highlights: [...sheet.highlights, ...highlights] };
};
