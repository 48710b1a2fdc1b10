/// <reference types="office-js" />
import type { CellEdit } from '../host';
import { protectSheet } from './draw-sheet';
import { faultFor } from './faults';
import { askUntilAnswered } from './refusals';
import type { Requests } from './requests';

const cellOf = (context: Excel.RequestContext, { name }: CellEdit): Excel.Range =>
  context.workbook.names.getItem(name).getRange().getCell(0, 0);

const protectionOf = (context: Excel.RequestContext, sheet: string): Excel.WorksheetProtection =>
  context.workbook.worksheets.getItem(sheet).protection;

/** Those of the sheets that are protected. */
const protectedAmong = async (
  context: Excel.RequestContext,
  sheets: readonly string[],
): Promise<readonly string[]> => {
  const protections = sheets.map((sheet) => protectionOf(context, sheet));
  for (const protection of protections) protection.load('protected');
  await context.sync();
  return sheets.filter((_sheet, index) => protections[index]?.protected);
};

/**
 * Gives cells that are formatted as text the format of numbers, so that numbers written into them are numbers. What
 * stands in them stays as it is; protection is taken off for that and put on again. @throws HostFault with no value changed
 */
export const unsetTextFormat = async (requests: Requests, edits: readonly CellEdit[]): Promise<void> => {
  const { texts, closed } = await requests.run(async (context) => {
    const cells = edits.map((edit) => cellOf(context, edit));
    for (const cell of cells) cell.load('numberFormat');
    await context.sync();
    const found = edits.filter((_edit, index) => cells[index]?.numberFormat[0]?.[0] === '@');
    const sheets = [...new Set(found.map(({ before }) => before.sheet))];
    return { texts: found, closed: sheets.length === 0 ? [] : await protectedAmong(context, sheets) };
  });
  if (texts.length === 0) return;
  const protect = (context: Excel.RequestContext, sheets: readonly string[]): void => {
    for (const sheet of sheets) protectSheet(context.workbook.worksheets.getItem(sheet));
  };
  try {
    await requests.silently((context) => {
      for (const sheet of closed) protectionOf(context, sheet).unprotect();
      for (const edit of texts) cellOf(context, edit).numberFormat = [['General']];
      protect(context, closed);
    });
  } catch (error) {
    // Of what was asked for, the first part may have been done.
    await askUntilAnswered(requests, async (context) => {
      const still = await protectedAmong(context, closed);
      protect(
        context,
        closed.filter((sheet) => !still.includes(sheet)),
      );
      await context.sync();
    });
    throw faultFor(error).withNothingChanged;
  }
};
