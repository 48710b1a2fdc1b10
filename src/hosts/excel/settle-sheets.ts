/// <reference types="office-js" />
import { HostFault } from '../../model/host-fault';
import { faultFor } from './faults';
import { askUntilAnswered } from './refusals';
import type { Requests } from './requests';
import { findSheets, unmarkSheet } from './sheet-marks';

/** Sheets that are written, each with the name that it is to have, and those that were written before them. */
export interface ToSettle {
  readonly fresh: ReadonlyMap<string, string>;
  readonly earlier: readonly string[];
  /** Whether these make way; otherwise they are the user's own from now on. */
  readonly replaces: boolean;
}

/** Removes a sheet. Excel deletes none that only a program can show. */
export const removeSheet = (worksheet: Excel.Worksheet): void => {
  worksheet.visibility = 'Visible';
  worksheet.delete();
};

/** The same again changes nothing more. */
const settleOnce = async (
  context: Excel.RequestContext,
  { fresh, earlier, replaces }: ToSettle,
): Promise<true> => {
  const { worksheets } = context.workbook;
  const { sheets } = await findSheets(context);
  const known = new Map(sheets.map((each) => [each.id, each]));
  if ([...fresh.keys()].some((id) => !known.has(id))) throw new HostFault('cell-gone');
  const isGoing = (id: string): boolean => replaces && earlier.includes(id);
  const taken = new Set(
    sheets.filter(({ id }) => !fresh.has(id) && !isGoing(id)).map(({ name }) => name.toLowerCase()),
  );
  const inTheWay = [...fresh.values()].filter((name) => taken.has(name.toLowerCase()));
  if (inTheWay.length > 0) throw new HostFault('sheet-exists', inTheWay);
  for (const { id, whose } of sheets)
    if (isGoing(id)) removeSheet(worksheets.getItem(id));
    else if (earlier.includes(id) && whose === 'written') unmarkSheet(worksheets.getItem(id));
  for (const [id, name] of fresh) if (known.get(id)!.name !== name) worksheets.getItem(id).name = name;
  await context.sync();
  return true;
};

/** Gives sheets that are written their names, once those that they replace have gone. @throws HostFault */
export const settleSheets = async (requests: Requests, given: ToSettle): Promise<void> => {
  try {
    await requests.run((context) => settleOnce(context, given), { waits: true });
  } catch (error) {
    const fault = faultFor(error);
    // Found before anything was done.
    if (fault.kind === 'cell-gone' || fault.kind === 'sheet-exists') throw fault;
    if (!(await askUntilAnswered(requests, (context) => settleOnce(context, given)))) throw fault;
  }
};
