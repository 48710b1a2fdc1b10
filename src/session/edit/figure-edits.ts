import { recomputedTotals, totalsOf } from '../../filing/totals';
import { isBlank } from '../../model/answer';
import type { Answers } from '../../model/answer';
import type { NamedCells } from '../../model/drawing';
import { allFieldsOf } from '../../model/form';
import type { CellEdit } from '../../hosts/host';
import { answerName } from '../../workbook/names';
import { formulaOfTotal } from '../../workbook/read';
import type { Snapshot } from '../snapshot';
import { cellAt } from './cell-edits';

type Opened = Pick<Snapshot, 'form' | 'filing'>;

/** A total that is no longer computed by the form's own formula. */
export interface TypedTotal {
  readonly field: string;
  readonly label: string;
  /** The name of its cell. */
  readonly name: string;
  /** What stands there, and what the formula will give. */
  readonly before: string;
  readonly after: string;
}

const shown = (answers: Answers, field: string): string => {
  const answer = answers[field];
  return isBlank(answer) ? '空白' : String(answer);
};

/** The answers once figures are written and these totals are formulas again. */
const answersAfter = ({ form, filing }: Opened, figures: Answers, totals: readonly string[]): Answers =>
  recomputedTotals(
    form,
    { ...filing.answers, ...figures },
    new Set([...(filing.computed ?? []).values(), ...totals]),
  ).answers;

/** Totals that were typed over or deleted, in the order of the form. */
export const describeTypedTotals = ({ form, filing, typedTotals }: Snapshot): readonly TypedTotal[] => {
  const after = answersAfter({ form, filing }, {}, typedTotals);
  const unread = new Set(filing.unread?.map(({ field }) => field));
  return allFieldsOf(form)
    .filter(({ name }) => typedTotals.includes(name))
    .map(({ name, label }) => ({
      ...{ field: name, label, name: answerName(name) },
      before: unread.has(name) ? '读不出' : shown(filing.answers, name),
      after: shown(after, name),
    }));
};

const formulaEdit = (
  form: Opened['form'],
  cells: NamedCells,
  total: string,
  answers: Answers,
): CellEdit | undefined => {
  const formula = formulaOfTotal(form, cells, total);
  const result = answers[total];
  return formula === undefined
    ? undefined
    : {
        name: answerName(total),
        before: cellAt(cells, answerName(total)),
        value: isBlank(result) ? null : result,
        formula,
        isText: false,
      };
};

/** Writes the form's own formulas into totals, whatever stands there. */
export const formulaEdits = (
  opened: Opened,
  cells: NamedCells,
  totals: readonly string[],
): readonly CellEdit[] => {
  const answers = answersAfter(opened, {}, totals);
  return totals.flatMap((total) => formulaEdit(opened.form, cells, total, answers) ?? []);
};

/**
 * Replaces the figures of fields, whatever stands there. A total whose parts then come to the figure gets its formula,
 * so that it follows them from then on.
 */
export const figureEdits = (
  opened: Opened,
  cells: NamedCells,
  figures: readonly { readonly field: string; readonly value: number }[],
): readonly CellEdit[] => {
  const totals = figures.map(({ field }) => field).filter((field) => totalsOf(opened.form).has(field));
  const written = Object.fromEntries(figures.map(({ field, value }) => [field, value]));
  return figures.map(({ field, value }) => {
    const sums = totals.includes(field) ? answersAfter(opened, written, [field]) : {};
    const formula = sums[field] === value ? formulaEdit(opened.form, cells, field, sums) : undefined;
    const before = cellAt(cells, answerName(field));
    return formula ?? { name: answerName(field), before, value, isText: false };
  });
};
