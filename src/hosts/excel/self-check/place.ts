/// <reference types="office-js" />
import type { SendBatch } from './scratch';

/** Puts the user back where the 自检 began; does nothing where that cannot be told. */
export type GoBack = (send: SendBatch) => Promise<void>;

const nowhere: GoBack = () => Promise.resolve();

type Selected = (workbook: Excel.Workbook) => Excel.Range;

/** The selection, or the cell in it where it is several areas or a picture. */
const ways: readonly Selected[] = [
  (workbook) => workbook.getSelectedRange(),
  (workbook) => workbook.getActiveCell(),
];

const lookAt = (send: SendBatch, selected: Selected): Promise<GoBack> =>
  send(async (context) => {
    const { workbook } = context;
    const sheet = workbook.worksheets.getActiveWorksheet();
    const range = selected(workbook);
    // The id outlives another name of the sheet.
    sheet.load('id');
    range.load('address');
    await context.sync();
    const { id } = sheet;
    const address = range.address.slice(range.address.lastIndexOf('!') + 1);
    return (sendBack) =>
      sendBack(async (context) => {
        const there = context.workbook.worksheets.getItem(id);
        there.activate();
        there.getRange(address).select();
        await context.sync();
      });
  });

/** Remembers which sheet is in front, and what is selected on it. A chart sheet cannot be gone back to. */
export const rememberPlace = async (send: SendBatch): Promise<GoBack> => {
  for (const way of ways) {
    try {
      return await lookAt(send, way);
    } catch {
      // The next way asks for less.
    }
  }
  return nowhere;
};
