import { dateToSerial } from 'hucre';
import type { Cell, CellValue, Sheet } from 'hucre';
import { BooleanNumber, CellValueType } from '@univerjs/core';
import type { ICellData, IWorksheetData } from '@univerjs/core';
import { formulaOf } from '../../files/shared-formulas';
import { lookOf } from './formats';
import type { CellMark, Formats } from './formats';
import type { SheetSize } from './grid-areas';
import { columnPixels, rowPixels } from './sizes';

/** Room below and beside what is filled in. */
const least = { rows: 100, columns: 26 };
const room = { rows: 50, columns: 5 };

/** A value of a file as the grid has it. */
export const gridValue = (value: CellValue | undefined): Pick<ICellData, 'v' | 't'> => {
  if (value instanceof Date) {
    const serial = dateToSerial(value);
    return Number.isFinite(serial)
      ? { v: serial, t: CellValueType.NUMBER }
      : { v: '#####', t: CellValueType.STRING };
  }
  if (typeof value === 'number') return { v: value, t: CellValueType.NUMBER };
  if (typeof value === 'boolean') return { v: Number(value), t: CellValueType.BOOLEAN };
  return typeof value === 'string' ? { v: value, t: CellValueType.STRING } : {};
};

const extentOf = (sheet: Sheet): SheetSize => {
  let rows = sheet.rows.length;
  let columns = Math.max(sheet.columns?.length ?? 0, ...sheet.rows.map((row) => row.length));
  for (const key of sheet.cells?.keys() ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, column + 1);
  }
  for (const { endRow, endCol } of sheet.merges ?? []) {
    rows = Math.max(rows, endRow + 1);
    columns = Math.max(columns, endCol + 1);
  }
  return {
    rowCount: Math.max(least.rows, rows + room.rows),
    columnCount: Math.max(least.columns, columns + room.columns),
  };
};

const cellsOf = (sheet: Sheet, formats: Formats): IWorksheetData['cellData'] => {
  const matrix: Record<number, Record<number, ICellData>> = {};
  const put = (row: number, column: number, value: CellValue | undefined, cell?: Cell): void => {
    const formula = cell && formulaOf(sheet, row, column);
    const data: ICellData = {
      ...gridValue(value),
      ...(formula ? { f: `=${formula}` } : {}),
    };
    if (cell?.style) {
      const format = formats.numberOf(cell.style);
      data.s = lookOf(format);
      data.custom = { format } satisfies CellMark;
    }
    if (Object.keys(data).length > 0) (matrix[row] ??= {})[column] = data;
  };
  sheet.rows.forEach((values, row) =>
    values?.forEach((value, column) => {
      if (!sheet.cells?.has(`${row},${column}`)) put(row, column, value);
    }),
  );
  for (const [key, cell] of sheet.cells ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    put(row, column, cell.formula === undefined ? cell.value : (cell.formulaResult ?? cell.value), cell);
  }
  return matrix;
};

/** A sheet of a file in the terms of the grid. */
export const sheetToGrid = (sheet: Sheet, id: string, formats: Formats): Partial<IWorksheetData> => {
  const frozen = { rows: sheet.freezePane?.rows ?? 0, columns: sheet.freezePane?.columns ?? 0 };
  const tab = sheet.view?.tabColor?.rgb;
  return {
    id,
    name: sheet.name,
    ...extentOf(sheet),
    cellData: cellsOf(sheet, formats),
    mergeData: (sheet.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
      startRow,
      startColumn: startCol,
      endRow,
      endColumn: endCol,
    })),
    columnData: Object.fromEntries(
      (sheet.columns ?? []).flatMap(({ width, hidden }, column) =>
        width === undefined && !hidden
          ? []
          : [
              [
                column,
                {
                  ...(width === undefined ? {} : { w: columnPixels(width) }),
                  ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
                },
              ],
            ],
      ),
    ),
    rowData: Object.fromEntries(
      [...(sheet.rowDefs ?? [])].flatMap(([row, { height, hidden }]) =>
        height === undefined && !hidden
          ? []
          : [
              [
                row,
                {
                  ...(height === undefined ? {} : { h: rowPixels(height), ia: BooleanNumber.FALSE }),
                  ...(hidden ? { hd: BooleanNumber.TRUE } : {}),
                },
              ],
            ],
      ),
    ),
    freeze: {
      xSplit: frozen.columns,
      ySplit: frozen.rows,
      startRow: frozen.rows > 0 ? frozen.rows : -1,
      startColumn: frozen.columns > 0 ? frozen.columns : -1,
    },
    defaultRowHeight: rowPixels(15),
    defaultColumnWidth: columnPixels(9),
    showGridlines: sheet.view?.showGridLines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    hidden: sheet.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(tab === undefined ? {} : { tabColor: `#${tab.slice(-6)}` }),
  };
};
