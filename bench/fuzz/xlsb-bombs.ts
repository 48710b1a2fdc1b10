import { strToU8, zipSync } from 'fflate';
import { relationships } from './bomb-parts';

/** A number as it stands in a record: seven bits of it in each byte. */
const packed = (number: number): readonly number[] =>
  number < 128 ? [number] : [(number & 127) | 128, ...packed(number >> 7)];

const record = (id: number, data: Uint8Array): Buffer =>
  Buffer.concat([Buffer.from([...packed(id), ...packed(data.length)]), data]);
const numbers = (...values: readonly number[]): Buffer => Buffer.from(Uint32Array.from(values).buffer);
const wide = (text: string): Buffer => Buffer.concat([numbers(text.length), Buffer.from(text, 'utf16le')]);

const sheetNamed = (at: number): Buffer =>
  record(156, Buffer.concat([numbers(0, at + 1), wide('rId1'), wide(`s${at}`)]));
const many = (count: number, of: (at: number) => Buffer): Buffer =>
  Buffer.concat(Array.from({ length: count }, (_, at) => of(at)));

const cell = (row: number, column: number): Buffer =>
  Buffer.concat([record(0, numbers(row)), record(2, numbers(column, 0, 6))]);

const xlsb = (sheet: Buffer, names = 1): Uint8Array =>
  zipSync(
    {
      '[Content_Types].xml': strToU8('<Types/>'),
      ...relationships('_rels/.rels', ['rId1', 'officeDocument', 'xl/workbook.bin']),
      'xl/workbook.bin': new Uint8Array(many(names, sheetNamed)),
      ...relationships('xl/_rels/workbook.bin.rels', ['rId1', 'worksheet', 'worksheets/sheet1.bin']),
      'xl/worksheets/sheet1.bin': new Uint8Array(sheet),
    },
    { level: 1 },
  );

/** What is too much in an .xlsb. */
export const xlsbBombs: Readonly<Record<string, () => Uint8Array>> = {
  'cells far out in every row': () => xlsb(many(100_000, (at) => cell(at, 16_383))),
  'the last cell': () => xlsb(cell(1_048_575, 0)),
  'cells without end': () => xlsb(many(400_000, (at) => cell(at % 2000, at % 100))),
  'merges without end': () => xlsb(many(400_000, () => record(176, numbers(0, 9, 0, 9)))),
  'one sheet 20,000 times': () =>
    xlsb(
      many(3000, (at) => cell(at, 9)),
      20_000,
    ),
};
