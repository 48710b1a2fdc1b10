/// <reference types="office-js" />
import { areaAddress } from '../../model/address';
import type { CellArea, CellDrawing } from '../../model/drawing';
import { lostFormat } from '../../model/expected-cell';
import type { ExpectedCell, LostFormat } from '../../model/expected-cell';
import { areasByStyle } from './areas';

/** Neighbouring cells that are drawn alike, asked about together. */
interface Block {
  readonly sheet: string;
  readonly area: CellArea;
  readonly range: Excel.Range;
}

/** Excel says null of an area whose cells differ. */
interface Look {
  readonly locked: boolean | null;
  readonly numberFormat: readonly (readonly unknown[])[] | null;
}

/** How a cell is drawn, as {@link areasByStyle} takes it. */
export const asDrawn = ({ row, column }: CellArea, style: ExpectedCell['style']): CellDrawing => ({
  ...{ row, column, style },
  content: { value: null },
});

const ask = (context: Excel.RequestContext, sheet: string, area: CellArea): Block => {
  const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
  range.load('numberFormat,format/protection/locked');
  return { sheet, area, range };
};

const lookOf = ({ range }: Block): Look => ({
  locked: range.format.protection.locked,
  numberFormat: range.numberFormat,
});

const blocksOf = (context: Excel.RequestContext, cells: readonly ExpectedCell[]): readonly Block[] => {
  const sheets = new Map<string, ExpectedCell[]>();
  for (const cell of cells) sheets.set(cell.sheet, [...(sheets.get(cell.sheet) ?? []), cell]);
  return [...sheets].flatMap(([sheet, own]) =>
    [...areasByStyle(own.map(({ area, style }) => asDrawn(area, style))).values()].flatMap(({ areas }) =>
      areas.map((area) => ask(context, sheet, area)),
    ),
  );
};

const holds = ({ sheet, area }: Block, cell: ExpectedCell): boolean =>
  sheet === cell.sheet &&
  cell.area.row >= area.row &&
  cell.area.row < area.row + area.rows &&
  cell.area.column >= area.column &&
  cell.area.column < area.column + area.columns;

/**
 * Which cells are locked by now or have another number format: asked a block of cells at a time, and once more by
 * cell where those of a block differ.
 */
export const findLostFormats = async (
  context: Excel.RequestContext,
  cells: readonly ExpectedCell[],
): Promise<readonly LostFormat[]> => {
  const writable = cells.filter(({ style }) => style.unlocked);
  if (writable.length === 0) return [];
  const blocks = blocksOf(context, writable);
  await context.sync();
  const asked = writable.map((cell) => ({ cell, block: blocks.find((block) => holds(block, cell))! }));
  const isMixed = ({ locked, numberFormat }: Look): boolean => locked === null || numberFormat === null;
  const alone = new Map(
    asked
      .filter(({ block }) => isMixed(lookOf(block)))
      .map(({ cell }) => {
        const { row, column } = cell.area;
        return [cell, ask(context, cell.sheet, { row, column, rows: 1, columns: 1 })] as const;
      }),
  );
  if (alone.size > 0) await context.sync();
  return asked.flatMap(({ cell, block }) => {
    const from = alone.get(cell) ?? block;
    const { locked, numberFormat } = lookOf(from);
    const format = numberFormat?.[cell.area.row - from.area.row]?.[cell.area.column - from.area.column];
    return lostFormat(cell, locked === true, String(format)) ?? [];
  });
};
