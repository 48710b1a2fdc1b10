import { readNamedCells } from '../files/named-cells';
import { isWorkbook, readableKindOf } from '../files/file-kind';
import { forms } from '../forms/index';
import { asXlsx } from '../hosts/xlsx/convert';
import { SeveralReports } from '../model/several-reports';
import { openReport } from '../session/import/open-report';
import { readByPlace, Session } from '../session/session';

/** Whether there is a report in a file that is none of our workbooks. @throws Fault where nothing can be read of it */
const holdsReport = (bytes: Uint8Array, name: string): Promise<boolean> =>
  openReport(name, bytes, forms).then(
    () => true,
    (error: unknown) => {
      if (error instanceof SeveralReports) return true;
      throw error;
    },
  );

/**
 * The .xlsx file of a workbook of any kind. One of ours that has lost its names and formulas in another format gets
 * them back.
 * @returns nothing for a report in any other file, which can be imported
 * @throws Fault where there is neither
 */
export const asWorkbook = async (
  bytes: Uint8Array,
  name: string,
  thisYear: number,
): Promise<Uint8Array | undefined> => {
  if (!isWorkbook(readableKindOf(bytes))) {
    await holdsReport(bytes, name);
    return undefined;
  }
  const workbook = await asXlsx(bytes, (sheets) => {
    const filing = readByPlace(sheets, forms);
    return filing && new Session(filing, forms, thisYear).draw();
  });
  if ((await readNamedCells(workbook)).size > 0) return workbook;
  // A workbook of somebody else's is opened all the same: tables can be made in it.
  return (await holdsReport(bytes, name).catch(() => false)) ? undefined : workbook;
};
