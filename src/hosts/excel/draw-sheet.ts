/// <reference types="office-js" />
import { areaAddress } from '../../model/address';
import type { SheetDrawing, Style, ValidationDrawing } from '../../model/drawing';
import { addressLists, areasByStyle, blockAreas, runsOf } from './areas';
import { allRows, fillSheet } from './fill-sheet';
import type { RowSpan } from './fill-sheet';

const edges = [
  'EdgeTop',
  'EdgeBottom',
  'EdgeLeft',
  'EdgeRight',
  'InsideHorizontal',
  'InsideVertical',
] as const;
const frameColour = '#808080';
const red = { fill: '#FFC7CE', font: '#9C0006' };
/** Points of a character of the standard font, and of the padding of a cell. */
const pointsPerCharacter = 5.25;
const cellPadding = 3.75;

/** Gives cells a style. */
export const applyStyle = (format: Excel.RangeFormat, style: Style): void => {
  format.font.name = style.font;
  format.font.size = style.size;
  if (style.bold) format.font.bold = true;
  if (style.colour !== undefined) format.font.color = `#${style.colour}`;
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  format.horizontalAlignment =
    style.horizontal === 'left' ? 'Left' : style.horizontal === 'right' ? 'Right' : 'Center';
  format.verticalAlignment = style.vertical === 'top' ? 'Top' : 'Center';
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.wrap) format.wrapText = true;
  if (style.unlocked) format.protection.locked = false;
  if (style.border)
    for (const edge of edges) {
      const border = format.borders.getItem(edge);
      border.style = 'Continuous';
      border.color = frameColour;
    }
};

/** Heights of rows. */
export const sizeRows = (
  worksheet: Excel.Worksheet,
  sheet: SheetDrawing,
  span: RowSpan = allRows(sheet),
): void => {
  const heights = Array.from({ length: span.count }, (_, at) => sheet.rowHeights.get(span.from + at));
  for (const { from, count, size } of runsOf(heights))
    worksheet.getRangeByIndexes(span.from + from, 0, count, 1).format.rowHeight = size;
};

/** Formats, widths, merges, validation, red cells and protection, once the contents are there. */
export const formatSheet = (worksheet: Excel.Worksheet, sheet: SheetDrawing): void => {
  for (const { style, area } of (sheet.blocks ?? []).flatMap(blockAreas))
    applyStyle(worksheet.getRange(areaAddress(area)).format, style);
  for (const { style, areas } of areasByStyle(sheet.cells).values())
    for (const list of addressLists(areas)) applyStyle(worksheet.getRanges(list).format, style);
  for (const merge of sheet.merges) worksheet.getRange(areaAddress(merge)).merge();
  for (const { from, count, size } of runsOf(sheet.columnWidths))
    worksheet.getRangeByIndexes(0, from, 1, count).format.columnWidth =
      size * pointsPerCharacter + cellPadding;
  guard(worksheet, sheet);
  worksheet.tabColor = `#${sheet.tab}`;
  if (!sheet.isOpen) protectSheet(worksheet);
};

const limitsOf = ({
  from,
  to,
}: {
  readonly from: number;
  readonly to?: number;
}): Excel.BasicDataValidation =>
  to === undefined
    ? { formula1: from, operator: 'GreaterThanOrEqualTo' }
    : { formula1: from, formula2: to, operator: 'Between' };

type Validated = Pick<Excel.Range, 'dataValidation'>;

/** Says what may be typed into cells. */
export const validate = (
  { dataValidation }: Validated,
  { accepts, title, message }: Omit<ValidationDrawing, 'areas'>,
): void => {
  dataValidation.rule =
    accepts.kind === 'list'
      ? { list: { inCellDropDown: true, source: accepts.values.join(',') } }
      : accepts.kind === 'whole'
        ? { wholeNumber: limitsOf(accepts) }
        : { decimal: limitsOf(accepts) };
  dataValidation.errorAlert = { showAlert: true, style: 'Stop', title, message };
};

const guard = (worksheet: Excel.Worksheet, sheet: SheetDrawing): void => {
  for (const { areas, ...validation } of sheet.validations)
    for (const list of addressLists(areas)) validate(worksheet.getRanges(list), validation);
  for (const { area, formula } of sheet.highlights) highlight(worksheet.getRange(areaAddress(area)), formula);
};

/** Turns cells red while a formula is true, which is written for the first of them. */
export const highlight = ({ conditionalFormats }: Excel.Range, formula: string): void => {
  const { custom } = conditionalFormats.add('Custom');
  custom.rule.formula = `=${formula}`;
  custom.format.fill.color = red.fill;
  custom.format.font.color = red.font;
};

/** What the protection of our sheets lets through. */
export const ownProtection = { allowFormatColumns: true, allowFormatRows: true } as const;

/** Locks labels and formulas without a password; columns and rows may still be resized. */
export const protectSheet = (worksheet: Excel.Worksheet): void => {
  worksheet.protection.protect(ownProtection);
};

/** All that is needed to fill a sheet in: contents, formats, rules and protection. Sheets that it refers to come first. */
export const drawSheet = (worksheet: Excel.Worksheet, sheet: SheetDrawing): void => {
  fillSheet(worksheet, sheet);
  sizeRows(worksheet, sheet);
  formatSheet(worksheet, sheet);
};
