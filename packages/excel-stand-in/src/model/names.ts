import { parseArea, quoteSheet, splitAddress, formatArea, type Area } from './address';
import { ExcelError } from './excel-error';
import type { Sheet } from './sheet';

/** A defined name; its formula begins with `=`. */
export interface Name {
  name: string;
  formula: string;
  comment: string;
  visible: boolean;
}

/** A name that Excel takes: a letter (of any script), `_` or `\` first, no spaces, nothing that reads as a cell. */
export function demandNameAllowed(name: unknown): string {
  const text = String(name);
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(text) && text.length <= 255;
  const readsAsCell = parseArea(text) !== undefined || /^(r\d*(c\d*)?|c\d*)$/i.test(text);
  if (!wellFormed || readsAsCell) throw new ExcelError('InvalidArgument');
  return text;
}

export function findName(names: readonly Name[], name: unknown): Name | undefined {
  const wanted = String(name).toLowerCase();
  // Every formula of a workbook asks for names: most are told apart by their length.
  return names.find(
    (candidate) => candidate.name.length === wanted.length && candidate.name.toLowerCase() === wanted,
  );
}

/** The cells that a name stands for; undefined for a constant, a formula, or a reference that was lost. */
export function areaOfName(name: Name, sheets: readonly Sheet[]): { sheet: Sheet; area: Area } | undefined {
  const { sheet: sheetName, local } = splitAddress(name.formula);
  const sheet = sheets.find((candidate) => candidate.name.toLowerCase() === sheetName?.toLowerCase());
  const area = parseArea(local);
  return sheet && area ? { sheet, area } : undefined;
}

/** `='2 月、订单'!$D$5`. */
export function referenceFormula(sheet: Sheet, area: Area): string {
  return `=${quoteSheet(sheet.name)}!${formatArea(area, true)}`;
}
