/// <reference types="office-js" />

/** A place in a batch, of which it is known afterwards whether it was reached. */
export type Mark = OfficeExtension.ClientResult<number>;

/** Puts a mark behind what the batch has in it so far. */
export const markIn = ({ workbook }: Excel.RequestContext): Mark => workbook.worksheets.getCount();

/** A batch ends at its first failure; what came before is done, and has been answered. */
export const isReached = (mark: Mark | undefined): boolean => {
  try {
    return mark !== undefined && typeof mark.value === 'number';
  } catch {
    return false;
  }
};
