import type { NamedCells } from '../../model/drawing';
import { factAt } from '../../model/facts';
import type { Fact } from '../../model/facts';
import { Fault } from '../../model/fault';
import { writingIn } from '../../model/form';
import type { Form } from '../../model/form';
import { plainNumber } from '../../model/typed-number';
import type { CellEdit } from '../../hosts/host';
import { nameOfPlace } from '../../workbook/names';
import { cellAt } from './cell-edits';

/** The figure that is meant, with its own unit behind it or without. @throws Fault for what is none, or cannot be */
const figureOf = ({ kind, unit = '', most }: Fact, typed: string): number => {
  const digits = unit !== '' && typed.endsWith(unit) ? typed.slice(0, -unit.length) : typed;
  const value = plainNumber(digits, false);
  if (value === undefined) throw new Fault(`“${typed}”不是数字。请填数字，没有发生的填 0。`);
  if (value < 0 || (kind === 'count' && !Number.isInteger(value)))
    throw new Fault(
      `“${typed}”不能填在这里。请填不小于 0 的${kind === 'count' ? '整数' : '数'}，没有发生的填 0。`,
    );
  if (most !== undefined && value > most) throw new Fault(`“${typed}”太大，这里最多填 ${most}。`);
  return value;
};

const isFigure = ({ kind }: Fact): boolean => kind === 'count' || kind === 'amount';

/** The fact at a place; only a form with its writing knows facts. */
const factOf = (form: Form, place: string): Fact | undefined =>
  writingIn(form)
    ?.facts.flatMap(({ facts }) => facts)
    .find(({ key }) => key === factAt(place));

/**
 * Writes what is stated at a place (facts.<key>, problems.<n>.<part>). A figure that cannot be read stays with the clerk.
 * @param form with its writing, where a fact is to be written
 * @throws Fault
 */
export const statedEdits = (
  cells: NamedCells,
  form: Form,
  place: string,
  typed: string,
): readonly CellEdit[] => {
  const name = nameOfPlace(form, place);
  const before = cellAt(cells, name);
  // Only its result is shown in the pane, which nobody could put the formula back from.
  if (before.formula !== undefined) throw new Fault('表格里的这一格由公式算出，没有改动。请到表格中填写。');
  const fact = factOf(form, place);
  const isText = !fact || !isFigure(fact);
  return [{ name, before, value: typed === '' ? null : isText ? typed : figureOf(fact, typed), isText }];
};
