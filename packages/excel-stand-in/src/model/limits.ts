import { ExcelError } from './excel-error';
import { referencesIn } from './references';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** The most characters that Excel takes; beyond them an add-in gets `InvalidArgument`. */
export const longest = {
  addressList: 8192,
  alertMessage: 225,
  alertTitle: 32,
  headerOrFooter: 255,
  promptMessage: 255,
  validationList: 255,
} as const;

/** A text that is not longer than Excel takes it. */
export function demandLength(text: unknown, limit: keyof typeof longest): void {
  if (typeof text === 'string' && text.length > longest[limit]) throw new ExcelError('InvalidArgument');
}

/** A formula for a name or a rule: one that Excel can parse, about sheets that are there; else `InvalidArgument`. */
export function demandFormula(
  { calculation, sheets }: Workbook,
  formula: string,
  own: Sheet | undefined,
): void {
  const known = (name: string) => sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  const lost = referencesIn(formula).some(({ sheet }) => sheet !== undefined && !known(sheet));
  if (lost) throw new ExcelError('InvalidArgument');
  // A workbook without an engine cannot tell: it fails where it would have to compute.
  if (calculation.hasEngine && !calculation.accepts(formula, own ?? (sheets[0] as Sheet)))
    throw new ExcelError('InvalidArgument');
}
