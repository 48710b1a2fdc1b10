import { deleteColumns, deleteRows, insertColumns, insertRows, moveRows } from 'hucre';
import type { Sheet } from 'hucre';
import type { ICommandInfo, IRange } from '@univerjs/core';

interface Lines {
  readonly subUnitId: string;
  readonly range: IRange;
}

interface Move {
  readonly subUnitId: string;
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
}

type Change = (sheet: Sheet, params: never) => void;

const heightOf = ({ startRow, endRow }: IRange): number => endRow - startRow + 1;
const widthOf = ({ startColumn, endColumn }: IRange): number => endColumn - startColumn + 1;

/** Changes of rows and columns in the grid, and the same in a sheet of a file. */
const changes: Readonly<Record<string, Change>> = {
  'sheet.mutation.insert-row': (sheet, { range }: Lines) =>
    insertRows(sheet, range.startRow, heightOf(range)),
  'sheet.mutation.remove-rows': (sheet, { range }: Lines) =>
    deleteRows(sheet, range.startRow, heightOf(range)),
  'sheet.mutation.insert-col': (sheet, { range }: Lines) =>
    insertColumns(sheet, range.startColumn, widthOf(range)),
  'sheet.mutation.remove-col': (sheet, { range }: Lines) =>
    deleteColumns(sheet, range.startColumn, widthOf(range)),
  'sheet.mutation.move-rows': (sheet, { sourceRange, targetRange }: Move) =>
    moveRows(sheet, sourceRange.startRow, heightOf(sourceRange), targetRange.startRow),
};

/**
 * Moves what the grid does not show (pictures, comments, page breaks) along with rows and columns: the file's sheet
 * follows each change of the grid at once, so that both keep the same places.
 */
export const followStructure = (
  { id, params }: Readonly<ICommandInfo>,
  sheets: ReadonlyMap<string, Sheet>,
): void => {
  const change = changes[id];
  const sheet = sheets.get((params as Partial<Lines> | undefined)?.subUnitId ?? '');
  if (change && sheet) change(sheet, params as never);
};
