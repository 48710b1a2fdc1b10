/// <reference types="office-js" />
import type { CellDrawing, SheetDrawing } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import { fillSheet, formatSheet, protectSheet } from './draw-sheet';
import type { Requests } from './requests';

/** The old sheet has this name until the new one has taken its place; no sheet of the clerk's has it. */
const asideName = (name: string): string => `${name.slice(0, 16)}（旧${Date.now().toString(36)}）`;

const addSheet = (context: Excel.RequestContext, sheet: SheetDrawing): void => {
  const worksheet = context.workbook.worksheets.add(sheet.name);
  fillSheet(worksheet, sheet);
  formatSheet(worksheet, sheet);
  protectSheet(worksheet);
};

const addMissing = async (requests: Requests, sheet: SheetDrawing): Promise<void> => {
  try {
    await requests.silently((context) => addSheet(context, sheet));
  } catch (error) {
    await requests.undo((context) => {
      context.workbook.worksheets.getItemOrNullObject(sheet.name).delete();
      return Promise.resolve();
    });
    throw error;
  }
};

const isWritten = (values: readonly (readonly unknown[])[], { row, column, content }: CellDrawing): boolean =>
  !('value' in content) || (values[row]?.[column] ?? '') === (content.value ?? '');

/** Gives the old sheet its place back. @returns whether it had already made way for the new one. */
const putBack = async (
  context: Excel.RequestContext,
  sheet: SheetDrawing,
  aside: string,
): Promise<boolean> => {
  const { worksheets } = context.workbook;
  const old = worksheets.getItemOrNullObject(aside);
  old.load('name');
  worksheets.load('items/name');
  await context.sync();
  if (!old.isNullObject) {
    worksheets.getItemOrNullObject(sheet.name).delete();
    old.name = sheet.name;
    return false;
  }
  if (!worksheets.items.some(({ name }) => name === sheet.name)) return false;
  const { rows, columns } = sheet.print.area;
  const present = worksheets.getItem(sheet.name).getRangeByIndexes(0, 0, rows, columns);
  present.load('values');
  await context.sync();
  return sheet.cells.every((cell) => isWritten(present.values, cell));
};

/**
 * Replaces a sheet in one request. The old one is put aside first and deleted last, so that it can be given its name
 * back; a sheet that the user has renamed or deleted is left alone and the new one added.
 */
export const replaceSheet = async (requests: Requests, sheet: SheetDrawing): Promise<void> => {
  const aside = asideName(sheet.name);
  try {
    await requests.silently(
      (context) => {
        context.workbook.worksheets.getItem(sheet.name).name = aside;
        addSheet(context, sheet);
      },
      (context) => context.workbook.worksheets.getItem(aside).delete(),
    );
  } catch (error) {
    // The old sheet is looked for before anything else is done, so nothing has changed yet.
    if (error instanceof HostFault && error.kind === 'cell-gone') return addMissing(requests, sheet);
    // Only the answer was lost if the new sheet is there alone.
    if (await requests.undo((context) => putBack(context, sheet, aside))) return;
    throw error;
  }
};
