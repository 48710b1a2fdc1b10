import type { PlainSheet } from '../../model/drawing';
import { previousSheet } from '../../model/our-sheets';
import { lineOf, textsIn } from '../source';
import type { Source, SourceBlock, SourceGrid } from '../source';

/** A sheet of a workbook, whatever it was saved as. */
export interface SourceSheet {
  readonly name: string;
  readonly grid: SourceGrid;
  /** What else there is on it, such as the text in a box. */
  readonly others?: readonly SourceBlock[];
  readonly pictures: number;
}

/** Whether a sheet of ours has last year's figures, which are no second report: its name or its heading says so. */
const isLastYear = ({ name, grid }: SourceSheet): boolean => {
  const heading = textsIn({ ...grid, rows: grid.rows.slice(0, 5) }).find((text) => text !== '');
  return [name, heading].some((text) => text?.replace(/\s/gu, '') === previousSheet);
};

/** All sheets one after another, each after a line with its name. */
export const sourceOfSheets = (sheets: readonly SourceSheet[]): Source => ({
  blocks: sheets.flatMap(({ name, grid, others = [] }) => [lineOf(name), grid, ...others]),
  pictures: sheets.reduce((sum, { pictures }) => sum + pictures, 0),
});

/** {@link sourceOfSheets} as a report: beside others, a sheet with last year's figures is left out. */
export const reportOfSheets = (sheets: readonly SourceSheet[]): Source => {
  const others = sheets.filter((sheet) => !isLastYear(sheet));
  return sourceOfSheets(others.length > 0 ? others : sheets);
};

/** A number as spreadsheet programs show it, which a page does not tell from text; what begins with 0 is none. */
const shownNumber = /^-?(?:0|[1-9]\d{0,14})(?:\.\d{1,10})?$/u;

/** The values on a sheet, each at the first of the places that its cell spans. */
export const plainSheetOf = ({ name, grid }: SourceSheet): PlainSheet => ({
  name,
  rows: grid.rows.map((cells, row) =>
    Array.from(cells, (cell, column) => {
      if (!cell || cell.row !== row || cell.column !== column || cell.text === '') return null;
      return cell.value ?? (shownNumber.test(cell.text) ? Number(cell.text) : cell.text);
    }),
  ),
});
