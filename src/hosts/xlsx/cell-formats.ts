import type { Cell, Sheet, Workbook } from 'hucre';
import type { RoundtripWorkbook } from 'hucre/xlsx';
import { addressOf, columnIndex } from '../../model/address';
import { lostFormat } from '../../model/expected-cell';
import type { CellArea, NameDrawing } from '../../model/drawing';
import type { ExpectedCell, FormatRepair, LostFormat } from '../../model/expected-cell';
import { highlightOf, nameOf, validationOf } from './write';
import { styleOf } from './write-cells';

const sheetNamed = ({ sheets }: Pick<Workbook, 'sheets'>, name: string): Sheet | undefined =>
  sheets.find((sheet) => sheet.name === name);

/** Which cells of a file are locked, or have another number format than they are drawn with. */
export const findLostFormats = (
  workbook: Pick<Workbook, 'sheets'>,
  cells: readonly ExpectedCell[],
): readonly LostFormat[] =>
  cells.flatMap((cell) => {
    const { row, column } = cell.area;
    const style = sheetNamed(workbook, cell.sheet)?.cells?.get(`${row},${column}`)?.style;
    // A cell of which a file says nothing is locked.
    return lostFormat(cell, style?.protection?.locked !== false, style?.numFmt ?? 'General') ?? [];
  });

/** What stands in the cell stays; only its looks are others. */
const restyle = (sheet: Sheet, { area, style, validation, highlights = [] }: ExpectedCell): void => {
  const cells = (sheet.cells ??= new Map<string, Cell>());
  const blank = { value: null, type: 'empty' } as const;
  for (let row = area.row; row < area.row + area.rows; row++)
    for (let column = area.column; column < area.column + area.columns; column++) {
      const key = `${row},${column}`;
      cells.set(key, { ...(cells.get(key) ?? blank), style: styleOf(style) });
    }
  for (const formula of highlights) restoreRed(sheet, area, formula);
  if (!validation) return;
  const own = validationOf({ ...validation, areas: [area] });
  const rules = (sheet.dataValidations ??= []);
  // Most often the rule still covers the cell.
  if (!rules.some(({ type, range }) => type === own.type && covers(range, area.row, area.column)))
    rules.push(own);
};

/** A cell turns red again where it was drawn so, unless it still does: a rule of many cells is written for the first. */
const restoreRed = (sheet: Sheet, area: CellArea, formula: string): void => {
  const rules = (sheet.conditionalRules ??= []);
  const own = addressOf(area.row, area.column);
  const isThere = rules.some(
    ({ formula: there, range }) =>
      typeof there === 'string' &&
      covers(range, area.row, area.column) &&
      (there === formula || there.replaceAll(range.split(/[: ]/u)[0]!, own) === formula),
  );
  if (!isThere) rules.push(highlightOf({ area, formula }, rules.length + 1));
};

/** Whether one of the areas of a rule (“D5:J29 L3”) holds a cell. */
const covers = (ranges: string, row: number, column: number): boolean =>
  ranges.split(' ').some((range) => {
    const [first, last = first] = range.split(':').map(placeOf);
    return (
      first !== undefined &&
      last !== undefined &&
      row >= first.row &&
      row <= last.row &&
      column >= first.column &&
      column <= last.column
    );
  });

const placeOf = (address: string): { row: number; column: number } | undefined => {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(address) ?? [];
  return letters === undefined ? undefined : { row: Number(digits) - 1, column: columnIndex(letters) };
};

/** Makes names lead to these cells, wherever they have led before. */
export const setNames = (workbook: RoundtripWorkbook, names: readonly NameDrawing[]): void => {
  const set = new Set(names.map(({ name }) => name));
  // A copy of a sheet has names of its own.
  const others = (workbook.namedRanges ?? []).filter(
    ({ name, scope }) => !set.has(name) || scope !== undefined,
  );
  workbook.namedRanges = [...others, ...names.map(nameOf)];
};

/** Gives cells of a file their looks and names again. */
export const restoreFormats = (workbook: RoundtripWorkbook, { cells, names }: FormatRepair): void => {
  for (const cell of cells) {
    const sheet = sheetNamed(workbook, cell.sheet);
    if (sheet) restyle(sheet, cell);
  }
  setNames(
    workbook,
    names.map(({ name, sheet, area: { row, column } }) => ({ name, sheet, row, column })),
  );
};
