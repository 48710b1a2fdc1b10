import { readXlsx } from 'hucre/xlsx';
import type { Drawing } from '../../src/model/drawing';

/** Sheet by sheet, the results of all formulas in reading order. */
export type FormulaResults = readonly (readonly unknown[])[];

interface Placed {
  readonly row: number;
  readonly column: number;
  readonly result: unknown;
}

const inOrder = (placed: readonly Placed[]): readonly unknown[] =>
  [...placed].sort((a, b) => a.row - b.row || a.column - b.column).map(({ result }) => result);

/** As a file has them, for whoever does not calculate. */
export const resultsInFile = async (bytes: Uint8Array): Promise<FormulaResults> =>
  (await readXlsx(bytes, { readStyles: true })).sheets.map(({ rows, cells }) =>
    inOrder(
      [...(cells ?? [])].flatMap(([key, { formula }]): Placed[] => {
        const [row = 0, column = 0] = key.split(',').map(Number);
        return formula === undefined ? [] : [{ row, column, result: rows[row]?.[column] ?? '' }];
      }),
    ),
  );

export const resultsInDrawing = ({ sheets }: Drawing): FormulaResults =>
  sheets.map(({ cells }) =>
    inOrder(
      cells.flatMap(({ row, column, content }) =>
        'formula' in content ? [{ row, column, result: content.result }] : [],
      ),
    ),
  );

const stale = '没有重新计算';

/** The drawing with a result for each formula that nobody could have worked out. */
export const withStaleResults = (drawing: Drawing): Drawing => ({
  ...drawing,
  sheets: drawing.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      'formula' in cell.content ? { ...cell, content: { ...cell.content, result: stale } } : cell,
    ),
  })),
});
