import { textSlots } from '../filing/text-slots';
import type { Drawing } from '../model/drawing';
import type { FormWithWriting } from '../model/form';
import type { Writing } from '../model/writing';
import { drawSheets } from './draw-sheets';
import type { StatedDrawing, WorkbookPlan } from './draw-sheets';
import { drawFacts } from './facts-sheet';
import { formIn } from './layouts';
import { textName } from './names';
import { drawProblems, drawProblemsSheet, problemColumns } from './problem-tables';
import type { DrawnSheet } from './sheet-builder';

export type { WorkbookPlan } from './draw-sheets';

/** 工作情况, in a workbook that was drawn without it with what else the other sheets have no room for. */
const drawStated = (
  { form, filing, layout = 'current' }: WorkbookPlan,
  writing: Writing,
): readonly DrawnSheet[] => {
  if (layout === 'current') return [drawFacts(form, writing, filing)];
  const drawn = new Set(textSlots(formIn(form, layout)).keys());
  const lacking = [...textSlots(form).keys()].filter((slot) => !drawn.has(slot));
  return [
    drawFacts(form, writing, filing, new Map(lacking.map((slot) => [slot, textName(slot)]))),
    drawProblemsSheet(filing, writing.problemAreas),
  ];
};

/** Draws what the clerk states. */
export const statedDrawing: StatedDrawing = {
  sheets: drawStated,
  problems: ({ problemAreas }) => ({
    widths: problemColumns,
    draw: (builder, filing) => drawProblems(builder, filing, problemAreas),
  }),
};

/** The whole workbook of a filing, with what the clerk states. @param only names the one sheet that is wanted, where it is one */
export const drawWorkbook = (plan: WorkbookPlan, only?: string): Drawing =>
  drawSheets(plan, statedDrawing, only);

/** The sheets that a workbook of an earlier version lacks, for it alone. */
export const drawLacking = (plan: WorkbookPlan & { readonly form: FormWithWriting }): Drawing => {
  const drawn = drawStated({ ...plan, layout: 'completed' }, plan.form.writing);
  return { sheets: drawn.map(({ sheet }) => sheet), names: drawn.flatMap(({ names }) => names) };
};
