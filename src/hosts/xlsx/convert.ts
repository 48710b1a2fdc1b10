import { readXls, readXlsb } from 'hucre';
import type { Cell, Sheet, Workbook, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import type { Drawing, PlainSheet } from '../../model/drawing';
import { kindOf, plainValue, UnreadableWorkbook } from './read';
import { readWholeOds } from '../../files/whole-ods';
import { writeDrawing } from './write';

const readers = {
  xls: readXls,
  xlsb: readXlsb,
  ods: (bytes: Uint8Array) => readWholeOds(bytes, { readStyles: true }),
};

/** Contents and what is known of the formats. A formula counts by its result: each format writes them in its own way. */
const plainSheet = ({ name, rows, cells, merges, columns, hidden }: Sheet): WriteSheet => ({
  name,
  rows: Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null)),
  cells: new Map(
    [...(cells ?? [])].flatMap(([key, { value, type, style }]): [string, Cell][] =>
      style ? [[key, { value, type: type === 'formula' ? typeOf(value) : type, style }]] : [],
    ),
  ),
  ...(merges ? { merges } : {}),
  ...(columns ? { columns: columns.map(({ width }) => (width === undefined ? {} : { width })) } : {}),
  ...(hidden ? { hidden } : {}),
});

const typeOf = (value: Cell['value']): Cell['type'] => {
  if (value === null) return 'empty';
  return value instanceof Date ? 'date' : (typeof value as 'string' | 'number' | 'boolean');
};

const plainRows = ({ name, rows }: Sheet): PlainSheet => ({
  name,
  rows: Array.from(rows, (row) => Array.from(row ?? [], plainValue)),
});

/**
 * A workbook of any kind as an .xlsx file; one that is an .xlsx is given back as it is.
 * @param redraw draws a workbook of ours anew, whose names and formulas the other format has not kept; nothing where it
 * is none of ours. What is drawn takes the place of the sheets with the same names.
 * @throws UnreadableWorkbook
 */
export const asXlsx = async (
  bytes: Uint8Array,
  redraw: (sheets: readonly PlainSheet[]) => Drawing | undefined,
): Promise<Uint8Array> => {
  const kind = kindOf(bytes);
  if (kind === 'xlsx') return bytes;
  let workbook: Workbook;
  try {
    workbook = await readers[kind](bytes);
  } catch {
    // The readers throw errors of many kinds; whichever it is, the file cannot be read.
    throw new UnreadableWorkbook('damaged');
  }
  const drawing = redraw(workbook.sheets.map(plainRows));
  const ours = new Set(drawing?.sheets.map(({ name }) => name));
  const others = workbook.sheets.filter(({ name }) => !ours.has(name)).map(plainSheet);
  return drawing ? writeDrawing(drawing, others) : writeXlsx({ sheets: others });
};
