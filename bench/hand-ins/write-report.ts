import { writeCsv } from 'hucre/csv';
import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { exportAnswersCsv } from '../../src/exports/answers-csv';
import { exportDocx } from '../../src/exports/docx';
import { writeDrawing } from '../../src/hosts/xlsx/write';
import type { Filing } from '../../src/model/filing';
import { linesAsPdf, plainHabits } from '../../test/support/report-pdf';
import { form } from '../repair/likely-filing';
import { pickWeighted, randomFrom } from '../repair/random';
import type { Random } from '../repair/random';
import { pageOf, plainDocx, plainSheets } from './layouts';
import { linesOf, sessionOf } from './report-lines';

/** The ways in which reports are handed in, with the endings of their files. */
export const endings = {
  ourWorkbook: '.xlsx',
  workbook: '.xlsx',
  ourWord: '.docx',
  word: '.docx',
  page: '.html',
  ods: '.ods',
  csv: '.csv',
  answersCsv: '.csv',
  pdf: '.pdf',
} as const;
export type HandInFormat = keyof typeof endings;

export type Shares = Readonly<Partial<Record<HandInFormat, number>>>;

/** What of a hundred hand-ins is in which format. */
export const usualShares: Shares = {
  ...{ ourWorkbook: 60, workbook: 15, ourWord: 5, word: 5, page: 5 },
  ...{ ods: 2, csv: 2, answersCsv: 1, pdf: 5 },
};

export const drawFormat = (random: Random, shares: Shares): HandInFormat =>
  pickWeighted(random, Object.keys(shares) as HandInFormat[], (format) => shares[format] ?? 0);

const toBytes = (text: string): Uint8Array => Buffer.from(text);

/** How each format is written. */
const writers: Readonly<
  Record<HandInFormat, (filing: Filing, random: Random) => Uint8Array | Promise<Uint8Array>>
> = {
  ourWorkbook: (filing) => writeDrawing(sessionOf(filing).draw()),
  workbook: (filing, random) =>
    writeXlsx({ sheets: plainSheets(linesOf(filing), filing, random).map((sheet) => ({ ...sheet })) }),
  ourWord: (filing) => exportDocx(sessionOf(filing).composed()),
  word: (filing) => plainDocx(linesOf(filing), filing),
  page: (filing) => toBytes(pageOf(linesOf(filing), filing, filing.body)),
  ods: (filing, random) =>
    writeOds({ sheets: plainSheets(linesOf(filing), filing, random).map((sheet) => ({ ...sheet })) }),
  csv: (filing, random) =>
    toBytes(`\uFEFF${writeCsv(plainSheets(linesOf(filing), filing, random).at(-1)!.rows)}`),
  answersCsv: (filing) => toBytes(exportAnswersCsv(form, filing)),
  pdf: (filing) => linesAsPdf(linesOf(filing), filing, plainHabits),
};

/** A report as a file: the same for the same seed. */
export const writeReport = async (filing: Filing, format: HandInFormat, seed: number): Promise<Uint8Array> =>
  writers[format](filing, randomFrom(seed));

/** The fields of a report that a format has: answers files and our workbooks have those of our own tables too. */
export const hasOwnTables = (format: HandInFormat): boolean =>
  format === 'ourWorkbook' || format === 'answersCsv';
