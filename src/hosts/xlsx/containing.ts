import type { CellRead } from '../../model/drawing';
import { errorValue } from '../../model/error-value';
import type { CellEdit } from '../host';

/** A cell with other contents, as it is read from the file that is made with them. */
export const containing = (
  { sheet, row, column }: CellRead,
  value: CellEdit['value'],
  formula: string | undefined,
): CellRead => ({
  sheet,
  row,
  column,
  value,
  ...(formula === undefined ? {} : { formula }),
  // Whoever opens the file takes it for one, whether it was worked out or typed.
  ...(typeof value === 'string' && errorValue.test(value) ? { error: true } : {}),
});
