/// <reference types="office-js" />
import type { CellDrawing, SheetDrawing } from '../../model/drawing';
import { asWritten } from './as-written';

const textFormat = '@';
/** What each cell of a new sheet has. */
const general = 'General';

const written = ({ content, style }: CellDrawing): string | number =>
  'formula' in content ? `=${content.formula}` : asWritten(content.value, style.format === textFormat);

/** Number formats of the whole sheet at once. */
const formatAll = (worksheet: Excel.Worksheet, { cells, print: { area } }: SheetDrawing): void => {
  const formats = Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, (): string => general),
  );
  for (const { row, column, style } of cells) formats[row]![column] = style.format ?? general;
  worksheet.getRangeByIndexes(0, 0, area.rows, area.columns).numberFormat = formats;
};

/** Number formats where they are special: those of all cells of a large sheet are more than Excel takes in one request. */
const formatSome = (worksheet: Excel.Worksheet, { cells, blocks = [] }: SheetDrawing): void => {
  const format = (row: number, column: number, rows: number, wanted = general): void => {
    if (wanted !== general && rows > 0)
      worksheet.getRangeByIndexes(row, column, rows, 1).numberFormat = Array.from({ length: rows }, () => [
        wanted,
      ]);
  };
  for (const { row, column, styles, rows } of blocks)
    styles.forEach((style, across) => format(row, column + across, rows.length, style.format));
  for (const { row, column, style } of cells) format(row, column, 1, style.format);
};

/** Contents and number formats. */
export const fillSheet = (worksheet: Excel.Worksheet, sheet: SheetDrawing): void => {
  const { rows, columns } = sheet.print.area;
  const contents = Array.from({ length: rows }, () =>
    Array.from({ length: columns }, (): string | number => ''),
  );
  for (const block of sheet.blocks ?? [])
    block.rows.forEach((values, down) =>
      values.forEach((value, across) => {
        const isText = block.styles[across]?.format === textFormat;
        contents[block.row + down]![block.column + across] = asWritten(value, isText);
      }),
    );
  for (const cell of sheet.cells) contents[cell.row]![cell.column] = written(cell);
  // Formats first: a cell that is formatted as text stores what is written into it as text.
  if (sheet.blocks) formatSome(worksheet, sheet);
  else formatAll(worksheet, sheet);
  worksheet.getRangeByIndexes(0, 0, rows, columns).formulas = contents;
};
