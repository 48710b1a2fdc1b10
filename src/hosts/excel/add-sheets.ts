/// <reference types="office-js" />
import { parseReference } from '../../model/address';
import type { CellDrawing, Drawing, SheetDrawing } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import { drawSheet } from './draw-sheet';
import { faultFor, isRefusedWhole, refusalIn } from './faults';
import type { Protection } from './faults';
import { finishesOf, finishSheets, showing } from './finish-sheets';
import { isReached, milestoneIn } from './milestone';
import type { Milestone } from './milestone';
import { nameCells } from './name-cells';
import type { Requests } from './requests';

/** What a name refers to once its sheet was deleted. */
const lostReference = '#REF!';

interface Found {
  /** Ids of the sheets that were there before ours. */
  readonly before: ReadonlySet<string>;
  /** Names of ours that deleted sheets have left behind. */
  readonly dead: readonly string[];
}

/** Looks for anything that is in the way. It does not ask which sheet is in front: Excel refuses that for a chart. */
const refuseConflicts = async (context: Excel.RequestContext, drawing: Drawing): Promise<Found> => {
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

/** How far a batch has come, as far as Excel has answered it. */
interface Progress {
  /** Before anything is added. */
  start?: Milestone;
  added: Excel.Worksheet[];
}

/**
 * All sheets are added first, under their own names: formulas refer to them, and where somebody has made a sheet of
 * that name meanwhile, Excel stops us before anything else is done.
 */
const add = (context: Excel.RequestContext, drawing: Drawing, dead: readonly string[]): Progress => {
  const { workbook } = context;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const progress: Progress = { start: milestoneIn(context), added: [] };
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

/** The id of a sheet that was added; nothing where Excel has not answered that it was. */
const idOf = (worksheet: Excel.Worksheet): string | undefined =>
  (worksheet.toJSON() as { readonly id?: string }).id;

const isWritten = (values: readonly (readonly unknown[])[], { row, column, content }: CellDrawing): boolean =>
  !('value' in content) || (values[row]?.[column] ?? '') === (content.value ?? '');

/** Whether a sheet has the contents of a drawing. */
export const isDrawn = async (context: Excel.RequestContext, sheet: SheetDrawing): Promise<boolean> => {
  const { rows, columns } = sheet.print.area;
  const range = context.workbook.worksheets.getItem(sheet.name).getRangeByIndexes(0, 0, rows, columns);
  range.load('values');
  await context.sync();
  return sheet.cells.every((cell) => isWritten(range.values, cell));
};

interface Outcome extends Protection {
  /** Sheets that may be ours and are still there. */
  readonly left: readonly string[];
  /** The drawing is there as it should be. */
  readonly isComplete: boolean;
}

/**
 * Takes out what a failed batch has added: the sheets that it is known to have added, by their ids, and the names of
 * cells on them. Where Excel has not answered, nobody can tell whose a new sheet is, and none is touched.
 */
const takeOut = async (
  context: Excel.RequestContext,
  drawing: Drawing,
  { before }: Found,
  ours: ReadonlySet<string> | undefined,
): Promise<Outcome> => {
  const { workbook } = context;
  const { worksheets, names } = workbook;
  worksheets.load('items/id,items/name');
  names.load('items/name,items/formula');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await context.sync();
  const protection = { readOnly: workbook.readOnly, isProtected: workbook.protection.protected };
  const drawn = new Set(drawing.sheets.map(({ name }) => name));
  const fresh = worksheets.items.filter(({ id, name }) => !before.has(id) && drawn.has(name));
  if (ours === undefined) {
    let isComplete = fresh.length === drawn.size;
    for (const sheet of drawing.sheets) isComplete &&= await isDrawn(context, sheet);
    return { left: fresh.map(({ name }) => name), isComplete, ...protection };
  }
  const added = fresh.filter(({ id }) => ours.has(id));
  const addedNames = new Set(added.map(({ name }) => name));
  for (const item of names.items) {
    const sheet = parseReference(String(item.formula).slice(1))?.sheet;
    if (sheet !== undefined && addedNames.has(sheet)) item.delete();
  }
  for (const worksheet of added) worksheet.delete();
  await context.sync();
  return { left: [], isComplete: false, ...protection };
};

/** @returns where it turns out that only the answer was lost @throws HostFault */
const takeBack = async (
  requests: Requests,
  drawing: Drawing,
  found: Found,
  { start, added }: Progress,
  fault: HostFault,
): Promise<void> => {
  const ids = added.flatMap((worksheet) => idOf(worksheet) ?? []);
  const ours = isReached(start) ? new Set(ids) : undefined;
  const state = await requests.settle((context) => takeOut(context, drawing, found, ours));
  if (state?.isComplete) return;
  if (state && state.left.length === 0) throw refusalIn(fault, state);
  const seen = state ? state.left : drawing.sheets.slice(0, ids.length).map(({ name }) => name);
  if (seen.length > 0) throw new HostFault('half-done', seen, { cause: fault });
  throw ours ? fault.withNothingChanged : new HostFault('not-verified', [], { cause: fault });
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
  let progress: Progress = { added: [] };
  try {
    await requests.silently((context) => {
      progress = add(context, drawing, found.dead);
    });
  } catch (error) {
    const fault = faultFor(error);
    if (isRefusedWhole(fault)) throw fault.withNothingChanged;
    await takeBack(requests, drawing, found, progress, fault);
  }
  return finishSheets(requests, [...finishesOf(drawing.sheets), showing(drawing.sheets[0]!.name)]);
};
