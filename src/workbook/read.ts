import { readFacts, readFormerProblems, readPreviousFacts, readProblems } from './read-facts';
import type { Answer } from '../model/answer';
import { isBlank } from '../model/answer';
import type { CellRead, NamedCells } from '../model/drawing';
import { bodyKindNamed, defaultSettings } from '../model/filing';
import type { Filing, PreviousFiling, Settings, UnreadCell } from '../model/filing';
import { allFieldsOf, fieldsOf } from '../model/form';
import type { Form } from '../model/form';
import { bareFormula } from '../model/formula-key';
import type { Locate } from './equation-formulas';
import { totalFormula, yearBefore } from './equation-formulas';
import {
  answerName,
  blanksAsZero,
  cellNames,
  layoutVersion,
  previousName,
  previousTextName,
  regulationChoices,
  remarkName,
  textName,
} from './names';
import { proseSlots, textSlots } from '../filing/text-slots';
import { recomputedTotals, totalsOf } from '../filing/totals';

/** Why the cells could not be read as a filing; too new is what a later version has made, by its form or its layout. */
export type Unreadable = 'not-ours' | 'too-new';

/** What is said of a workbook that is too new. */
export const tooNewWorkbook = '这份工作簿由更新的版本建立，这个版本读不了。请更新后再打开。';

const textIn = (cell: CellRead | null | undefined): string =>
  (cell?.value == null ? '' : String(cell.value)).trim();

const answerIn = (cell: CellRead): Answer =>
  typeof cell.value === 'boolean' ? String(cell.value) : cell.value;

const yearIn = (cell: CellRead | null | undefined): number | null => {
  const digits = /^(\d{4})年?$/u.exec(textIn(cell).normalize('NFKC'))?.[1];
  return digits === undefined ? null : Number(digits);
};

/** Whether a cell holds a formula of ours, whichever program has written it. */
export const isFormula = ({ formula }: CellRead, ours: string): boolean =>
  formula !== undefined && bareFormula(formula) === bareFormula(ours);

/** Finds the cell of every term in a workbook, wherever it has moved to. */
export const locateIn =
  (cells: NamedCells): Locate =>
  ({ field, previous }) =>
    cells.get(previous ? previousName(field) : answerName(field)) ?? undefined;

/** The form's own formula for a total, for the place where its cell is now; nothing where there is none. */
export const formulaOfTotal = (form: Form, cells: NamedCells, total: string): string | undefined => {
  const [equation, cell] = [totalsOf(form).get(total), cells.get(answerName(total))];
  return equation && cell ? totalFormula(equation, locateIn(cells), cell.sheet) : undefined;
};

/** Totals that still have the form's own formula, even where rows have moved. */
const formulaFields = (form: Form, cells: NamedCells): ReadonlySet<string> => {
  const locate = locateIn(cells);
  const fields = new Set<string>();
  for (const [field, equation] of totalsOf(form)) {
    const cell = cells.get(answerName(field));
    if (cell?.formula === undefined) continue;
    const isOwn = ownTotals.get(cell) ?? isFormula(cell, totalFormula(equation, locate, cell.sheet));
    ownTotals.set(cell, isOwn);
    if (isOwn) fields.add(field);
  }
  return fields;
};

/** Whether a cell has the form's own formula, as long as it is the same reading of it: spelling out takes its time. */
const ownTotals = new WeakMap<CellRead, boolean>();

const complaintOf = (cell: CellRead | null | undefined): string | undefined => {
  if (!cell)
    return '找不到这个单元格，可能被删除、剪切或覆盖了。请点“恢复表格格式”；没有这个按钮或恢复不了的，请撤销，或重新建表后填写。';
  if (cell.error) return '单元格里是错误值，无法读出。请改填数字。';
  if (cell.formula !== undefined && cell.value === null)
    return '公式还没有算出结果。请用 Excel 或 WPS 打开，保存后再校验。';
  return undefined;
};

const readAnswers = (form: Form, cells: NamedCells): Pick<Filing, 'answers' | 'computed' | 'unread'> => {
  const formulas = formulaFields(form, cells);
  const answers: Record<string, Answer> = {};
  const unread: UnreadCell[] = [];
  for (const { name } of allFieldsOf(form)) {
    const cell = cells.get(answerName(name));
    const reason = formulas.has(name) ? undefined : complaintOf(cell);
    if (reason === undefined && cell) answers[name] = answerIn(cell);
    else if (reason !== undefined) unread.push({ field: name, reason });
  }
  return { ...recomputedTotals(form, answers, formulas), unread };
};

