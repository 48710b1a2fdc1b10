import { ExcelError } from './excel-error';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/** Throws unless a sheet may get this name: up to 31 characters, without `\\ / ? * [ ] :`, and taken by no other sheet. */
export function demandNewSheetName(workbook: Workbook, name: string, self?: Sheet): void {
  const wellFormed = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!wellFormed) throw new ExcelError('InvalidArgument');
  const taken = workbook.findSheet(name);
  if ((taken && taken !== self) || workbook.chartSheets.find(name) !== undefined)
    throw new ExcelError('ItemAlreadyExists', 'A resource with the same name or identifier already exists.');
}

/** The name that Excel gives to a new sheet. */
export function freeSheetName({ sheets, chartSheets }: Workbook): string {
  const isTaken = (name: string) =>
    chartSheets.find(name) !== undefined ||
    sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  let number = sheets.length + 1;
  while (isTaken(`Sheet${number}`)) number++;
  return `Sheet${number}`;
}
