/// <reference types="office-js" />
import { quoteSheet } from '../../model/address';
import type { CellContent, SheetDrawing } from '../../model/drawing';

/** A name of the sheet alone; it stands for how the sheet was called when it was written. */
const mark = '_GoujiWritten';

/** Excel allows no longer name for a sheet. */
const longestName = 31;
const ending = '（写入中）';

/** How a sheet is called until all that belong together are written. */
export const nameWhileWriting = (name: string): string => name.slice(0, longestName - ending.length) + ending;

/** A sheet as it is found. One that was copied or renamed is the user's own from then on. */
export interface FoundSheet {
  readonly id: string;
  readonly name: string;
  /** `begun`: its writing has not come to its end. */
  readonly whose: 'user' | 'written' | 'begun';
}

export interface FoundSheets {
  readonly sheets: readonly FoundSheet[];
  readonly readOnly: boolean;
  readonly isProtected: boolean;
}

/** Marks a sheet as written by us. */
export const markSheet = (worksheet: Excel.Worksheet, name: string): void => {
  worksheet.names.add(mark, `="${name.replace(/"/gu, '""')}"`).visible = false;
};

/** Leaves a sheet to the user. */
export const unmarkSheet = (worksheet: Excel.Worksheet): void => worksheet.names.getItem(mark).delete();

const whose = (name: string, formula: unknown): FoundSheet['whose'] => {
  const written = /^="(.*)"$/u.exec(String(formula))?.[1]?.replace(/""/gu, '"');
  if (written === undefined) return 'user';
  return name === written ? 'written' : name === nameWhileWriting(written) ? 'begun' : 'user';
};

/** Looks at all sheets, and at what may keep others from being added. */
export const findSheets = async ({ workbook }: Excel.RequestContext): Promise<FoundSheets> => {
  const { worksheets } = workbook;
  worksheets.load('items/id,items/name');
  workbook.load('readOnly');
  workbook.protection.load('protected');
  await workbook.context.sync();
  const found = worksheets.items.map((worksheet) => {
    const { id, name, names } = worksheet;
    const marked = names.getItemOrNullObject(mark);
    marked.load('formula');
    // A request may break off between a sheet and its mark.
    const used = name.endsWith(ending) ? worksheet.getUsedRangeOrNullObject() : undefined;
    used?.load('address');
    return { id, name, marked, used };
  });
  await workbook.context.sync();
  return {
    sheets: found.map(({ id, name, marked, used }) => ({
      ...{ id, name },
      whose: !marked.isNullObject ? whose(name, marked.formula) : used?.isNullObject ? 'begun' : 'user',
    })),
    readOnly: workbook.readOnly,
    isProtected: workbook.protection.protected,
  };
};

/** A sheet whose formulas refer to others by the names that they bear while they are written; Excel renames them along. */
export const asWhileWriting = (sheet: SheetDrawing, names: readonly string[]): SheetDrawing => {
  const renamed = (formula: string): string =>
    names.reduce(
      (text, name) => text.replaceAll(`${quoteSheet(name)}!`, `${quoteSheet(nameWhileWriting(name))}!`),
      formula,
    );
  const inContent = (content: CellContent): CellContent =>
    'formula' in content ? { ...content, formula: renamed(content.formula) } : content;
  return {
    ...sheet,
    name: nameWhileWriting(sheet.name),
    cells: sheet.cells.map((cell) => ({ ...cell, content: inContent(cell.content) })),
    highlights: sheet.highlights.map((each) => ({ ...each, formula: renamed(each.formula) })),
  };
};
