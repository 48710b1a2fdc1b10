import { openXlsx, saveXlsx, writeXlsx } from 'hucre/xlsx';
import type { RoundtripWorkbook } from 'hucre/xlsx';
import type { NamedRange, Workbook } from 'hucre';
import { quoteSheet } from '../../model/address';
import { damagedFile } from '../../files/bounds';
import { soundWorkbook } from '../../files/sound-workbook';
import { Fault } from '../../model/fault';

/** An .xlsx file that was read: plain data, which a worker may hand over to its page. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** What else is in the file, as hucre has it for saving. */
  readonly rest: unknown;
}

/** Reads and writes .xlsx files somewhere, as {@link openWorkbook} and {@link saveWorkbook} do. */
export interface WorkbookFiler {
  /** @throws Fault */
  open(bytes: Uint8Array): Promise<OpenedWorkbook>;
  save(opened: OpenedWorkbook): Promise<Uint8Array>;
}

/**
 * Opens an .xlsx file so that {@link saveWorkbook} writes it back with everything in it, formats included.
 * @throws Fault when it is damaged, or would not be safe to unpack.
 */
export const openWorkbook = async (bytes: Uint8Array): Promise<OpenedWorkbook> => {
  const sound = soundWorkbook(bytes, true);
  let workbook: RoundtripWorkbook;
  try {
    workbook = await openXlsx(sound, { readStyles: true });
  } catch {
    // hucre throws errors of many kinds; whichever it is, the file cannot be read.
    throw new Fault(damagedFile);
  }
  namePrintAreas(workbook);
  keepTextResults(workbook);
  return { workbook, rest: Reflect.get(workbook, keyOfRest(workbook)!) };
};

/** hucre has the rest of a file under a symbol of its own, which gets lost on the way from a worker. */
const keyOfRest = (workbook: Workbook): symbol | undefined => Object.getOwnPropertySymbols(workbook)[0];

const withRest = async ({ workbook, rest }: OpenedWorkbook): Promise<RoundtripWorkbook> => {
  if (keyOfRest(workbook)) return workbook;
  const another = await openXlsx(await writeXlsx({ sheets: [{ name: '1', rows: [] }] }));
  return Object.defineProperty(workbook, keyOfRest(another)!, { value: rest });
};

/** The file of a workbook that was opened with {@link openWorkbook}. */
export const saveWorkbook = async (opened: OpenedWorkbook): Promise<Uint8Array> => {
  const workbook = await withRest(opened);
  // hucre takes no sheet in which a row is missing between others.
  for (const sheet of workbook.sheets) sheet.rows = Array.from(sheet.rows, (row) => row ?? []);
  return saveXlsx(workbook);
};

/** hucre reads the result of a formula that gives a text as the cell's value only, and writes only what it calls result. */
const keepTextResults = ({ sheets }: RoundtripWorkbook): void => {
  for (const { cells } of sheets)
    for (const cell of cells?.values() ?? [])
      if (cell.formula !== undefined) cell.formulaResult ??= cell.value;
};

/** hucre folds print areas and titles into the page setup when it reads, and does not quote the sheet when it writes. */
const namePrintAreas = (workbook: RoundtripWorkbook): void => {
  const names: NamedRange[] = [];
  for (const { name, pageSetup } of workbook.sheets) {
    if (!pageSetup) continue;
    const qualified = (area: string): string => `${quoteSheet(name)}!${area}`;
    const { printArea, printTitlesRow, printTitlesColumn } = pageSetup;
    if (printArea !== undefined)
      names.push({ name: '_xlnm.Print_Area', range: qualified(printArea), scope: name });
    const titles = [printTitlesColumn, printTitlesRow].filter((area) => area !== undefined).map(qualified);
    if (titles.length > 0) names.push({ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name });
    delete pageSetup.printArea;
    delete pageSetup.printTitlesRow;
    delete pageSetup.printTitlesColumn;
  }
  workbook.namedRanges = [...(workbook.namedRanges ?? []), ...names];
};
