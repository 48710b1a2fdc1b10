import { ExcelError } from './excel-error';

/** `InvalidArgument` for a name that Excel gives to no sheet: up to 31 characters, without `\ / ? * [ ] :`. */
export function demandSheetName(name: string): void {
  const wellFormed = name.length > 0 && name.length <= 31 && !/[\\/?*[\]:]/.test(name) && !/^'|'$/.test(name);
  if (!wellFormed) throw new ExcelError('InvalidArgument');
}
