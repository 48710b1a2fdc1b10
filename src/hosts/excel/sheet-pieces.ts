/// <reference types="office-js" />
import type { SheetDrawing } from '../../model/drawing';
import { formatSheet, sizeRows } from './draw-sheet';
import { fillSheet } from './fill-sheet';
import type { RowSpan } from './fill-sheet';

/** Something to be drawn on a sheet, and about how many bytes a request needs for it. */
export interface SheetPiece {
  readonly bytes: number;
  readonly draw: (worksheet: Excel.Worksheet) => void;
}

/** Excel on the web takes no request above 5 MB; estimates are rough, and quotation marks are sent as two signs. */
const mostBytes = 1_500_000;
const mostInPiece = 500_000;

/** About so many bytes does it take to send a blank cell, a number, a letter, the height of a row, one action. */
const bytesOf = { blank: 3, number: 12, letter: 3, height: 400, action: 300 } as const;

/** Most sheets have fewer styles, widths and rules than take so many bytes. */
const formatBytes = 60_000;

const sizeOf = (value: string | number | null): number =>
  value === null
    ? bytesOf.blank
    : typeof value === 'number'
      ? bytesOf.number
      : bytesOf.blank + value.length * bytesOf.letter;

/** About how many bytes each row of a sheet takes. */
const rowSizes = ({ cells, blocks = [], rowHeights, print: { area } }: SheetDrawing): readonly number[] => {
  const sizes = Array.from(
    { length: area.rows },
    (_, row) => area.columns * bytesOf.blank + (rowHeights.has(row) ? bytesOf.height : 0),
  );
  for (const { row, rows } of blocks)
    rows.forEach((values, down) => values.forEach((value) => (sizes[row + down]! += sizeOf(value))));
  for (const { row, content, style } of cells)
    sizes[row]! +=
      sizeOf('formula' in content ? content.formula : content.value) +
      (style.format === undefined ? 0 : bytesOf.action);
  return sizes;
};

/** A sheet piece by piece: its rows from above, then its formats. */
export const piecesOf = (sheet: SheetDrawing): readonly SheetPiece[] => {
  const pieces: SheetPiece[] = [];
  const add = (span: RowSpan, bytes: number): void =>
    void pieces.push({
      bytes,
      draw: (worksheet) => {
        fillSheet(worksheet, sheet, span);
        sizeRows(worksheet, sheet, span);
      },
    });
  let [from, bytes] = [0, 0];
  rowSizes(sheet).forEach((size, row) => {
    if (bytes + size > mostInPiece && row > from) {
      add({ from, count: row - from }, bytes);
      [from, bytes] = [row, 0];
    }
    bytes += size;
  });
  add({ from, count: sheet.print.area.rows - from }, bytes);
  const actions = sheet.merges.length + sheet.cells.length / 10;
  pieces.push({
    bytes: formatBytes + actions * bytesOf.action,
    draw: (worksheet) => formatSheet(worksheet, sheet),
  });
  return pieces;
};

/** Pieces in their order, as many in one request as it takes. */
export const inRequests = <Piece extends Pick<SheetPiece, 'bytes'>>(
  pieces: readonly Piece[],
): readonly (readonly Piece[])[] => {
  const requests: Piece[][] = [];
  let bytes = Infinity;
  for (const piece of pieces) {
    if (bytes + piece.bytes > mostBytes) {
      requests.push([]);
      bytes = 0;
    }
    bytes += piece.bytes;
    requests.at(-1)!.push(piece);
  }
  return requests;
};
