/// <reference types="office-js" />

/** A place in a batch, of which it is known afterwards whether it was reached. */
export type Milestone = OfficeExtension.ClientResult<number>;

/** Puts a milestone behind what the batch has in it so far. */
export const milestoneIn = ({ workbook }: Excel.RequestContext): Milestone => workbook.worksheets.getCount();

/** A batch ends at its first failure; what came before is done, and has been answered. */
export const isReached = (milestone: Milestone | undefined): boolean => {
  try {
    return milestone !== undefined && typeof milestone.value === 'number';
  } catch {
    return false;
  }
};
