import type { CellContent, Drawing, NamedCells } from './drawing';

const placeKey = (row: number, column: number): string => `${row},${column}`;

/** The named cells of a drawing, as they are read from the file that is made of it. */
export const drawnCells = ({ sheets, names }: Drawing): NamedCells => {
  const contents = new Map(
    sheets.map(({ name, cells }) => [
      name,
      new Map(cells.map(({ row, column, content }) => [placeKey(row, column), content])),
    ]),
  );
  return new Map(
    names.map(({ name, sheet, row, column }) => {
      const content: CellContent = contents.get(sheet)?.get(placeKey(row, column)) ?? { value: null };
      const read =
        'formula' in content ? { value: content.result, formula: content.formula } : { value: content.value };
      return [name, { sheet, row, column, ...read }];
    }),
  );
};
