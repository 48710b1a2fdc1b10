import type { IRange } from '@univerjs/core';
import { areaAddress, columnIndex } from '../../model/address';

/** Rows and columns that a sheet of the grid has. */
export interface SheetSize {
  readonly rowCount: number;
  readonly columnCount: number;
}

const part = /^\$?([A-Z]{1,3})?\$?(\d{1,7})?$/iu;

const cornerOf = (text: string): { row?: number; column?: number } | undefined => {
  const [all, letters, row] = part.exec(text) ?? [];
  return all === undefined || all === ''
    ? undefined
    : {
        ...(row === undefined ? {} : { row: Number(row) - 1 }),
        ...(letters === undefined ? {} : { column: columnIndex(letters.toUpperCase()) }),
      };
};

/** Areas as a file lists them (`A1:B2 D4`, `C:C`); whole rows and columns end with the sheet. */
export const rangesOf = (list: string, rowCount: number, columnCount: number): IRange[] =>
  list.split(/\s+/u).flatMap((area) => {
    const [from = '', to = from] = area.split(':');
    const first = cornerOf(from);
    const last = cornerOf(to);
    if (!first || !last) return [];
    return [
      {
        startRow: first.row ?? 0,
        startColumn: first.column ?? 0,
        endRow: last.row ?? rowCount - 1,
        endColumn: last.column ?? columnCount - 1,
      },
    ];
  });

/** The way back from {@link rangesOf}. */
export const listOf = (ranges: readonly IRange[]): string =>
  ranges
    .map(({ startRow, startColumn, endRow, endColumn }) =>
      areaAddress({
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      }),
    )
    .join(' ');
