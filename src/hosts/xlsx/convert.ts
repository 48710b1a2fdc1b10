import type { Cell, Sheet, WriteSheet } from 'hucre';
import { writeXlsx } from 'hucre/xlsx';
import { isWorkbook, readableKindOf } from '../../files/file-kind';
import { plainSheets, readWorkbookFile } from '../../files/read-workbook-file';
import { refuseUnsafe } from '../../files/zip-directory';
import type { Drawing, NameDrawing, PlainSheet } from '../../model/drawing';
import { Fault } from '../../model/fault';
import { setNames } from './cell-formats';
import { openWorkbook, saveWorkbook } from './open-workbook';
import { writeDrawing } from './write';

/** How far any sheet goes. */
const [allRows, allColumns] = [1_048_576, 16_384];

/** Contents and what is known of the formats. A formula counts by its result: each format writes them in its own way. */
const plainSheet = ({ name, rows, cells, merges, columns, hidden }: Sheet): WriteSheet => ({
  name,
  rows: Array.from(rows, (row) => Array.from(row ?? [], (value) => value ?? null)),
  cells: new Map(
    [...(cells ?? [])].flatMap(([key, { value, type, style }]): [string, Cell][] =>
      style ? [[key, { value, type: type === 'formula' ? typeOf(value) : type, style }]] : [],
    ),
  ),
  // hucre writes none that leaves the sheet.
  ...(merges
    ? { merges: merges.filter(({ endRow, endCol }) => endRow < allRows && endCol < allColumns) }
    : {}),
  ...(columns ? { columns: columns.map(({ width }) => (width === undefined ? {} : { width })) } : {}),
  ...(hidden ? { hidden } : {}),
});

const typeOf = (value: Cell['value']): Cell['type'] => {
  if (value === null) return 'empty';
  return value instanceof Date ? 'date' : (typeof value as 'string' | 'number' | 'boolean');
};

/** A workbook drawn anew, and the names of the sheets whose place it takes besides those that are called alike. */
export interface Redrawn {
  readonly drawing: Drawing;
  readonly replaces: ReadonlySet<string>;
}

/**
 * A workbook of any kind as an .xlsx file; one that is an .xlsx is given back as it is.
 * @param redraw draws a workbook of ours anew, whose names and formulas the other format has lost; nothing where it
 * is none of ours.
 * @throws Fault for whatever is no workbook, or would not be safe to unpack.
 */
export const asXlsx = async (
  bytes: Uint8Array,
  redraw: (sheets: readonly PlainSheet[]) => Redrawn | undefined,
): Promise<Uint8Array> => {
  const kind = readableKindOf(bytes);
  if (!isWorkbook(kind))
    throw new Fault(
      '不是能打开的工作簿。请选择 .xlsx、.xls 或 .ods 文件；网页、Word 文档里的年报请在右侧面板导入。',
    );
  if (kind === 'xlsx') {
    refuseUnsafe(bytes);
    return bytes;
  }
  const workbook = await readWorkbookFile(kind, bytes, { readStyles: true });
  const redrawn = redraw(plainSheets(workbook));
  if (!redrawn) return writeXlsx({ sheets: workbook.sheets.map(plainSheet) });
  const { drawing, replaces } = redrawn;
  const ours = new Set([...drawing.sheets.map(({ name }) => name), ...replaces]);
  return writeDrawing(drawing, workbook.sheets.filter(({ name }) => !ours.has(name)).map(plainSheet));
};

/** An .xlsx file with names for cells that have lost theirs; everything else in it stays. @throws Fault */
export const withNames = async (bytes: Uint8Array, names: readonly NameDrawing[]): Promise<Uint8Array> => {
  const opened = await openWorkbook(bytes);
  setNames(opened.workbook, names);
  return saveWorkbook(opened);
};
