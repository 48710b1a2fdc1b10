/// <reference types="office-js" />
import type { SheetDrawing } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import { addSheets } from './add-sheets';
import { drawSheet } from './draw-sheet';
import { faultFor } from './faults';
import { finishAfter, finishesOf, queueFinishes } from './finish-sheets';
import { isReached, milestoneIn } from './milestone';
import type { Milestone } from './milestone';
import { isRefusedWhole, isUnclear, refusalIn, askUntilAnswered } from './refusals';
import type { Protection } from './refusals';
import type { Requests } from './requests';
import { isDrawn } from './take-back-added';

/** The old sheet has this name until the new one has taken its place; no sheet of the clerk's has it. */
const asideName = (name: string): string => `${name.slice(0, 16)}（旧${Date.now().toString(36)}）`;

/** Gives the old sheet its place back, unless it had made way for the new one already. */
const putBack = async (
  context: Excel.RequestContext,
  sheet: SheetDrawing,
  aside: string,
  mayBeReplaced: boolean,
): Promise<Protection & { readonly isReplaced: boolean }> => {
  const { workbook } = context;
  const { worksheets } = workbook;
  const old = worksheets.getItemOrNullObject(aside);
  old.load('name');
  worksheets.load('items/name');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  const protection = { isProtected: workbook.protection.protected, readOnly: workbook.readOnly };
  if (!old.isNullObject) {
    worksheets.getItemOrNullObject(sheet.name).delete();
    old.name = sheet.name;
    await context.sync();
    return { isReplaced: false, ...protection };
  }
  const isThere = worksheets.items.some(({ name }) => name === sheet.name);
  return { isReplaced: mayBeReplaced && isThere && (await isDrawn(context, sheet)), ...protection };
};

/** @returns where the new sheet is there alone, so that only the answer was lost @throws HostFault */
const takeBack = async (
  requests: Requests,
  sheet: SheetDrawing,
  aside: string,
  start: Milestone | undefined,
  fault: HostFault,
): Promise<void> => {
  const mayBeReplaced = !isReached(start) && isUnclear(fault);
  const state = await askUntilAnswered(requests, (context) => putBack(context, sheet, aside, mayBeReplaced));
  if (state?.isReplaced) return;
  if (state) throw refusalIn(fault, state);
  const stands = await askUntilAnswered(requests, async (context) => {
    const old = context.workbook.worksheets.getItemOrNullObject(aside);
    await context.sync();
    return old.isNullObject;
  });
  if (stands) throw fault.withNothingChanged;
  throw new HostFault(stands === false ? 'half-done' : 'not-verified', [sheet.name], { cause: fault });
};

/**
 * Replaces a sheet in one request. The old one is put aside first and deleted once the new one can be read, so that
 * it can be given its name back; what only makes the new one easier to look at comes last. A sheet that the user has
 * renamed or deleted is left alone and the new one added.
 * @returns what could not be done on the new sheet, a sentence a kind
 */
export const replaceSheet = async (requests: Requests, sheet: SheetDrawing): Promise<readonly string[]> => {
  const aside = asideName(sheet.name);
  const finishes = finishesOf([sheet]);
  let start: Milestone | undefined;
  let replaced: Milestone | undefined;
  let finished: readonly Milestone[] = [];
  try {
    await requests.silently(
      (context) => {
        const { worksheets } = context.workbook;
        start = milestoneIn(context);
        worksheets.getItem(sheet.name).name = aside;
        drawSheet(worksheets.add(sheet.name), sheet);
      },
      (context) => {
        const old = context.workbook.worksheets.getItem(aside);
        // Excel deletes no sheet that only a program can show.
        old.visibility = 'Visible';
        old.delete();
        replaced = milestoneIn(context);
        finished = queueFinishes(context, finishes);
      },
    );
    return [];
  } catch (error) {
    const fault = faultFor(error);
    if (!isReached(replaced)) {
      if (isRefusedWhole(fault)) throw fault.withNothingChanged;
      // The old sheet is looked for before anything else is done, so nothing has changed yet.
      if (fault.kind === 'cell-gone') return addSheets(requests, { sheets: [sheet], names: [] });
      await takeBack(requests, sheet, aside, start, fault);
    }
    return finishAfter(requests, finishes, finished, error);
  }
};
