import type { CellDrawing, CellRead, PlainSheet, SheetDrawing } from '../model/drawing';
import { drawWorkbook } from './draw';
import type { ReadByPlace } from './read-by-place';
import { bareLabel } from './label-places';
import { styles } from './styles';

/** Whether what a file has in a cell is drawn there again. */
const isDrawnBy = (cell: CellDrawing | undefined, value: CellRead['value']): boolean => {
  if (value === null || String(value).trim() === '') return true;
  if (!cell) return false;
  // Results of formulas, and the causes of equations that fail, come of themselves.
  if ('formula' in cell.content || cell.style === styles.source) return true;
  return cell.content.value !== null && bareLabel(cell.content.value) === bareLabel(value);
};

const isAllDrawn = ({ cells }: SheetDrawing, { rows }: PlainSheet): boolean => {
  const drawn = new Map(cells.map((cell) => [`${cell.row},${cell.column}`, cell]));
  return rows.every((values, row) =>
    values.every((value, column) => isDrawnBy(drawn.get(`${row},${column}`), value)),
  );
};

/**
 * Whether each sheet that was found is as we draw it, so that drawing it anew loses nothing: our cells are all in their
 * places, and nothing is written on it besides what we draw. Long texts take more rows than short ones.
 */
export const isAsDrawn = (read: ReadByPlace): boolean => {
  const { form, previousForm, layout, filing, cells, sheets, changed } = read;
  if (changed.size > 0) return false;
  const plan = { form, previousForm, layout, filing };
  const drawing = drawWorkbook(plan);
  // The sheet of the equations may have a column for causes.
  const drawings = [drawing, drawWorkbook({ ...plan, causes: new Map([['', '']]) })];
  return (
    drawing.names.every(({ name, sheet, row, column }) => {
      const cell = cells.get(name);
      return cell ? cell.row === row && cell.column === column : !sheets.has(sheet);
    }) &&
    [...sheets].every(([name, sheet]) =>
      drawings.some((each) => each.sheets.some((drawn) => drawn.name === name && isAllDrawn(drawn, sheet))),
    )
  );
};
