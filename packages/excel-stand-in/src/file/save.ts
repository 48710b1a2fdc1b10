import { writeXlsx } from 'hucre/xlsx';
import type { Cell as FileCell, NamedRange, SheetProtection, WriteSheet } from 'hucre';
import { type Area, formatArea, maxColumns, maxRows, quoteSheet } from '../model/address';
import type { Sheet } from '../model/sheet';
import type { Workbook } from '../model/workbook';
import { type Edges, styleOf } from './cell-style';
import { highlightFor, validationFor } from './sheet-rules';

/** Points of a character of the standard font, and of the padding of a cell. */
export const widthOf = { character: 5.25, padding: 3.75 };

const bare = (formula: string): string => formula.replace(/^=/u, '');

const linesAround = (sheet: Sheet, row: number, column: number): Edges => ({
  top: sheet.borderAt(row, column, 'top'),
  bottom: sheet.borderAt(row, column, 'bottom'),
  left: sheet.borderAt(row, column, 'left'),
  right: sheet.borderAt(row, column, 'right'),
});

const isFramed = (sheet: Sheet, row: number, column: number): boolean =>
  row >= 0 && column >= 0 && Object.values(linesAround(sheet, row, column)).every((line) => line !== null);

/**
 * The lines that a file has for a cell: those that were drawn for it, where the model knows but the line between two.
 * A line beside a framed cell is that cell's.
 */
const edgesAt = (sheet: Sheet, row: number, column: number): Edges => {
  const around = linesAround(sheet, row, column);
  if (isFramed(sheet, row, column)) return around;
  return {
    top: isFramed(sheet, row - 1, column) ? null : around.top,
    left: isFramed(sheet, row, column - 1) ? null : around.left,
    bottom: null,
    right: null,
  };
};

const cellsOf = (sheet: Sheet): Map<string, Partial<FileCell>> =>
  new Map(
    [...sheet.entries()].map(([row, column, { value, formula }]) => {
      const style = styleOf(sheet.formatAt(row, column), edgesAt(sheet, row, column));
      if (formula !== undefined)
        return [
          `${row},${column}`,
          { type: 'formula', formula: bare(formula), formulaResult: value, value: null, style },
        ];
      const type = value === '' ? 'empty' : typeof value;
      return [
        `${row},${column}`,
        { type: type as FileCell['type'], value: value === '' ? null : value, style },
      ];
    }),
  );

const protectionOf = ({ protection }: Sheet): SheetProtection | undefined =>
  protection && {
    sheet: true,
    formatCells: protection.allowFormatCells === true,
    formatColumns: protection.allowFormatColumns === true,
    formatRows: protection.allowFormatRows === true,
    insertRows: protection.allowInsertRows === true,
    deleteRows: protection.allowDeleteRows === true,
  };

const widthsOf = ({ columnWidths, standardWidth }: Sheet): { width: number }[] => {
  const last = Math.max(-1, ...columnWidths.keys());
  return Array.from({ length: last + 1 }, (_, column) => ({
    width: ((columnWidths.get(column) ?? standardWidth) - widthOf.padding) / widthOf.character,
  }));
};

/** Whole rows that stay in view keep no column there. */
const frozenLines = ({ rows, columns }: Area): { rows: number; columns: number } => ({
  rows: rows === maxRows ? 0 : rows,
  columns: columns === maxColumns ? 0 : columns,
});

const sheetFor = (sheet: Sheet): WriteSheet => {
  const protection = protectionOf(sheet);
  return {
    name: sheet.name,
    rows: [],
    cells: cellsOf(sheet),
    columns: widthsOf(sheet),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    merges: sheet.merges.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    dataValidations: sheet.validations.map(validationFor),
    conditionalRules: sheet.conditionalFormats.map(highlightFor),
    ...(sheet.frozen ? { freezePane: frozenLines(sheet.frozen) } : {}),
    ...(protection ? { protection } : {}),
    ...(sheet.visibility === 'Hidden' ? { hidden: true } : {}),
    ...(sheet.visibility === 'VeryHidden' ? { veryHidden: true } : {}),
    view: {
      showGridLines: sheet.showGridlines,
      ...(sheet.tabColor === '' ? {} : { tabColor: { rgb: sheet.tabColor.slice(1) } }),
    },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.pageLayout.orientation === 'Landscape' ? 'landscape' : 'portrait',
    },
  };
};

const namesOf = ({ names, sheets }: Workbook): NamedRange[] => [
  ...names.map(({ name, formula }) => ({ name, range: bare(formula) })),
  ...sheets.flatMap((sheet) =>
    sheet.pageLayout.printArea.map((area) => ({
      name: '_xlnm.Print_Area',
      range: `${quoteSheet(sheet.name)}!${formatArea(area, true)}`,
      scope: sheet.name,
    })),
  ),
];

/** The workbook as Excel would save it, but for charts and settings, which are left out. */
export const fileOf = (workbook: Workbook): Promise<Uint8Array> => {
  workbook.calculation.settle();
  return writeXlsx({
    sheets: workbook.sheets.map(sheetFor),
    namedRanges: namesOf(workbook),
    defaultFont: { name: '等线', size: 11 },
  });
};
