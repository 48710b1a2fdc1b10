import { type HostOptions, type NodeExcel, openExcel as open, type Workbook } from 'excel-stand-in';
import { workbookIn as read } from 'excel-stand-in/file';
import { univerFormulas } from 'excel-stand-in/univer-formulas';
import { excelOfThisFile } from './excels';

/** What computes the formulas of every Excel in the tests. */
export const formulas = univerFormulas;

/** Excel's stand-in in Node, with formulas. */
export const openExcel = (options: HostOptions = {}): NodeExcel =>
  open({ formulas, ...excelOfThisFile(), ...options });

/** The workbook in an .xlsx, as Excel would open it. */
export const workbookIn = (bytes: Uint8Array): Promise<Workbook> => read(bytes, formulas);
