import type { Target } from './context';

/** Width of a text in points: a Chinese character is as wide as the font is high, a Latin one about half. */
function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0xff ? fontSize : fontSize * 0.55), 0);
}

/** Makes a column as wide as its longest line. Roughly: the stand-in has no fonts to measure. */
export function autofitColumn({ workbook, sheet }: Target, column: number): void {
  let width = 0;
  for (const [row, at, cell] of sheet.entries()) {
    if (at !== column || sheet.mergeAt(row, column)) continue;
    const { numberFormat, fontSize } = sheet.formatAt(row, column);
    for (const line of workbook.calculation.display(cell.value, numberFormat).split('\n'))
      width = Math.max(width, textWidth(line, fontSize));
  }
  if (width > 0) sheet.columnWidths.set(column, Math.min(width + 6, 1500));
}

/** Makes a row as high as its wrapped text needs. Merged cells do not count, as in Excel. */
export function autofitRow({ workbook, sheet }: Target, row: number): void {
  let height = sheet.standardHeight;
  for (const [at, column, cell] of sheet.entries()) {
    if (at !== row || sheet.mergeAt(row, column)) continue;
    const { numberFormat, fontSize, wrap } = sheet.formatAt(row, column);
    const width = sheet.columnWidths.get(column) ?? sheet.standardWidth;
    const text = workbook.calculation.display(cell.value, numberFormat);
    const lines = text
      .split('\n')
      .reduce((sum, line) => sum + (wrap ? Math.max(1, Math.ceil(textWidth(line, fontSize) / width)) : 1), 0);
    height = Math.max(height, lines * fontSize * 1.3);
  }
  sheet.rowHeights.set(row, Math.min(height, 409));
}
