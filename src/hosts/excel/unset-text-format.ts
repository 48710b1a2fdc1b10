/// <reference types="office-js" />
import { HostFault } from '../../model/host-fault';
import type { CellEdit } from '../host';
import { faultFor } from './faults';
import { askProtection, mayBeOpen, whileUnprotected } from './open-sheets';
import type { Requests } from './requests';

const textFormat = '@';

const cellOf = (context: Excel.RequestContext, { name }: CellEdit): Excel.Range =>
  context.workbook.names.getItem(name).getRange().getCell(0, 0);

/** Those of the cells that are formatted as text. */
const textsAmong = async (
  context: Excel.RequestContext,
  edits: readonly CellEdit[],
): Promise<readonly CellEdit[]> => {
  const cells = edits.map((edit) => cellOf(context, edit));
  for (const cell of cells) cell.load('numberFormat');
  await context.sync();
  return edits.filter((_edit, index) => cells[index]?.numberFormat[0]?.[0] === textFormat);
};

const giveFormat = (context: Excel.RequestContext, edits: readonly CellEdit[], format: string): void => {
  for (const edit of edits) cellOf(context, edit).numberFormat = [[format]];
};

/** Where some are texts by now and some are not, all are texts again. @returns whether none is one any more */
const mend = async (context: Excel.RequestContext, texts: readonly CellEdit[]): Promise<boolean> => {
  const still = await textsAmong(context, texts);
  if (still.length > 0 && still.length < texts.length) giveFormat(context, texts, textFormat);
  return still.length === 0;
};

/**
 * Gives cells that are formatted as text the format of numbers, so that numbers and formulas written into them are no
 * texts. What stands in them stays as it is; protection is taken off for that and put on again. One request where no
 * cell is a text. @throws Fault that says that no value was changed
 */
export const unsetTextFormat = async (requests: Requests, edits: readonly CellEdit[]): Promise<void> => {
  const { texts, closed } = await requests
    .run(async (context) => {
      const protection = askProtection(context, [...new Set(edits.map(({ before }) => before.sheet))]);
      const found = await textsAmong(context, edits);
      const sheets = new Set(found.map(({ before }) => before.sheet));
      return { texts: found, closed: protection().filter(({ sheet }) => sheets.has(sheet)) };
    })
    .catch((error: unknown) => {
      throw faultFor(error).withNothingChanged;
    });
  if (texts.length === 0) return;
  const broken = await whileUnprotected(
    requests,
    closed,
    (context) => giveFormat(context, texts, 'General'),
    (context) => mend(context, texts),
  );
  if (!broken || broken.left?.found) return;
  const { fault, left } = broken;
  if (left) throw fault.withNothingChanged;
  throw closed.length > 0 ? mayBeOpen(closed, fault) : new HostFault('not-verified', [], { cause: fault });
};
