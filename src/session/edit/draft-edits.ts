import { Fault } from '../../model/fault';
import type { NamedCells } from '../../model/drawing';
import type { Filing } from '../../model/filing';
import type { Form } from '../../model/form';
import { plainNumber } from '../../model/typed-number';
import type { CellEdit } from '../../hosts/host';
import { answerName, remarkName } from '../../workbook/names';
import { cellAt, remarkEdits, shownText, textEdits } from './cell-edits';
import { statedEdits } from './stated-edits';
import { statedAt, statedIn } from './stated-places';

/**
 * What is typed beside the workbook: a paragraph by its slot, a remark by its key, a figure by its field; a fact or a
 * part of a problem by the place that findings name.
 */
export interface DraftPlace {
  readonly kind: 'text' | 'remark' | 'figure' | 'fact' | 'problem';
  readonly at: string;
}

/** What a filing has there, as it is shown in the field. */
export const savedAt = (filing: Filing, { kind, at }: DraftPlace): string => {
  const { texts, remarks, answers } = filing;
  if (kind === 'fact' || kind === 'problem') return statedAt(filing, at);
  if (kind === 'text') return shownText(texts[at] ?? '');
  if (kind === 'remark') return (remarks[at] ?? '').trim();
  return String(answers[at] ?? '').trim();
};

const remarkIn = (cells: NamedCells, key: string): string => {
  const valueOf = (index: number, part: 'key' | 'text'): string =>
    String(cells.get(remarkName(index, part))?.value ?? '').trim();
  let index = 0;
  while (cells.has(remarkName(index, 'key')) && valueOf(index, 'key') !== key) index++;
  return valueOf(index, 'text');
};

/** A figure that cannot be read stays with the clerk: in the workbook it would only be another finding. */
const figureEdits = (cells: NamedCells, form: Form, field: string, typed: string): readonly CellEdit[] => {
  const name = answerName(field);
  const before = cellAt(cells, name);
  // Only its result is shown in the pane, which nobody could put the formula back from.
  if (before.formula !== undefined) throw new Fault('表格里的这个数由公式算出，没有改动。请到表格中填写。');
  const value = typed === '' ? null : plainNumber(typed, form.concerns.amounts.includes(field));
  if (value === undefined) throw new Fault(`“${typed}”不是数字。请填数字，没有发生的填 0。`);
  return [{ name, before, value, isText: false }];
};

/**
 * What writes a draft into the workbook.
 * @param form with its writing, where a fact is to be written
 * @param over what the workbook had when the typing began
 * @returns none where it has another by now @throws Fault where the draft cannot stand there
 */
export const draftEdits = (
  cells: NamedCells,
  form: Form,
  { kind, at }: DraftPlace,
  { over, text }: { readonly over: string; readonly text: string },
): readonly CellEdit[] | undefined => {
  if (kind === 'text') return textEdits(cells, [{ slot: at, own: over, text }]);
  if (kind === 'fact' || kind === 'problem')
    return statedAt(statedIn(form, cells), at) === over ? statedEdits(cells, form, at, text) : undefined;
  if (kind === 'remark') return remarkIn(cells, at) === over ? remarkEdits(cells, at, text) : undefined;
  const { value, error } = cellAt(cells, answerName(at));
  // An error value is no answer of the filing, and is shown as none.
  const now = error ? '' : String(value ?? '').trim();
  return now === over ? figureEdits(cells, form, at, text) : undefined;
};
