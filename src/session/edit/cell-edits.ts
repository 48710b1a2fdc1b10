import { isBlank } from '../../model/answer';
import type { CellRead, NamedCells } from '../../model/drawing';
import { Fault } from '../../model/fault';
import { bodyKinds } from '../../model/filing';
import type { Settings } from '../../model/filing';
import type { Form } from '../../model/form';
import type { TextPlace } from '../../model/finding';
import type { CellEdit } from '../../hosts/host';
import {
  answerName,
  blanksAsZero,
  blanksMustBeFilled,
  cellNames,
  nameOfPlace,
  regulationChoices,
  remarkName,
  textName,
} from '../../workbook/names';

/** Facts on the cover that the pane may change. */
export type CoverChange = Partial<Omit<Settings, 'makesRegulations'>> & {
  readonly makesRegulations?: boolean | 'unknown';
};

/** The cell of a name. @throws Fault where it is gone */
export const cellAt = (cells: NamedCells, name: string): CellRead => {
  const cell = cells.get(name);
  if (!cell) throw new Fault('要写入的单元格已被删除。请撤销删除，或重新建表。');
  return cell;
};

const textEdit = (cells: NamedCells, name: string, text: string): CellEdit => ({
  name,
  before: cellAt(cells, name),
  value: text === '' ? null : text,
  isText: true,
});

/** Writes 0 into those of the fields that are blank; formulas and figures stay. */
export const zeroEdits = (cells: NamedCells, fields: readonly string[]): readonly CellEdit[] =>
  fields.flatMap((field) => {
    const before = cells.get(answerName(field));
    if (!before || before.formula !== undefined || before.value === false || before.value === true) return [];
    return isBlank(before.value) ? [{ name: answerName(field), before, value: 0, isText: false }] : [];
  });

/** Replaces texts by the numbers that they mean, last year's among them; by the places that findings name. */
export const numberEdits = (
  cells: NamedCells,
  form: Form,
  numbers: readonly { readonly field: string; readonly value: number }[],
): readonly CellEdit[] =>
  numbers.map(({ field, value }) => {
    const name = nameOfPlace(form, field);
    return { name, before: cellAt(cells, name), value, isText: false };
  });

/** Replaces words of a paragraph and nothing around them; none where the paragraph is another by now. */
export const correctionEdits = (
  cells: NamedCells,
  text: string,
  { slot, from, to, correction }: TextPlace,
): readonly CellEdit[] | undefined => {
  const written = String(cellAt(cells, textName(slot)).value ?? '');
  if (correction === undefined || written.trim() !== text) return undefined;
  const start = written.indexOf(text);
  const corrected = written.slice(0, start + from) + correction + written.slice(start + to);
  return [textEdit(cells, textName(slot), corrected)];
};

/** A paragraph of the clerk's as it was shown, and what is to stand there; an empty text clears the cell. */
export interface TextChange {
  readonly slot: string;
  readonly own: string;
  readonly text: string;
}

/** A paragraph as it is shown, whichever way its cell breaks lines. */
export const shownText = (text: string): string => text.replace(/\r\n?/gu, '\n').trim();

/** Replaces paragraphs of the clerk's; none where one of them is another by now. */
export const textEdits = (
  cells: NamedCells,
  changes: readonly TextChange[],
): readonly CellEdit[] | undefined => {
  const isShown = ({ slot, own }: TextChange): boolean =>
    shownText(String(cellAt(cells, textName(slot)).value ?? '')) === own;
  return changes.every(isShown)
    ? changes.map(({ slot, text }) => textEdit(cells, textName(slot), text))
    : undefined;
};

const valueIn = (cells: NamedCells, name: string): string => String(cells.get(name)?.value ?? '').trim();

/** A remark stands in the row of its key, or in the first free one; an empty remark frees its row. */
export const remarkEdits = (cells: NamedCells, key: string, text: string): readonly CellEdit[] => {
  let free: number | undefined;
  let index = 0;
  for (; cells.has(remarkName(index, 'key')); index++) {
    const found = valueIn(cells, remarkName(index, 'key'));
    if (found === key) break;
    if (found === '') free ??= index;
  }
  const known = cells.has(remarkName(index, 'key'));
  if (!known && text === '') return [];
  const row = known ? index : free;
  if (row === undefined) throw new Fault('“勾稽校验”表里放说明的行已经用完。请先删去不再需要的说明。');
  return [
    textEdit(cells, remarkName(row, 'key'), text === '' ? '' : key),
    textEdit(cells, remarkName(row, 'text'), text),
  ];
};

const regulationLabel = (choice: boolean | 'unknown'): string =>
  choice === 'unknown' ? regulationChoices.unknown : choice ? regulationChoices.yes : regulationChoices.no;

/** Settings as the cover words them. */
export const coverEdits = (
  cells: NamedCells,
  { kind, blanks, makesRegulations }: CoverChange,
): readonly CellEdit[] => [
  ...(kind === undefined ? [] : [textEdit(cells, cellNames.kind, bodyKinds[kind])]),
  ...(blanks === undefined
    ? []
    : [textEdit(cells, cellNames.blanks, blanks === 'zero' ? blanksAsZero : blanksMustBeFilled)]),
  ...(makesRegulations === undefined
    ? []
    : [textEdit(cells, cellNames.makesRegulations, regulationLabel(makesRegulations))]),
];
