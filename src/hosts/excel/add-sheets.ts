/// <reference types="office-js" />
import { addressOf, quoteSheet } from '../../model/address';
import type { Drawing } from '../../model/drawing';
import { HostFault } from '../../model/host-fault';
import { fillSheet, formatSheet, protectSheet } from './draw-sheet';
import type { Requests } from './requests';

/** What a name refers to once its sheet was deleted. */
const lostReference = '#REF!';

interface Found {
  /** The name of the sheet that the user is looking at. */
  readonly active: string;
  /** Names of ours that deleted sheets have left behind. */
  readonly dead: readonly string[];
}

/** Looks for anything that is in the way. */
const refuseConflicts = async (context: Excel.RequestContext, drawing: Drawing): Promise<Found> => {
  const { workbook } = context;
  const active = workbook.worksheets.getActiveWorksheet();
  active.load('name');
  workbook.worksheets.load('items/name');
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
  return { active: active.name, dead: dead.map(({ name }) => name) };
};

/**
 * Sheets come under names that nobody else can give, so that a co-author's sheet of the same name stops us before
 * anything else is done, and is never taken for ours. Names and contents follow, because formulas refer to both.
 */
const add = (
  context: Excel.RequestContext,
  drawing: Drawing,
  draftNames: readonly string[],
  dead: readonly string[],
): void => {
  const { workbook } = context;
  context.application.suspendApiCalculationUntilNextSync();
  context.application.suspendScreenUpdatingUntilNextSync();
  const worksheets = draftNames.map((name) => workbook.worksheets.add(name));
  const drawn = drawing.sheets.map((sheet, index) => ({ sheet, worksheet: worksheets[index]! }));
  for (const { sheet, worksheet } of drawn) worksheet.name = sheet.name;
  for (const name of dead) workbook.names.getItem(name).delete();
  for (const { name, sheet, row, column } of drawing.names)
    workbook.names.add(name, `=${quoteSheet(sheet)}!${addressOf(row, column, '$')}`);
  for (const { sheet, worksheet } of drawn) fillSheet(worksheet, sheet);
  for (const { sheet, worksheet } of drawn) formatSheet(worksheet, sheet);
  for (const { worksheet } of drawn) protectSheet(worksheet);
  worksheets[0]?.activate();
};

/** Which of the sheets that are there now are ours: those still under a draft name, and those renamed before them. */
const oursAmong = (
  present: ReadonlySet<string>,
  drawing: Drawing,
  draftNames: readonly string[],
): readonly string[] => {
  const final = drawing.sheets.map(({ name }) => name);
  const drafts = draftNames.filter((name) => present.has(name));
  if (drafts.length === 0) return final.every((name) => present.has(name)) ? final : [];
  // Renaming begins once all drafts are there, and goes from the first to the last.
  const allAdded = present.has(draftNames.at(-1) ?? '');
  const renamed = allAdded ? final.slice(0, draftNames.indexOf(drafts[0]!)) : [];
  return [...renamed, ...drafts];
};

const takeOut = async (
  context: Excel.RequestContext,
  drawing: Drawing,
  draftNames: readonly string[],
  active: string,
): Promise<void> => {
  const { worksheets, names } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const present = new Set(worksheets.items.map(({ name }) => name));
  const ours = oursAmong(present, drawing, draftNames);
  if (ours.length === 0) return;
  if (present.has(active)) worksheets.getItem(active).activate();
  if (ours.length === drawing.sheets.length)
    for (const { name } of drawing.names) names.getItemOrNullObject(name).delete();
  for (const name of ours) worksheets.getItemOrNullObject(name).delete();
};

/** Adds the sheets of a drawing, in two requests; what a failure leaves is taken out again. */
export const addSheets = async (requests: Requests, drawing: Drawing): Promise<void> => {
  const { active, dead } = await requests.run((context) => refuseConflicts(context, drawing));
  const mark = `勾稽${Date.now().toString(36)}`;
  const draftNames = drawing.sheets.map((_sheet, index) => `${mark}-${index + 1}`);
  try {
    await requests.silently((context) => add(context, drawing, draftNames, dead));
  } catch (error) {
    await requests.undo((context) => takeOut(context, drawing, draftNames, active));
    throw error;
  }
};
