import { parseCsv } from 'hucre/csv';
import type { CellValue, Sheet } from 'hucre';
import type { WorkbookKind } from '../../files/file-kind';
import { readWorkbookUpTo } from '../../files/read-workbook-file';
import type { ReadExtent } from '../../files/read-workbook-file';
import type { SourceGrid, GridCell, Source } from '../source';
import { placesOfSheets, placesOfTables } from './allowance';
import type { Allowance } from './allowance';
import { firstLines } from './csv-text';
import { reportOfSheets, sourceOfSheets } from './report-sheets';
import type { SourceSheet } from './report-sheets';

/** The part of a workbook that is looked at: a cell far out would have all those before it made up in memory. */
const lastRow = 2000;
const lastColumn = 100;
const readArea: ReadExtent = { sheets: 40, rows: lastRow, columns: lastColumn };

const plain = (value: CellValue | undefined): { text: string; value?: number } => {
  if (typeof value === 'number') return { text: String(value), value };
  if (value instanceof Date)
    return { text: Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10) };
  return { text: value == null ? '' : String(value) };
};

/** What the sheets of one file may have together. */
interface Room {
  readonly cells: Allowance;
  /** Places that merged cells cover. */
  readonly merged: Allowance;
}

const roomOfFile = (): Room => ({ cells: placesOfSheets(), merged: placesOfTables() });

const gridOf = (
  rows: readonly (readonly CellValue[])[],
  merges: NonNullable<Sheet['merges']>,
  room: Room,
): SourceGrid => {
  const grid: (GridCell | undefined)[][] = rows.slice(0, lastRow).map((values, row) => {
    const cells = values.slice(0, lastColumn);
    room.cells.take(cells.length);
    return Array.from(cells, (value, column) => ({ ...plain(value), row, column, columns: 1 }));
  });
  for (const { startRow, startCol, endRow, endCol } of merges) {
    const first = grid[startRow]?.[startCol];
    const [bottom, right] = [Math.min(endRow, grid.length - 1), Math.min(endCol, lastColumn)];
    if (!first || bottom < startRow || right < startCol) continue;
    const merged: GridCell = { ...first, columns: right - startCol + 1 };
    room.merged.take((bottom - startRow + 1) * merged.columns);
    for (let row = startRow; row <= bottom; row++)
      for (let column = startCol; column <= right; column++) grid[row]![column] = merged;
  }
  return { kind: 'grid', rows: grid };
};

/** Reads a table of which each line has its cells between commas. */
export const readCsv = (text: string): Source => ({
  blocks: [gridOf(parseCsv(firstLines(text, lastRow)), [], roomOfFile())],
  pictures: 0,
});

const sheetsIn = async (kind: WorkbookKind, bytes: Uint8Array): Promise<readonly SourceSheet[]> => {
  const { sheets } = await readWorkbookUpTo(kind, bytes, readArea);
  const room = roomOfFile();
  return sheets.map(({ name, rows, merges = [], images = [] }) => ({
    name,
    grid: gridOf(rows, merges, room),
    pictures: images.length,
  }));
};

/** Reads the sheets of a workbook of any kind as tables, each after a line with its name. */
export const readSheets = async (kind: WorkbookKind, bytes: Uint8Array): Promise<Source> =>
  sourceOfSheets(await sheetsIn(kind, bytes));

/** {@link readSheets} as a report: beside others, a sheet with last year's figures is left out. */
export const readReportSheets = async (kind: WorkbookKind, bytes: Uint8Array): Promise<Source> =>
  reportOfSheets(await sheetsIn(kind, bytes));
