/// <reference types="office-js" />
import type { CellRead, NamedCells } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import type { CellEdit } from '../host';
import { asWritten } from './as-written';
import { faultFor } from './faults';
import type { NameReader } from './read-names';
import { isRefusedWhole, refusalIn, askUntilAnswered } from './refusals';
import type { Requests } from './requests';
import { unsetTextFormat } from './unset-text-format';

type Content = string | number | boolean;

const put = (
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
  contents: (edit: CellEdit) => Content,
): void => {
  for (const edit of edits)
    context.workbook.names.getItem(edit.name).getRange().getCell(0, 0).formulas = [[contents(edit)]];
};

const newContent = ({ value, formula, isText }: CellEdit): Content =>
  formula === undefined ? asWritten(value, isText) : `=${formula}`;

const oldContent = ({ before: { value, formula }, isText }: CellEdit): Content => {
  if (formula !== undefined) return `=${formula}`;
  return typeof value === 'boolean' ? value : asWritten(value, isText);
};

/** Whether a cell that is formatted as text would make a text of what is written. */
const isNoText = ({ value, formula, isText }: CellEdit): boolean =>
  !isText && (typeof value === 'number' || formula !== undefined);

/** What a cell holds, as Excel stores it: a cell that is formatted as text has a number as its digits. */
const stored = (value: CellRead['value'], isText: boolean): string | number | boolean =>
  isText && typeof value === 'number' ? String(value) : (value ?? '');

const isIn = (
  cells: NamedCells,
  { name, isText }: CellEdit,
  { value, formula }: Pick<CellRead, 'value'> & { readonly formula?: string | undefined },
): boolean => {
  const cell = cells.get(name);
  if (!cell || cell.formula !== formula) return false;
  // The text “14” is not the number 14, which sums leave out.
  return formula !== undefined || stored(cell.value, isText) === stored(value, isText);
};

const isWritten = (cells: NamedCells, edit: CellEdit): boolean => isIn(cells, edit, edit);

/** Written, and other than it was. */
const isChanged = (cells: NamedCells, edit: CellEdit): boolean =>
  isWritten(cells, edit) && !isIn(cells, edit, edit.before);

const readBack = (requests: Requests, names: NameReader) =>
  askUntilAnswered(requests, async (context) => {
    context.workbook.load('readOnly');
    const cells = await names.read(context);
    return { cells, readOnly: context.workbook.readOnly };
  });

/** Gives cells back what stood in them. @throws HostFault `half-done` where they are seen not to have it, or `not-verified` */
const putBack = async (
  requests: Requests,
  names: NameReader,
  edits: readonly CellEdit[],
  cause: HostFault,
): Promise<void> => {
  // Whether that succeeds is seen in the cells.
  await requests.silently((context) => put(context, edits, oldContent)).catch(() => undefined);
  const found = await readBack(requests, names);
  if (!found) throw new HostFault('not-verified', [], { cause });
  const left = edits.filter((edit) => isChanged(found.cells, edit));
  if (left.length === 0) return;
  throw new HostFault('half-done', [...new Set(left.map(({ before }) => before.sheet))], { cause });
};

/**
 * Writes cells in one request, all or none; one that looks at formats comes before numbers and formulas. If it
 * fails, what has come of it is read back: cells that were written alone are given back what stood in them, and where
 * all are as wanted, only the answer was lost.
 * @throws HostFault that says that nothing was changed, where that is certain
 */
export const writeCells = async (
  requests: Requests,
  names: NameReader,
  edits: readonly CellEdit[],
): Promise<void> => {
  const numbers = edits.filter(isNoText);
  if (numbers.length > 0) await unsetTextFormat(requests, numbers);
  try {
    await requests.silently((context) => put(context, edits, newContent));
  } catch (error) {
    const fault = faultFor(error);
    if (isRefusedWhole(fault)) throw fault.withNothingChanged;
    const found = await readBack(requests, names);
    if (!found) {
      // It is refused for as long as another workbook is in front, from the first cell on.
      if (fault.kind === 'other-workbook') throw fault.withNothingChanged;
      throw new HostFault('not-verified', [], { cause: fault });
    }
    if (edits.every((edit) => isWritten(found.cells, edit))) return;
    const changed = edits.filter((edit) => isChanged(found.cells, edit));
    if (changed.length > 0) await putBack(requests, names, changed, fault);
    throw refusalIn(fault, found);
  }
};
