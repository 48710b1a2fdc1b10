import type { Cell, Sheet } from 'hucre';
import { CellValueType } from '@univerjs/core';
import type { ICellData } from '@univerjs/core';
import { errorValue } from '../../model/error-value';
import { formulaOf } from '../../files/shared-formulas';
import { plainValue, resultOf } from './cell-value';
import { gridValue } from './sheet-to-grid';

/** The formula of a cell of the grid without “=”, wherever it is written. */
export type Formulas = (sheet: string, row: number, column: number) => string | undefined;

const isError = (value: Cell['value'] | undefined): boolean =>
  typeof value === 'string' && errorValue.test(value);

const typeOf = (value: Cell['value'], cell: ICellData): Cell['type'] => {
  if (value === null) return 'empty';
  if (isError(value) && cell.t !== CellValueType.FORCE_STRING) return 'error';
  return typeof value as 'string' | 'number' | 'boolean';
};

const isSameValue = (old: Cell, cell: ICellData): boolean => {
  const { v, t } = gridValue(old.formulaResult ?? old.value);
  return v === plainOrBit(cell) && (t === undefined || cell.t === undefined || t === cell.t);
};

const plainOrBit = (cell: ICellData): ICellData['v'] => {
  const value = plainValue(cell);
  return typeof value === 'boolean' ? Number(value) : (value ?? undefined);
};

/**
 * A cell of the grid as a cell of the file.
 * @param old what stands there in the file; kept where the content is still the same.
 */
export const fileCell = (
  sheet: Sheet,
  row: number,
  column: number,
  cell: ICellData,
  old: Cell | undefined,
  formula: string | undefined,
  style: Cell['style'],
): Cell => {
  const { comment, hyperlink, ...content } = old ?? { value: null, type: 'empty' as const };
  const beside = {
    ...(comment ? { comment } : {}),
    ...(hyperlink ? { hyperlink } : {}),
    ...(style ? { style } : {}),
  };
  delete content.style;
  if (formula !== undefined) {
    const result = resultOf(cell);
    const before = old?.formula === undefined ? undefined : (old.formulaResult ?? old.value);
    const isKept = old !== undefined && formulaOf(sheet, row, column) === formula;
    // A function that the grid does not know is no reason to lose the result that Excel gave it.
    const value = isKept && isError(result) && before !== undefined && !isError(before) ? before : result;
    const array = isKept && old.formulaType === 'array' ? content : {};
    return { ...array, ...beside, type: 'formula', formula, value, formulaResult: value };
  }
  if (old && old.formula === undefined && isSameValue(old, cell)) return { ...content, ...beside };
  const value = plainValue(cell);
  return { ...beside, value, type: typeOf(value, cell) };
};
