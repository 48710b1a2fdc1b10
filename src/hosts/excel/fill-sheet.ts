/// <reference types="office-js" />
import type { CellDrawing, SheetDrawing } from '../../model/drawing';
import { asWritten } from './as-written';

const textFormat = '@';
/** What each cell of a new sheet has. */
const general = 'General';

/** Rows that follow one another. */
export interface RowSpan {
  readonly from: number;
  readonly count: number;
}

const written = ({ content, style }: CellDrawing): string | number =>
  'formula' in content ? `=${content.formula}` : asWritten(content.value, style.format === textFormat);

const isIn = (row: number, { from, count }: RowSpan): boolean => row >= from && row < from + count;

/** Number formats of whole rows at once. */
const formatAll = (
  worksheet: Excel.Worksheet,
  { cells, print: { area } }: SheetDrawing,
  span: RowSpan,
): void => {
  const formats = Array.from({ length: span.count }, () =>
    Array.from({ length: area.columns }, (): string => general),
  );
  for (const { row, column, style } of cells)
    if (isIn(row, span)) formats[row - span.from]![column] = style.format ?? general;
  worksheet.getRangeByIndexes(span.from, 0, span.count, area.columns).numberFormat = formats;
};

/** Number formats where they are special: those of all cells of a large sheet are more than Excel takes in one request. */
const formatSome = (
  worksheet: Excel.Worksheet,
  { cells, blocks = [] }: SheetDrawing,
  span: RowSpan,
): void => {
  const format = (row: number, column: number, rows: number, wanted = general): void => {
    const from = Math.max(row, span.from);
    const count = Math.min(row + rows, span.from + span.count) - from;
    if (wanted !== general && count > 0)
      worksheet.getRangeByIndexes(from, column, count, 1).numberFormat = Array.from({ length: count }, () => [
        wanted,
      ]);
  };
  for (const { row, column, styles, rows } of blocks)
    styles.forEach((style, across) => format(row, column + across, rows.length, style.format));
  for (const { row, column, style } of cells) format(row, column, 1, style.format);
};

/** All rows of a sheet. */
export const allRows = ({ print: { area } }: SheetDrawing): RowSpan => ({ from: 0, count: area.rows });

/** Contents and number formats, of all rows or of some. */
export const fillSheet = (
  worksheet: Excel.Worksheet,
  sheet: SheetDrawing,
  span: RowSpan = allRows(sheet),
): void => {
  const { from, count } = span;
  const { columns } = sheet.print.area;
  const contents = Array.from({ length: count }, () =>
    Array.from({ length: columns }, (): string | number => ''),
  );
  for (const { row, column, rows, styles } of sheet.blocks ?? [])
    for (let at = Math.max(row, from); at < Math.min(row + rows.length, from + count); at++)
      rows[at - row]!.forEach((value, across) => {
        const isText = styles[across]?.format === textFormat;
        contents[at - from]![column + across] = asWritten(value, isText);
      });
  for (const cell of sheet.cells)
    if (isIn(cell.row, span)) contents[cell.row - from]![cell.column] = written(cell);
  // Formats first: a cell that is formatted as text stores what is written into it as text.
  if (sheet.blocks) formatSome(worksheet, sheet, span);
  else formatAll(worksheet, sheet, span);
  worksheet.getRangeByIndexes(from, 0, count, columns).formulas = contents;
};
