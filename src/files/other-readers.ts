import { readXls as readAnyXls, readXlsb as readAnyXlsb } from 'hucre/xlsx';
import type { ReadOptions, Workbook } from 'hucre';
import { readExcelXml as readAnyExcelXml } from './excel-xml';
import { refuseEndlessXls } from './xls-bounds';
import { refuseEndlessXlsb } from './xlsb-bounds';
import { unzipSome } from './zip-entries';

// Readers of all workbooks but .xlsx, in one part that is loaded when such a file is opened.
export { readWholeOds } from './whole-ods';

/** Reads an .xls. @throws Fault where it asks for too much, and whatever hucre makes of a damaged file */
export const readXls = async (bytes: Uint8Array, options: ReadOptions): Promise<Workbook> => {
  refuseEndlessXls(bytes);
  return readAnyXls(bytes, options);
};

/** Reads an .xlsb. @throws Fault where it asks for too much, and whatever hucre makes of a damaged file */
export const readXlsb = async (bytes: Uint8Array, options: ReadOptions): Promise<Workbook> => {
  refuseEndlessXlsb(unzipSome(bytes, () => true));
  return readAnyXlsb(bytes, options);
};

/** Reads a workbook of 2003 as XML. @throws Fault */
export const readExcelXml = (bytes: Uint8Array): Promise<Workbook> => Promise.resolve(readAnyExcelXml(bytes));
