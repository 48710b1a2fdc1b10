import { namedCellsOf, readOurSheets, sheetsWithFormulas } from '../files/named-cells';
import { isWorkbook, readableKindOf } from '../files/file-kind';
import { forms } from '../forms/index';
import { asXlsx, withNames } from '../hosts/xlsx/convert';
import type { Redrawn } from '../hosts/xlsx/convert';
import type { PlainSheet } from '../model/drawing';
import { SeveralReports } from '../model/several-reports';
import { loadWhatOpens, openReport } from '../session/import/open-report';
import { bareLabel, isAsDrawn, namesFound, readByPlace, readFiling, Session } from '../session/session';

export { loadWhatOpens };

/** Whether there is a report in a file that is none of our workbooks. @throws Fault where nothing can be read of it */
const holdsReport = (bytes: Uint8Array, name: string): Promise<boolean> =>
  openReport(name, bytes, forms).then(
    () => true,
    (error: unknown) => {
      if (error instanceof SeveralReports) return true;
      throw error;
    },
  );

/** Draws a workbook of ours anew, unless something would be lost by it. */
const redraw = (sheets: readonly PlainSheet[], thisYear: number): Redrawn | undefined => {
  const read = readByPlace(sheets, forms);
  if (!read || !isAsDrawn(read)) return undefined;
  const drawing = new Session(read.filing, forms, thisYear).draw();
  const drawn = new Set(drawing.sheets.map(({ name }) => bareLabel(name)));
  const alike = sheets.filter(({ name }) => drawn.has(bareLabel(name)));
  return { drawing, replaces: new Set([...alike, ...read.sheets.values()].map(({ name }) => name)) };
};

/** An .xlsx of ours, with its names where they have led to another book, or nowhere; nothing where it is none. */
const withOurNames = async (bytes: Uint8Array): Promise<Uint8Array | undefined> => {
  const workbook = await readOurSheets(bytes);
  const named = namedCellsOf(workbook);
  if (readFiling(named, forms) !== 'not-ours') return bytes;
  const read = readByPlace(sheetsWithFormulas(workbook), forms, named);
  if (read) return read.changed.size === 0 ? withNames(bytes, namesFound(read)) : undefined;
  return named.size > 0 ? bytes : undefined;
};

/**
 * The .xlsx file of a workbook of any kind. One of ours that has lost its names, and in another format its formulas,
 * gets them back.
 * @returns nothing for a report in any other file, which can be imported
 * @throws Fault where there is neither
 */
export const asWorkbook = async (
  bytes: Uint8Array,
  name: string,
  thisYear: number,
): Promise<Uint8Array | undefined> => {
  if (!isWorkbook(readableKindOf(bytes, name))) {
    await holdsReport(bytes, name);
    return undefined;
  }
  const workbook = await asXlsx(bytes, (sheets) => redraw(sheets, thisYear));
  const ours = await withOurNames(workbook);
  if (ours) return ours;
  // A workbook of somebody else's is opened all the same: tables can be made in it.
  return (await holdsReport(bytes, name).catch(() => false)) ? undefined : workbook;
};
