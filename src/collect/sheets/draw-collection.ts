import type { Drawing } from '../../model/drawing';
import { cellText } from '../../workbook/cell-text';
import type { DrawnSheet } from '../../workbook/sheet-builder';
import type { Collection } from '../collection';
import { drawAlike } from './alike-sheet';
import { drawAreaReport } from './area-report-sheet';
import { drawBodies } from './bodies-sheet';
import { drawChartsOf } from './charts-sheet';
import { drawClasses } from './classes-sheet';
import { drawCommon } from './faults-of-many-sheet';
import { drawFiles } from './files-sheet';
import { drawFindings } from './findings-sheet';
import { drawMissing } from './missing-sheet';
import { drawOverview } from './overview-sheet';
import { planSheets } from './sheet-plan';
import type { SheetPlan } from './sheet-plan';
import { drawTotals } from './totals-sheet';
import { drawYears } from './years-sheet';

/** The sheets in their order; one that has no sense for a collection is left out. */
const sheets: readonly ((plan: SheetPlan) => DrawnSheet | undefined)[] = [
  drawOverview,
  drawTotals,
  drawClasses,
  drawBodies,
  ({ collection }) => drawFindings(collection),
  ({ collection }) => drawMissing(collection),
  ({ collection }) => drawYears(collection),
  ({ collection }) => drawAlike(collection),
  ({ collection }) => drawCommon(collection),
  drawAreaReport,
  ({ collection }) => drawFiles(collection),
  drawChartsOf,
];

/** 汇总.xlsx: all that was collected, the sums as formulas over the figures of each body. */
export const drawCollection = (collection: Collection): Drawing => {
  const plan = planSheets(collection);
  const drawn = sheets.flatMap((draw) => draw(plan) ?? []);
  return {
    title: cellText(`${collection.area}${collection.year}年度政府信息公开工作年度报告汇总`),
    sheets: drawn.map(({ sheet }) => sheet),
    names: drawn.flatMap(({ names }) => names),
  };
};
