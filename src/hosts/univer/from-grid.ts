import type { NamedRange, Sheet } from 'hucre';
import type { RoundtripWorkbook } from 'hucre/xlsx';
import type { IWorkbookData } from '@univerjs/core';
import type { IDefinedNamesServiceParam } from '@univerjs/preset-sheets-core';
import { carryRules } from './carry-rules';
import { carrySheet } from './carry-sheet';
import type { Formulas } from './file-cell';
import { contentOf, resources } from './plugin-content';
import { styleIn } from './style-in';
import type { GridWorkbook } from './to-grid';

/** Carries the state of the grid into the workbook of the file; what the grid does not know stays as it is there. */
export const carryInto = (
  workbook: RoundtripWorkbook,
  grid: IWorkbookData,
  shown: GridWorkbook,
  formulas: Formulas,
): void => {
  const sheets = grid.sheetOrder.map((id) => {
    const data = grid.sheets[id] ?? {};
    const sheet = shown.sheets.get(id) ?? { name: data.name ?? id, rows: [], cells: new Map() };
    shown.sheets.set(id, sheet);
    carrySheet(sheet, data, styleIn(grid, shown), (row, column) => formulas(id, row, column));
    carryRules(sheet, id, grid, shown);
    return sheet;
  });
  workbook.sheets = inOrder(workbook.sheets, sheets);
  workbook.namedRanges = namesIn(grid, shown);
};

/** Charts and the like are found by the place of their sheet in the file, so that such sheets cannot change places. */
const isBound = ({ charts, pivotTables, slicers, timelines, threadedComments }: Sheet): boolean =>
  [charts, pivotTables, slicers, timelines, threadedComments].some((list) => list && list.length > 0);

/** The sheets of the file in the order of the grid; those that no menu shows stay. */
const inOrder = (old: readonly Sheet[], sheets: readonly Sheet[]): Sheet[] => {
  const kept = old.filter((sheet) => sheet.veryHidden || sheets.includes(sheet));
  const added = sheets.filter((sheet) => !old.includes(sheet));
  const inPlace = kept
    .filter(({ veryHidden }) => !veryHidden)
    .every((sheet, index) => sheet === sheets[index]);
  return inPlace || kept.some(isBound)
    ? [...kept, ...added]
    : [...sheets, ...old.filter(({ veryHidden }) => veryHidden)];
};

const namesIn = (grid: IWorkbookData, shown: GridWorkbook): NamedRange[] => {
  const present = contentOf<IDefinedNamesServiceParam>(grid, resources.names);
  return [
    ...Object.values(present).map(({ id, name, formulaOrRefString, localSheetId }) => {
      const old = shown.names.get(id);
      const scope = localSheetId === undefined ? undefined : grid.sheets[localSheetId]?.name;
      const range = formulaOrRefString.replace(/^=/u, '');
      return { ...old, name, range, ...(scope === undefined ? {} : { scope }) };
    }),
    ...shown.otherNames,
  ];
};
