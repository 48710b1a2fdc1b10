import { zipSync } from 'fflate';
import { EncryptedFileError, parseCsv, readXls, readXlsb, readXlsx } from 'hucre';
import type { CellValue, ReadOptions, Sheet, Workbook } from 'hucre';
import { readWholeOds } from '../../files/whole-ods';
import { ImportFault } from '../import-fault';
import { lineOf } from '../source';
import type { SourceBlock, SourceGrid, GridCell, Source } from '../source';
import { placesOfTables } from './allowance';
import type { Allowance } from './allowance';
import { firstLines } from './csv-text';
import { decodeText } from './decode-text';
import { unzipSome } from '../../files/zip-entries';

/** The part of a workbook that is looked at: a cell far out would have all those before it made up in memory. */
const lastRow = 2000;
const lastColumn = 100;
const readArea: ReadOptions = { range: `A1:CV${lastRow}`, sheets: (_sheet, index) => index < 40 };

const formats = { xlsx: readXlsx, xlsb: readXlsb, ods: readWholeOds, xls: readXls };
export type WorkbookKind = keyof typeof formats | 'csv';

/** Pictures and other media are left in the zip; the rest is packed anew, so that the sizes in it are true. */
const repack = (bytes: Uint8Array): Uint8Array =>
  zipSync(Object.fromEntries(unzipSome(bytes, (name) => /(?:\.(?:xml|rels|bin)|^mimetype)$/iu.test(name))), {
    level: 0,
  });

const plain = (value: CellValue | undefined): { text: string; value?: number } => {
  if (typeof value === 'number') return { text: String(value), value };
  if (value instanceof Date)
    return { text: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) };
  return { text: value == null ? '' : String(value) };
};

/** @param places what all merged cells of a file may cover together. */
const gridOf = (
  rows: readonly (readonly CellValue[])[],
  merges: NonNullable<Sheet['merges']>,
  places: Allowance,
): SourceGrid => {
  const grid: (GridCell | undefined)[][] = rows.slice(0, lastRow).map((values, row) =>
    Array.from(values.slice(0, lastColumn), (value, column) => ({
      ...plain(value),
      row,
      column,
      columns: 1,
    })),
  );
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = grid[startRow]?.[startCol];
    const [bottom, right] = [Math.min(endRow, grid.length - 1), Math.min(endCol, lastColumn)];
    if (!first || bottom < startRow || right < startCol) continue;
    const merged: GridCell = { ...first, columns: right - startCol + 1 };
    places.take((bottom - startRow + 1) * merged.columns);
    for (let row = startRow; row <= bottom; row++)
      for (let column = startCol; column <= right; column++) grid[row]![column] = merged;
  }
  return { kind: 'grid', rows: grid };
};

const open = async (kind: keyof typeof formats, bytes: Uint8Array): Promise<Workbook> => {
  const content = kind === 'xls' ? bytes : repack(bytes);
  try {
    return await formats[kind](content, readArea);
  } catch (error) {
    // hucre throws errors of many kinds; whichever it is, the file cannot be read.
    throw new ImportFault(
      error instanceof EncryptedFileError
        ? '文件设有打开密码。请用 Excel 或 WPS 打开并取消密码后再试。'
        : '文件已损坏或不完整，无法打开。请重新复制或下载后再试。',
    );
  }
};

/** Reads the sheets of a workbook of any kind as tables, each after a line with its name. */
export const readWorkbook = async (kind: WorkbookKind, bytes: Uint8Array): Promise<Source> => {
  const places = placesOfTables();
  if (kind === 'csv') {
    const rows = parseCsv(firstLines(decodeText(bytes), lastRow));
    return { blocks: [gridOf(rows, [], places)], pictures: 0 };
  }
  const { sheets } = await open(kind, bytes);
  const blocks = sheets.flatMap((sheet): SourceBlock[] => [
    lineOf(sheet.name),
    gridOf(sheet.rows, sheet.merges ?? [], places),
  ]);
  const pictures = sheets.reduce((sum, sheet) => sum + (sheet.images?.length ?? 0), 0);
  return { blocks, pictures };
};
