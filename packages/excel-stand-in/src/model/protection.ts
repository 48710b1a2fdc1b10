import { type Area, cellCount, forEachCell } from './address';
import { ExcelError } from './excel-error';
import type { Sheet } from './sheet';

const permissions = [
  'allowAutoFilter',
  'allowDeleteColumns',
  'allowDeleteRows',
  'allowEditObjects',
  'allowEditScenarios',
  'allowFormatCells',
  'allowFormatColumns',
  'allowFormatRows',
  'allowInsertColumns',
  'allowInsertHyperlinks',
  'allowInsertRows',
  'allowPivotTables',
  'allowSort',
] as const;

export type Permission = (typeof permissions)[number];

/** What a protected sheet still allows. */
export type ProtectionOptions = Record<Permission, boolean> & { selectionMode: string };

/** Completes the options that an add-in gave, every permission left out being refused. */
export function readProtectionOptions(given: unknown): ProtectionOptions {
  const options = (given ?? {}) as Record<string, unknown> & { selectionMode?: string };
  for (const name of Object.keys(options)) {
    if (name !== 'selectionMode' && !permissions.some((permission) => permission === name))
      throw new ExcelError('InvalidArgument');
  }
  const allowed = Object.fromEntries(permissions.map((name) => [name, options[name] === true]));
  return {
    ...(allowed as Record<Permission, boolean>),
    selectionMode: options.selectionMode ?? 'Normal',
  };
}

/** What somebody is about to change: what unlocked cells hold, a thing with a permission, or what protection always refuses. */
export type Change = 'contents' | Permission | 'structure';

/** True if the protection of the sheet lets this change through. */
export function isAllowed(sheet: Sheet, change: Change, areas: readonly Area[]): boolean {
  if (!sheet.protection) return true;
  if (change === 'contents') return areas.every((area) => allUnlocked(sheet, area));
  return change !== 'structure' && sheet.protection[change];
}

function allUnlocked(sheet: Sheet, area: Area): boolean {
  // Nobody unlocks a million cells and then protects the sheet; walking them would stall the tests.
  if (cellCount(area) > 200_000) return false;
  let unlocked = true;
  forEachCell(area, (row, column) => {
    if (!sheet.isCovered(row, column) && sheet.formatAt(row, column).locked) unlocked = false;
  });
  return unlocked;
}
