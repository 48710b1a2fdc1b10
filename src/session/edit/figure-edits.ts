import { isCertainSum, restorableTotals } from '../../filing/restorable-totals';
import { recomputedTotals, totalsOf } from '../../filing/totals';
import { isBlank } from '../../model/answer';
import type { Answers } from '../../model/answer';
import type { NamedCells } from '../../model/drawing';
import { Fault } from '../../model/fault';
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

/** A part of a total is no number, or not there yet: what the formula gives is not the sum. */
class UncertainSum extends Fault {
  constructor() {
    super(
      '有的总计，各项中有文字、空白或读不出的格子，还算不准，所以没有恢复公式。请先改好这些格子，再试一次。',
    );
  }
}

/** Writes the form's own formulas into totals. @throws Fault where the result of one cannot be relied on */
export const formulaEdits = (
  opened: Opened,
  cells: NamedCells,
  totals: readonly string[],
): readonly CellEdit[] => {
  if (restorableTotals(opened.form, opened.filing, totals).length < totals.length) throw new UncertainSum();
  const answers = answersAfter(opened, {}, totals);
  return totals.flatMap((total) => formulaEdit(opened.form, cells, total, answers) ?? []);
};

/**
 * Replaces the figures of fields, whatever stands there. A total whose parts then come to the figure for certain gets
 * its formula, so that it follows them from then on.
 */
export const figureEdits = (
  opened: Opened,
  cells: NamedCells,
  figures: readonly { readonly field: string; readonly value: number }[],
): readonly CellEdit[] => {
  const totals = figures.map(({ field }) => field).filter((field) => totalsOf(opened.form).has(field));
  const written = Object.fromEntries(figures.map(({ field, value }) => [field, value]));
  const answers = { ...opened.filing.answers, ...written };
  const unread = opened.filing.unread?.filter(({ field }) => !(field in written)) ?? [];
  const isCertain = isCertainSum(opened.form, { answers, unread });
  return figures.map(({ field, value }) => {
    const sums = totals.includes(field) ? answersAfter(opened, written, [field]) : {};
    const formula =
      sums[field] === value && isCertain(field) ? formulaEdit(opened.form, cells, field, sums) : undefined;
    const before = cellAt(cells, answerName(field));
    return formula ?? { name: answerName(field), before, value, isText: false };
  });
};
