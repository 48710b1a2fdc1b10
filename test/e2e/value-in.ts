import { readXlsx } from 'hucre/xlsx';

/** The figure of a cell as a file has it; nothing where it is blank. */
export const figureIn = async (file: Uint8Array, sheet: string, address: string): Promise<string> => {
  const { rows } = (await readXlsx(file)).sheets.find(({ name }) => name === sheet)!;
  return String(rows[Number(address.slice(1)) - 1]?.[address.charCodeAt(0) - 65] ?? '');
};
