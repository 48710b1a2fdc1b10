import type { Rule } from './rule';
import { yearIsPossible } from './year-is-possible';
import { cellsCanBeRead } from './cells-can-be-read';
import { noBlankCells } from './no-blank-cells';
import { cellsAreNumbers } from './cells-are-numbers';
import { noNegativeNumbers } from './no-negative-numbers';
import { countsAreWhole } from './counts-are-whole';
import { equationsHold } from './equations-hold';
import { carriedOutWithinRequests } from './carried-out-within-requests';
import { repealedWithinStock } from './repealed-within-stock';
import { matchesLastYear } from './matches-last-year';
import { inForceCoversIssued } from './in-force-covers-issued';

/** The rules of figures, in the order in which they speak; with which the first page and each keystroke do. */
export const figureRules: readonly Rule[] = [
  yearIsPossible,
  cellsCanBeRead,
  noBlankCells,
  cellsAreNumbers,
  noNegativeNumbers,
  countsAreWhole,
  equationsHold,
  carriedOutWithinRequests,
  repealedWithinStock,
  matchesLastYear,
  inForceCoversIssued,
];
