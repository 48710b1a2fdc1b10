import type { Drawing, SheetDrawing } from '../../src/model/drawing';

export type DrawnValue = string | number | null;

export const sheetNamed = ({ sheets }: Drawing, name: string): SheetDrawing => {
  const sheet = sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** What stands on a sheet, by row and column, formulas by their results. */
export const valuesOn = (drawing: Drawing, name: string): readonly (readonly DrawnValue[])[] => {
  const { cells, blocks = [], print } = sheetNamed(drawing, name);
  const rows = Array.from({ length: print.area.rows }, () =>
    Array.from({ length: print.area.columns }, (): DrawnValue => null),
  );
  for (const block of blocks)
    block.rows.forEach((values, down) =>
      values.forEach((value, across) => {
        rows[block.row + down]![block.column + across] = value;
      }),
    );
  for (const { row, column, content } of cells)
    rows[row]![column] = 'formula' in content ? content.result : content.value;
  return rows;
};

/** The rows of a sheet in which something stands, without their blanks. */
export const linesOn = (drawing: Drawing, name: string): readonly (readonly DrawnValue[])[] =>
  valuesOn(drawing, name)
    .map((row) => row.filter((value) => value !== null && value !== ''))
    .filter((row) => row.length > 0);
