/// <reference types="office-js" />
import type { ProbeTools } from '../probe';

/** Cells in which the user is asked to do something are yellow. */
const yellow = '#FFF2CC';

/** A cell of the sheet for the user. */
export const handCell = (
  context: Excel.RequestContext,
  { sheets }: Pick<ProbeTools, 'sheets'>,
  address: string,
): Excel.Range => context.workbook.worksheets.getItem(sheets.hand).getRange(address);

/** Brings the sheet for the user to the front, with one yellow cell to find. */
export const showCell = (
  { run, sheets }: ProbeTools,
  address: string,
  prepare: (cell: Excel.Range) => void = () => undefined,
): Promise<void> =>
  run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(sheets.hand);
    const cell = sheet.getRange(address);
    cell.format.fill.color = yellow;
    prepare(cell);
    sheet.activate();
    await context.sync();
  });

/** What stands in a cell of it: compared, and never recorded. */
export const valueOf = ({ run, sheets }: ProbeTools, address: string): Promise<unknown> =>
  run(async (context) => {
    const cell = handCell(context, { sheets }, address);
    cell.load('values');
    await context.sync();
    return (cell.values as unknown[][])[0]?.[0];
  });

/** The one answer that there is to most questions. */
export const done = (label: string) => [['done', label]] as const;
