import { writeXlsx } from 'hucre/xlsx';
import type { ConditionalRule, DataValidation, MergeRange, NamedRange, Sheet, WriteSheet } from 'hucre';
import { addressOf, areaAddress, columnLetters, quoteSheet } from '../../model/address';
import type {
  BlockDrawing,
  CellArea,
  Drawing,
  HighlightDrawing,
  NameDrawing,
  SheetDrawing,
  ValidationDrawing,
} from '../../model/drawing';
import type { Insertion } from './insert-rows';
import { refuseTooLong } from './refuse-too-long';
import { blockApart, blockRows, loneCells, patternOf } from './write-blocks';
import { cellOf, chineseCharset } from './write-cells';
import { chartsOf } from './write-charts';

const red = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' } },
  font: { color: { rgb: '9C0006' } },
} as const;
/** In inches; leaves room for the page number. */
const margins = { top: 0.75, bottom: 0.75, left: 0.6, right: 0.6, header: 0.3, footer: 0.3 };

const mergeOf = ({ row, column, rows, columns }: CellArea): MergeRange => ({
  startRow: row,
  startCol: column,
  endRow: row + rows - 1,
  endCol: column + columns - 1,
});

const limitsOf = ({ from, to }: { readonly from: number; readonly to?: number }) =>
  to === undefined
    ? ({ operator: 'greaterThanOrEqual', formula1: String(from) } as const)
    : ({ operator: 'between', formula1: String(from), formula2: String(to) } as const);

/** What may be typed into areas of cells, as hucre has it. */
export const validationOf = ({ areas, accepts, title, message }: ValidationDrawing): DataValidation => ({
  ...(accepts.kind === 'list'
    ? { type: 'list', values: [...accepts.values] }
    : { type: accepts.kind, ...limitsOf(accepts) }),
  range: areas.map((area) => areaAddress(area)).join(' '),
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: 'stop',
  errorTitle: title,
  errorMessage: message,
});

/** A highlight as hucre has it. */
export const highlightOf = ({ area, formula }: HighlightDrawing, priority: number): ConditionalRule => ({
  type: 'expression',
  priority,
  formula,
  range: areaAddress(area),
  style: red,
});

/** What hucre takes both as a sheet to write and as one that it has read. */
type DrawnSheet = Omit<Sheet, 'charts' | 'pivotTables'>;

/** A sheet as hucre has it. @param apart the block that is not written with it, where there is one */
export const sheetOf = (sheet: SheetDrawing, apart?: BlockDrawing): DrawnSheet => {
  refuseTooLong(sheet);
  const { rows, styles } = apart ? { rows: [], styles: [] } : blockRows(sheet);
  const cells = apart ? [...loneCells(sheet), ...patternOf(sheet, apart)] : loneCells(sheet);
  const { pagesWide = 1, onePage, orientation } = sheet.print;
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width, column) => {
      const style = styles[column];
      return style ? { width, style } : { width };
    }),
    rows,
    cells: new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cellOf(cell)])),
    merges: sheet.merges.map(mergeOf),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    dataValidations: sheet.validations.map(validationOf),
    conditionalRules: sheet.highlights.map((each, index) => highlightOf(each, index + 1)),
    ...(sheet.frozen.rows > 0 || sheet.frozen.columns > 0 ? { freezePane: { ...sheet.frozen } } : {}),
    ...(sheet.filter ? { autoFilter: { range: areaAddress(sheet.filter) } } : {}),
    // No password: the protection saves labels from slips, it does not lock anybody out.
    ...(sheet.isOpen
      ? {}
      : {
          protection: {
            sheet: true,
            objects: true,
            scenarios: true,
            formatColumns: true,
            formatRows: true,
          },
        }),
    pageSetup: {
      paperSize: 'a4',
      orientation,
      fitToPage: true,
      fitToWidth: pagesWide,
      fitToHeight: onePage ? 1 : 0,
      horizontalCentered: true,
      margins,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    view: { tabColor: { rgb: sheet.tab }, showGridLines: false },
  };
};

/** Names for print areas and titles; hucre does not quote the sheet in those that it writes itself. */
const printNames = (sheet: SheetDrawing): NamedRange[] => {
  const { area, titleRows, titleColumns = 0 } = sheet.print;
  const prefix = `${quoteSheet(sheet.name)}!`;
  const titles = [
    ...(titleColumns > 0 ? [`${prefix}$A:$${columnLetters(titleColumns - 1)}`] : []),
    ...(titleRows > 0 ? [`${prefix}$1:$${titleRows}`] : []),
  ];
  return [
    { name: '_xlnm.Print_Area', range: prefix + areaAddress(area, '$'), scope: sheet.name },
    ...(titles.length > 0
      ? [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: sheet.name }]
      : []),
  ];
};

/** The defined name of a cell. */
export const nameOf = ({ name, sheet, row, column }: NameDrawing): NamedRange => ({
  name,
  range: `${quoteSheet(sheet)}!${addressOf(row, column, '$')}`,
});

/** The defined names of a drawing, those for printing included. */
export const namesOf = ({ names, sheets }: Pick<Drawing, 'names' | 'sheets'>): NamedRange[] => [
  ...names.map(nameOf),
  ...sheets.flatMap(printNames),
];

/**
 * Writes a drawing as an .xlsx file.
 * @param others sheets that come after those of the drawing.
 * @throws Fault for a text that no cell can hold
 */
export const writeDrawing = async (
  drawing: Drawing,
  others: readonly WriteSheet[] = [],
): Promise<Uint8Array> => {
  const insertions: Insertion[] = [];
  const sheets = drawing.sheets.map((sheet, index) => {
    const block = blockApart(sheet);
    if (block) insertions.push({ sheet: index + 1, block, patternRow: sheet.print.area.rows });
    return { ...sheetOf(sheet, block), charts: chartsOf(sheet) };
  });
  const bytes = await writeXlsx({
    sheets: [...sheets, ...others],
    namedRanges: namesOf(drawing),
    ...(drawing.title === undefined ? {} : { properties: { title: drawing.title } }),
    defaultFont: { name: '宋体', size: 11, charset: chineseCharset },
  });
  if (insertions.length === 0) return bytes;
  const { insertRows } = await import('./insert-rows');
  return insertRows(bytes, insertions);
};
