import { formOf } from '../../filing/known-forms';
import { totalsOf } from '../../filing/totals';
import { isBlank } from '../../model/answer';
import type { FormulaContent, NamedCells, SheetDrawing } from '../../model/drawing';
import type { Filing } from '../../model/filing';
import { withWriting } from '../../model/form';
import type { Form } from '../../model/form';
import { bareFormula, formulaKeys } from '../../model/formula-key';
import { chartsSheet, renamesIn } from '../../model/our-sheets';
import { pause } from '../../model/pause';
import { textsOf } from '../../model/upkeep';
import type { OwnWording, WordingsFor } from '../../model/own-wording';
import type { Upkeep } from '../../model/upkeep';
import { compose } from '../../report/compose';
import { withOwnWording } from '../../report/wording/own-wording';
import { chartFormulas } from '../../workbook/charts-sheet';
import { checkSheet, drawChecks, firstRemarkRow, statusOf } from '../../workbook/check-sheet';
import { periodOf } from '../../workbook/cover';
import { namedResults, yearForFormulas } from '../../workbook/named-results';
import { cellNames, remarkName } from '../../workbook/names';
import { locateIn, readFiling } from '../../workbook/read';
import { otherNames } from '../../workbook/rename-sheets';
import { drawReportSheet } from '../report/draw-report-sheet';

type Entry = readonly [key: string, result: FormulaContent['result']];

const bare = ({ formula, result }: FormulaContent): Entry => [bareFormula(formula), result];

/** The filing as formulas see it: no number is in what cannot be read, nor in the totals of that. */
const asFormulasSee = (form: Form, filing: Filing): Filing => {
  const { answers, computed = new Set<string>(), unread = [] } = filing;
  const fields = new Set(unread.map(({ field }) => field));
  for (let known = -1; known < fields.size;) {
    known = fields.size;
    for (const [total, { right }] of totalsOf(form))
      if (computed.has(total) && right.terms.some(({ field }) => fields.has(field))) fields.add(total);
  }
  return {
    ...filing,
    answers: { ...answers, ...Object.fromEntries([...fields].map((field) => [field, '#'])) },
    computed: new Set([...computed].filter((field) => !fields.has(field))),
  };
};

/** Results of the formulas of 勾稽校验, by what they say of the cells where these are now. */
const checkResults = (form: Form, filing: Filing, cells: NamedCells): readonly Entry[] => {
  const drawn = drawChecks(form, filing, locateIn(cells));
  const formulas = drawn.sheet.cells.flatMap(({ row, column, content }) =>
    'formula' in content ? [{ row, column, ...content }] : [],
  );
  const byPlace = new Map(formulas.map(({ row, column, formula }) => [`${row},${column}`, formula]));
  const keyOf = formulaKeys((row, column) => byPlace.get(`${row},${column}`));
  return formulas.map(({ row, column, result }) => [keyOf(row, column) ?? '', result]);
};

/** Rows that a clerk may have inserted on 勾稽校验, so that what the cover counts is still found. */
const mostInserted = 20;

/** Results of the formulas of the cover; rows may have been inserted among the verdicts that it counts. */
const coverResults = (form: Form, filing: Filing, cells: NamedCells): readonly Entry[] => {
  const results: FormulaContent[] = [periodOf(yearForFormulas(cells))];
  const remark = cells.get(remarkName(0, 'key'));
  const inserted = remark ? Math.min(mostInserted, remark.row - firstRemarkRow(form)) : -1;
  for (let above = 0; above <= inserted; above++)
    for (let within = above; within <= inserted; within++)
      for (const called of new Set([checkSheet, renamesIn(cells).get(checkSheet) ?? checkSheet]))
        results.push(statusOf(form, filing, { sheet: remark!.sheet, called, inserted: [above, within] }));
  return results.map(bare);
};

/** The names that our sheet of charts may have. */
const chartSheets = [chartsSheet, ...otherNames([chartsSheet], 1).values()];

/** The sheet 报告 as it was drawn for cells, by the wording of it; they are compared with at the next save. */
const drawnReports = new WeakMap<NamedCells, Map<OwnWording | undefined, SheetDrawing>>();

/** The sheet 报告 as it follows from a filing; empty while there are no figures to compose it from. */
const reportOn = async (
  form: Form,
  filing: Filing,
  cells: NamedCells,
  wording: OwnWording | undefined,
): Promise<SheetDrawing> => {
  const all = drawnReports.get(cells) ?? new Map<OwnWording | undefined, SheetDrawing>();
  const known = all.get(wording);
  if (known) return known;
  const hasFigures = Object.values(filing.answers).some((answer) => !isBlank(answer));
  const report = hasFigures ? compose(withOwnWording(await withWriting(form), wording), filing) : undefined;
  await pause();
  const drawn = drawReportSheet(form, report, cells);
  drawnReports.set(cells, all.set(wording, drawn));
  await pause();
  return drawn;
};

/** Works out all that follows from the cells of a filing and is stored with them; keys are heard meanwhile. */
export const workOutUpkeep = async (
  forms: readonly Form[],
  now: NamedCells,
  before: NamedCells,
  wordingsFor: WordingsFor = () => Promise.resolve([undefined]),
): Promise<Upkeep | undefined> => {
  const read = readFiling(now, forms);
  if (typeof read === 'string') return undefined;
  const form = formOf(forms, read.form);
  const filing = asFormulasSee(form, read);
  const others = new Map<string, ReadonlyMap<string, FormulaContent['result']>>();
  const add = (sheet: string | undefined, entries: readonly Entry[]): void => {
    if (sheet !== undefined) others.set(sheet, new Map(entries));
  };
  const named = namedResults(filing, now);
  add(now.get(remarkName(0, 'key'))?.sheet, checkResults(form, filing, now));
  add(now.get(cellNames.form)?.sheet, coverResults(form, filing, now));
  const ofCharts = chartFormulas(form, (name) => named.get(name) ?? now.get(name)?.value);
  for (const sheet of chartSheets) add(sheet, ofCharts.map(bare));
  await pause();
  const ours = [drawReportSheet(form, undefined, now)];
  const old = readFiling(before, forms);
  if (typeof old !== 'string')
    for (const wording of await wordingsFor(old.form))
      ours.push(await reportOn(formOf(forms, old.form), old, before, wording));
  const [wording] = await wordingsFor(read.form);
  const isOurs = (texts: readonly string[]): boolean =>
    ours.some((drawing) => textsOf(drawing).join('\n') === texts.join('\n'));
  return { named, others, report: { sheet: await reportOn(form, read, now, wording), isOurs } };
};
