/// <reference types="office-js" />
import type { Drawing } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import { drawSheet } from './draw-sheet';
import { faultFor } from './faults';
import { finishesOf, finishSheets, showing } from './finish-sheets';
import { milestoneIn } from './milestone';
import { nameCells } from './name-cells';
import { isRefusedWhole } from './refusals';
import type { Requests } from './requests';
import { takeBackAdded } from './take-back-added';
import type { Surroundings, Addition } from './take-back-added';

/** What a name refers to once its sheet was deleted. */
const lostReference = '#REF!';

/** Looks for anything that is in the way. It does not ask which sheet is in front: Excel refuses that for a chart. */
const refuseConflicts = async (context: Excel.RequestContext, drawing: Drawing): Promise<Surroundings> => {
  const { workbook } = context;
  workbook.worksheets.load('items/id,items/name');
  workbook.names.load('items/name,items/formula');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  if (workbook.readOnly) throw new HostFault('read-only');
  if (workbook.protection.protected) throw new HostFault('workbook-protected');
  const ours = new Set(drawing.names.map(({ name }) => name.toLowerCase()));
  const known = workbook.names.items.filter(({ name }) => ours.has(name.toLowerCase()));
  const dead = known.filter(({ formula }) => String(formula).includes(lostReference));
  if (dead.length < known.length) throw new HostFault('already-ours');
  const taken = new Set(workbook.worksheets.items.map(({ name }) => name.toLowerCase()));
  const inTheWay = drawing.sheets.map(({ name }) => name).filter((name) => taken.has(name.toLowerCase()));
  if (inTheWay.length > 0) throw new HostFault('sheet-exists', inTheWay);
  return {
    before: new Set(workbook.worksheets.items.map(({ id }) => id)),
    dead: dead.map(({ name }) => name),
  };
};

/**
 * All sheets are added first, under their own names: formulas refer to them, and where somebody has made a sheet of
 * that name meanwhile, Excel stops us before anything else is done.
 */
const add = (context: Excel.RequestContext, drawing: Drawing, dead: readonly string[]): Addition => {
  const { workbook } = context;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const progress: Addition = { start: milestoneIn(context), added: [] };
  for (const { name } of drawing.sheets) {
    const worksheet = workbook.worksheets.add(name);
    worksheet.load('id');
    progress.added.push(worksheet);
  }
  for (const name of dead) workbook.names.getItem(name).delete();
  nameCells(workbook, drawing.names);
  drawing.sheets.forEach((sheet, index) => drawSheet(progress.added[index]!, sheet));
  return progress;
};

/**
 * Adds the sheets of a drawing, in three requests: it looks, draws what is needed to fill them in, which is taken out
 * again if it fails, and does the rest.
 * @returns what of the rest could not be done, a sentence a kind
 */
export const addSheets = async (requests: Requests, drawing: Drawing): Promise<readonly string[]> => {
  const found = await requests
    .run((context) => refuseConflicts(context, drawing))
    .catch((error: unknown) => {
      throw faultFor(error).withNothingChanged;
    });
  let progress: Addition = { added: [] };
  try {
    await requests.silently((context) => {
      progress = add(context, drawing, found.dead);
    });
  } catch (error) {
    const fault = faultFor(error);
    if (isRefusedWhole(fault)) throw fault.withNothingChanged;
    await takeBackAdded(requests, drawing, found, progress, fault);
  }
  return finishSheets(requests, [...finishesOf(drawing.sheets), showing(drawing.sheets[0]!.name)]);
};
