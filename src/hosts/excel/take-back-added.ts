/// <reference types="office-js" />
import { parseReference } from '../../model/address';
import type { CellDrawing, Drawing, SheetDrawing } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import { isReached } from './milestone';
import type { Milestone } from './milestone';
import { refusalIn, askUntilAnswered } from './refusals';
import type { Protection } from './refusals';
import type { Requests } from './requests';

/** What was there before. */
export interface Surroundings {
  /** Ids of the sheets that were there before ours. */
  readonly before: ReadonlySet<string>;
  /** Names of ours that deleted sheets have left behind. */
  readonly dead: readonly string[];
}

/** How far a batch that adds sheets has come, as far as Excel has answered it. */
export interface Addition {
  /** Before anything is added. */
  start?: Milestone;
  added: Excel.Worksheet[];
}

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
  { before }: Surroundings,
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

/** Takes back what a failed batch has done. @returns where only its answer was lost @throws HostFault */
export const takeBackAdded = async (
  requests: Requests,
  drawing: Drawing,
  found: Surroundings,
  { start, added }: Addition,
  fault: HostFault,
): Promise<void> => {
  const ids = added.flatMap((worksheet) => idOf(worksheet) ?? []);
  const ours = isReached(start) ? new Set(ids) : undefined;
  const state = await askUntilAnswered(requests, (context) => takeOut(context, drawing, found, ours));
  if (state?.isComplete) return;
  if (state && state.left.length === 0) {
    // They are added in their order, so that the next one has the name that is taken.
    const taken = fault.kind === 'sheet-exists' && drawing.sheets[ids.length];
    throw taken ? new HostFault('sheet-exists', [taken.name], { cause: fault }) : refusalIn(fault, state);
  }
  const seen = state ? state.left : drawing.sheets.slice(0, ids.length).map(({ name }) => name);
  if (seen.length > 0) throw new HostFault('half-done', seen, { cause: fault });
  throw ours ? fault.withNothingChanged : new HostFault('not-verified', [], { cause: fault });
};