/** The formula of ours is worked out, since its stored result is that of another year where the year was changed. */
const readPreviousYear = (cells: NamedCells): number | null => {
  const cell = cells.get(cellNames.previousYear);
  const year = cells.get(cellNames.year)?.value;
  const ours = yearBefore(typeof year === 'number' ? year : null);
  return yearIn(cell && isFormula(cell, ours.formula) ? { ...cell, value: ours.result } : cell);
};

const readPrevious = (forms: readonly Form[], cells: NamedCells): PreviousFiling | undefined => {
  const form = forms.find(({ id }) => id === textIn(cells.get(cellNames.previousForm)));
  if (!form) return undefined;
  const answers: Record<string, Answer> = {};
  for (const { name } of fieldsOf(form)) {
    const cell = cells.get(previousName(name));
    if (cell && !isBlank(answerIn(cell))) answers[name] = answerIn(cell);
  }
  const texts = Object.fromEntries(
    proseSlots(form).flatMap((slot) => {
      const text = textIn(cells.get(previousTextName(slot)));
      return text === '' ? [] : [[slot, text] as const];
    }),
  );
  const stated = { ...readPreviousFacts(cells), ...readFormerProblems(cells) };
  if ([answers, texts, stated].every((each) => Object.keys(each).length === 0)) return undefined;
  return {
    form: form.id,
    year: readPreviousYear(cells),
    answers,
    ...stated,
    ...(Object.keys(texts).length > 0 ? { texts } : {}),
  };
};

const readSettings = (cells: NamedCells): Settings => {
  const choice = textIn(cells.get(cellNames.makesRegulations));
  const decided = choice === regulationChoices.yes || choice === regulationChoices.no;
  return {
    kind: bodyKindNamed(textIn(cells.get(cellNames.kind))) ?? defaultSettings.kind,
    blanks: textIn(cells.get(cellNames.blanks)) === blanksAsZero ? 'zero' : 'error',
    ...(decided ? { makesRegulations: choice === regulationChoices.yes } : {}),
  };
};

const readTexts = (form: Form, cells: NamedCells): Record<string, string> => {
  const texts = [...textSlots(form).keys()].map((key) => [key, textIn(cells.get(textName(key)))] as const);
  return Object.fromEntries(texts.filter(([, text]) => text !== ''));
};

const readRemarks = (cells: NamedCells): Record<string, string> => {
  const remarks: Record<string, string> = {};
  for (let index = 0; cells.has(remarkName(index, 'key')); index++) {
    const key = textIn(cells.get(remarkName(index, 'key')));
    const text = textIn(cells.get(remarkName(index, 'text')));
    if (key !== '' && text !== '') remarks[key] = text;
  }
  return remarks;
};

/** Whether the layout is one of ours so far; what is no number is none. */
const isKnownLayout = (cells: NamedCells): boolean =>
  Number(textIn(cells.get(cellNames.version))) <= layoutVersion;

/** Whether last year's figures, where there are any, are in a form that is known. */
const isKnownPrevious = (forms: readonly Form[], cells: NamedCells): boolean => {
  const named = textIn(cells.get(cellNames.previousForm));
  return named === '' || forms.some(({ id }) => id === named);
};

/** Reads a filing back from the named cells of a workbook; says why where it is not one of ours. */
export const readFiling = (cells: NamedCells, forms: readonly Form[]): Filing | Unreadable => {
  const id = textIn(cells.get(cellNames.form));
  if (id === '') return 'not-ours';
  const form = forms.find((each) => each.id === id);
  if (!form || !isKnownLayout(cells) || !isKnownPrevious(forms, cells)) return 'too-new';
  const previous = readPrevious(forms, cells);
  return {
    form: form.id,
    body: textIn(cells.get(cellNames.body)),
    self: textIn(cells.get(cellNames.self)),
    year: yearIn(cells.get(cellNames.year)),
    settings: readSettings(cells),
    ...readFacts(form, cells),
    ...readProblems(cells),
    texts: readTexts(form, cells),
    remarks: readRemarks(cells),
    ...readAnswers(form, cells),
    ...(previous ? { previous } : {}),
  };
};
