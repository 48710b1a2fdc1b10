import { addressOf } from '../model/address';
import type { CellPlace } from '../model/address';
import type { CellArea, Drawing, NameDrawing, NamedCells, SheetDrawing, Style } from '../model/drawing';
import type { ExpectedCell } from '../model/expected-cell';
import { cellNames, layoutVersion } from './names';
import { placeLines } from './place-lines';

/** What is expected of the named cells of a workbook, wherever they are by now. */
export interface Expected {
  /** All cells whose place is certain: where their names are, or where these have to be again. */
  readonly cells: readonly ExpectedCell[];
  /** Those whose names lead elsewhere or nowhere, and can be set again. */
  readonly moved: readonly ExpectedCell[];
  /** Names that are lost, and whose place is not certain. */
  readonly gone: readonly string[];
}

const isSamePlace = (a: CellPlace, b: CellPlace): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column;

/** The sheet on which most of the names are that were drawn on one. */
const sheetOf = (places: readonly CellPlace[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const { sheet } of places) counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
};

interface Located {
  /** Where a name of the sheet has to be; nothing where that is not certain. */
  readonly locate: (name: NameDrawing) => CellPlace | undefined;
  /** All rows and columns with names are where they were drawn, as far as that is certain. */
  readonly isAsDrawn: boolean;
}

const locateNames = (names: readonly NameDrawing[], cells: NamedCells): Located => {
  const sheet = sheetOf(names.flatMap(({ name }) => cells.get(name) ?? []));
  const isWhole = names.every(({ name }) => cells.get(name)?.sheet === sheet);
  const linesOf = (axis: 'row' | 'column'): ReadonlyMap<number, number> => {
    const seen = new Map<number, number[]>();
    for (const each of names) {
      const places = seen.get(each[axis]) ?? [];
      seen.set(each[axis], places);
      const cell = cells.get(each.name);
      if (cell && cell.sheet === sheet) places.push(cell[axis]);
    }
    return placeLines(seen, isWhole);
  };
  const [rows, columns] = [linesOf('row'), linesOf('column')];
  return {
    locate: ({ row, column }) => {
      const [down, across] = [rows.get(row), columns.get(column)];
      return sheet === undefined || down === undefined || across === undefined
        ? undefined
        : { sheet, row: down, column: across };
    },
    isAsDrawn: [...rows, ...columns].every(([drawn, now]) => drawn === now),
  };
};

const contains = (area: CellArea, { row, column }: NameDrawing): boolean =>
  row >= area.row &&
  row < area.row + area.rows &&
  column >= area.column &&
  column < area.column + area.columns;

/** What turns a cell red: a formula for an area of several cells refers to its first one only. */
const highlightsOf = ({ highlights }: SheetDrawing, drawn: NameDrawing): readonly string[] =>
  highlights
    .filter(({ area }) => contains(area, drawn))
    .map(({ area, formula }) =>
      area.rows * area.columns === 1
        ? formula
        : formula.replaceAll(addressOf(area.row, area.column), addressOf(drawn.row, drawn.column)),
    );

const keyOf = ({ row, column }: Pick<NameDrawing, 'row' | 'column'>): string => `${row},${column}`;

/** How a named cell is drawn, put where it is now. */
const drawnAt = (
  { merges, validations }: SheetDrawing,
  styles: ReadonlyMap<string, Style>,
  drawn: NameDrawing,
  { sheet, row, column }: CellPlace,
): ExpectedCell | undefined => {
  const style = styles.get(keyOf(drawn));
  if (!style) return undefined;
  const { rows, columns } = merges.find((area) => contains(area, drawn)) ?? { rows: 1, columns: 1 };
  const validation = validations.find(({ areas }) => areas.some((area) => contains(area, drawn)));
  return {
    ...{ name: drawn.name, sheet, area: { row, column, rows, columns }, style },
    ...(validation ? { validation } : {}),
  };
};

/**
 * Finds the cells of a drawing in the workbook that was made of it. Rows may have been inserted and sheets renamed; a
 * name that was cut, dragged or overwritten has its place where its neighbours, the other names of its row and its
 * column, agree on it.
 */
export const expectedCells = ({ sheets, names }: Drawing, cells: NamedCells): Expected => {
  const found: ExpectedCell[] = [];
  const moved: ExpectedCell[] = [];
  const gone: string[] = [];
  // A workbook of another layout may never have had a name; one that it has and that leads nowhere is null.
  const isCurrent = cells.get(cellNames.version)?.value === layoutVersion;
  const known = names.filter(({ name }) => isCurrent || cells.has(name));
  for (const sheet of sheets) {
    const own = known.filter((name) => name.sheet === sheet.name);
    const present = own.flatMap(({ name }) => cells.get(name) ?? []);
    // That the whole sheet was deleted is said elsewhere.
    if (present.length === 0 && own.length > 1) continue;
    const { locate, isAsDrawn } = locateNames(own, cells);
    const styles = new Map(sheet.cells.map((cell) => [keyOf(cell), cell.style]));
    for (const drawn of own) {
      const now = cells.get(drawn.name);
      const place = locate(drawn);
      const bare = place && drawnAt(sheet, styles, drawn, place);
      const cell = bare && isAsDrawn ? { ...bare, highlights: highlightsOf(sheet, drawn) } : bare;
      if (cell) found.push(cell);
      if (place && cell && !(now && isSamePlace(now, place))) moved.push(cell);
      if (!cell && !now) gone.push(drawn.name);
    }
  }
  return { cells: found, moved, gone };
};
