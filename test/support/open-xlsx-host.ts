import { readXlsx } from 'hucre/xlsx';
import { readNamedCells } from '../../src/files/named-cells';
import { forms } from '../../src/forms/index';
import { XlsxHost } from '../../src/hosts/xlsx/xlsx-host';
import type { Filing } from '../../src/model/filing';
import { readFiling } from '../../src/workbook/read';

/** A file, opened by the host of the browser edition. */
export const openXlsxHost = async (bytes: Uint8Array): Promise<XlsxHost> => {
  const host = new XlsxHost(bytes);
  await host.load();
  return host;
};

/** Writes into cells by their names, all at once, as the page does. */
export const typeIntoHost = (
  host: XlsxHost,
  values: Readonly<Record<string, string | number | null>>,
): void =>
  host.edit(
    Object.entries(values).map(([name, value]) => ({
      name,
      before: host.cells.get(name)!,
      value,
      isText: typeof value === 'string',
    })),
  );

/** The filing in a file. */
export const filingInFile = async (bytes: Uint8Array): Promise<Filing> => {
  const filing = readFiling(await readNamedCells(bytes), forms);
  if (typeof filing === 'string') throw new Error(filing);
  return filing;
};

/** What stands on the sheet 报告 of a file, whatever it is called, line by line. */
export const reportInFile = async (bytes: Uint8Array): Promise<string> =>
  (await readXlsx(bytes)).sheets
    .find(({ name }) => name.startsWith('报告'))!
    .rows.flat()
    .filter((value) => value !== null)
    .join('\n');
