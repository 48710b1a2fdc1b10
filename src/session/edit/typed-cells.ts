import type { CellEdit } from '../../hosts/host';
import { recomputedTotals, totalsOf } from '../../filing/totals';
import { isBlank } from '../../model/answer';
import type { Answer } from '../../model/answer';
import type { CellRead, NamedCells } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import { plainNumber, typedValue } from '../../model/typed-number';
import { answerName, cellNames } from '../../workbook/names';
import { readFiling } from '../../workbook/read';
import type { Snapshot } from '../snapshot';
import { formulaFor } from '../tables/workbook-view';
import type { WorkbookView } from '../tables/workbook-view';

/** A cell by its defined name, and what is to stand in it as if it were typed. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** What edits are worked out from: the cells as they are, and how they are drawn. */
export interface TypedInto {
  readonly cells: NamedCells;
  readonly view: WorkbookView;
  readonly snapshot: Snapshot;
}

const cellOf = (cells: NamedCells, name: string): CellRead => {
  const cell = cells.get(name);
  if (!cell) throw new HostFault('cell-gone');
  return cell;
};

const numberIn = ({ view, snapshot: { form } }: TypedInto, { name, text }: NamedText): number | undefined => {
  const field = view.fields.get(name)?.name;
  const unit = view.units.get(name);
  if (unit !== undefined && text.trim().endsWith(unit))
    return plainNumber(text.trim().slice(0, -unit.length), false);
  return plainNumber(text, field !== undefined && form.concerns.amounts.includes(field));
};

/** What a text that is still being typed amounts to; nothing where the cell holds that already. */
export const typingEdit = (
  { cells, view }: Pick<TypedInto, 'cells' | 'view'>,
  { name, text }: NamedText,
): CellEdit | undefined => {
  const before = cellOf(cells, name);
  const isText = view.texts.has(name);
  const value = isText ? (text === '' ? null : text) : typedValue(text);
  return before.formula === undefined && before.value === value ? undefined : { name, before, value, isText };
};

/** What a text that is complete amounts to: “12件” is 12. */
export const typedEdit = (into: TypedInto, typed: NamedText): CellEdit => {
  const { name, text } = typed;
  const before = cellOf(into.cells, name);
  const isText = into.view.texts.has(name);
  if (isText) return { name, before, value: text === '' ? null : text, isText };
  return { name, before, value: numberIn(into, typed) ?? typedValue(text), isText };
};

/** Brings the formula of a total back; nothing where the cell is no total, or has it. */
export const formulaEdit = ({ cells, snapshot }: TypedInto, name: string): CellEdit | undefined => {
  const formula = formulaFor(snapshot.form, cells, name);
  const before = cells.get(name);
  return formula === undefined || !before || before.formula === formula
    ? undefined
    : { name, before, value: null, formula, isText: false };
};

/** What becomes of a cell once it is left: a number with a unit is one, a total that is empty is added up again. */
export const settlingEdit = (into: TypedInto, name: string): CellEdit | undefined => {
  const before = into.cells.get(name);
  if (!before || before.formula !== undefined || into.view.texts.has(name)) return undefined;
  if (before.value === null) return formulaEdit(into, name);
  if (typeof before.value !== 'string') return undefined;
  const value = numberIn(into, { name, text: before.value });
  return value === undefined ? undefined : { name, before, value, isText: false };
};

/** Empties cells; a total is added up again, and what is empty or added up stays as it is. */
export const clearingEdits = (into: TypedInto, names: readonly string[]): readonly CellEdit[] =>
  names.flatMap((name) => {
    const before = into.cells.get(name);
    if (!before || before.formula !== undefined || isBlank(String(before.value ?? ''))) return [];
    return [formulaEdit(into, name) ?? { name, before, value: null, isText: into.view.texts.has(name) }];
  });

/**
 * What is written of a block that is pasted. Totals that are the sum of what is pasted are formulas.
 * @returns the edits, how many values were for cells that are gone, and those totals that are not the sum of their parts
 */
export const pastingEdits = (
  into: TypedInto,
  pasted: readonly NamedText[],
): {
  readonly edits: readonly CellEdit[];
  readonly gone: number;
  readonly wrongTotals: readonly CellEdit[];
} => {
  const { cells, snapshot } = into;
  const values = pasted.filter(({ name }) => cells.get(name));
  const isTotal = ({ name }: NamedText): boolean =>
    name !== cellNames.previousYear && formulaFor(snapshot.form, cells, name) !== undefined;
  const edits = values.filter((value) => !isTotal(value)).map((value) => typedEdit(into, value));
  const sums = totalsAfter(into, edits);
  const totals = values
    .filter((value) => isTotal(value) && value.text.trim() !== '')
    .map((value) => typedEdit(into, value));
  const wrong = totals.filter(({ name, value }) => value !== sums.get(name));
  const right = totals.filter((total) => !wrong.includes(total));
  return {
    edits: [...edits, ...right.flatMap(({ name }) => formulaEdit(into, name) ?? []), ...wrong],
    gone: pasted.length - values.length,
    wrongTotals: wrong,
  };
};

/** The sums of the parts of all totals, by the names of their cells, once edits are made. */
const totalsAfter = (
  { cells, snapshot: { form } }: TypedInto,
  edits: readonly CellEdit[],
): ReadonlyMap<string, Answer> => {
  const after = new Map(cells);
  for (const { name, before, value } of edits) after.set(name, { ...before, value });
  const filing = readFiling(after, [form]);
  if (typeof filing === 'string') return new Map();
  const totals = new Set(totalsOf(form).keys());
  const { answers } = recomputedTotals(form, filing.answers, totals);
  return new Map([...totals].map((field) => [answerName(field), answers[field] ?? null]));
};
