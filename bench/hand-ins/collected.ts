import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCsv } from 'hucre/csv';
import { readXlsx } from 'hucre/xlsx';

type Row = readonly string[];

/** What `gouji collect` says of a folder: on stdout, and in the files that it writes. */
export interface Collected {
  readonly json: {
    readonly bodies: readonly {
      readonly name: string;
      readonly state: string;
      readonly files: readonly string[];
      readonly summary: { readonly error: number; readonly note: number; readonly hint: number };
    }[];
    readonly totals: Readonly<Record<string, number>>;
  };
  /** The rows of findings.csv, in words. */
  readonly findings: readonly Row[];
  /** The rows of the sheets of 汇总.xlsx, in words, by the name of the sheet. */
  readonly sheets: Readonly<Record<string, readonly Row[]>>;
}

const inWords = (rows: readonly (readonly unknown[])[]): readonly Row[] =>
  rows.map((row) => row.map((cell) => (cell === null || cell === undefined ? '' : String(cell as string))));

/** Reads what was written into a folder, and what was printed. */
export const readCollected = async (folder: string, printed: string): Promise<Collected> => {
  const [findings, book] = ['findings.csv', '汇总.xlsx'].map((name) => path.join(folder, name)) as [
    string,
    string,
  ];
  // Above some thousands of bodies there is no sheet of findings.
  const sheets = existsSync(book) ? (await readXlsx(readFileSync(book))).sheets : [];
  return {
    json: JSON.parse(printed) as Collected['json'],
    findings: existsSync(findings) ? inWords(parseCsv(readFileSync(findings, 'utf8'))) : [],
    sheets: Object.fromEntries(sheets.map(({ name, rows }) => [name, inWords(rows)])),
  };
};
