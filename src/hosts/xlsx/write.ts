import { writeXlsx } from 'hucre/xlsx';
import type {
  Cell,
  CellStyle,
  ConditionalRule,
  DataValidation,
  MergeRange,
  NamedRange,
  Sheet,
  WriteSheet,
} from 'hucre';
import { addressOf, areaAddress, quoteSheet } from '../../model/address';
import type {
  CellArea,
  CellContent,
  CellDrawing,
  Drawing,
  HighlightDrawing,
  NameDrawing,
  SheetDrawing,
  Style,
  ValidationDrawing,
} from '../../model/drawing';
import { refuseTooLong } from './refuse-too-long';
import { chartsOf } from './write-charts';

/** GB 2312 in OOXML: with it a system without the named font picks a Chinese face of its own. */
const chineseCharset = 134;
const frame = { style: 'thin', color: { rgb: '808080' } } as const;
const red = {
  fill: { type: 'pattern', pattern: 'solid', bgColor: { rgb: 'FFC7CE' } },
  font: { color: { rgb: '9C0006' } },
} as const;
/** In inches; leaves room for the page number. */
const margins = { top: 0.75, bottom: 0.75, left: 0.6, right: 0.6, header: 0.3, footer: 0.3 };

/** A style as hucre has it. */
export const styleOf = (style: Style): CellStyle => ({
  font: {
    name: style.font,
    size: style.size,
    charset: chineseCharset,
    ...(style.bold ? { bold: true } : {}),
    ...(style.colour === undefined ? {} : { color: { rgb: style.colour } }),
  },
  ...(style.fill === undefined
    ? {}
    : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: style.fill } } as const }),
  ...(style.border ? { border: { top: frame, right: frame, bottom: frame, left: frame } } : {}),
  alignment: {
    horizontal: style.horizontal,
    vertical: style.vertical,
    ...(style.indent === undefined ? {} : { indent: style.indent }),
    ...(style.wrap ? { wrapText: true } : {}),
  },
  ...(style.format === undefined ? {} : { numFmt: style.format }),
  protection: { locked: !style.unlocked },
});

/** Prevents that a text such as “_x4E00_” is read as the character 4E00: OOXML escapes the first underscore. */
const literal = <T>(value: T): T | string =>
  typeof value === 'string' ? value.replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_') : value;

/** The content of a cell as hucre writes it. */
export const contentOf = (content: CellContent): Cell =>
  'formula' in content
    ? { formula: content.formula, formulaResult: literal(content.result), type: 'formula', value: null }
    : {
        value: literal(content.value),
        type: content.value === null ? 'empty' : typeof content.value === 'number' ? 'number' : 'string',
      };

const cellOf = ({ content, style }: CellDrawing): Cell => ({ style: styleOf(style), ...contentOf(content) });

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

export const sheetOf = (sheet: SheetDrawing): DrawnSheet => {
  refuseTooLong(sheet);
  return {
    name: sheet.name,
    columns: sheet.columnWidths.map((width) => ({ width })),
    rows: [],
    cells: new Map(sheet.cells.map((cell) => [`${cell.row},${cell.column}`, cellOf(cell)])),
    merges: sheet.merges.map(mergeOf),
    rowDefs: new Map([...sheet.rowHeights].map(([row, height]) => [row, { height }])),
    dataValidations: sheet.validations.map(validationOf),
    conditionalRules: sheet.highlights.map((each, index) => highlightOf(each, index + 1)),
    ...(sheet.frozen.rows > 0 || sheet.frozen.columns > 0 ? { freezePane: { ...sheet.frozen } } : {}),
    // No password: the protection saves labels from slips, it does not lock anybody out.
    protection: { sheet: true, objects: true, scenarios: true, formatColumns: true, formatRows: true },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: sheet.print.onePage ? 1 : 0,
      horizontalCentered: true,
      margins,
    },
    headerFooter: { oddFooter: '&C第 &P 页，共 &N 页' },
    view: { tabColor: { rgb: sheet.tab }, showGridLines: false },
  };
};

/** Names for print areas and titles; hucre does not quote the sheet in those that it writes itself. */
const printNames = (sheet: SheetDrawing): NamedRange[] => {
  const { area, titleRows } = sheet.print;
  const prefix = `${quoteSheet(sheet.name)}!`;
  return [
    { name: '_xlnm.Print_Area', range: prefix + areaAddress(area, '$'), scope: sheet.name },
    ...(titleRows > 0
      ? [{ name: '_xlnm.Print_Titles', range: `${prefix}$1:$${titleRows}`, scope: sheet.name }]
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
): Promise<Uint8Array> =>
  writeXlsx({
    sheets: [...drawing.sheets.map((sheet) => ({ ...sheetOf(sheet), charts: chartsOf(sheet) })), ...others],
    namedRanges: namesOf(drawing),
    ...(drawing.title === undefined ? {} : { properties: { title: drawing.title } }),
    defaultFont: { name: '宋体', size: 11, charset: chineseCharset },
  });
