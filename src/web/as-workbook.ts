import { forms } from '../forms/index';
import { asXlsx } from '../hosts/xlsx/convert';
import { readByPlace, Session } from '../session/session';

/**
 * The .xlsx file of a workbook of any kind. One of ours that has lost its names and formulas in another format gets
 * them back.
 * @throws Fault
 */
export const asWorkbook = (bytes: Uint8Array, thisYear: number): Promise<Uint8Array> =>
  asXlsx(bytes, (sheets) => {
    const filing = readByPlace(sheets, forms);
    return filing && new Session(filing, forms, thisYear).draw();
  });
