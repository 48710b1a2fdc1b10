import type { CellGrid, LabelledValue, LabelOrValue } from './labelled-values';
import { labelledValues } from './labelled-values';
import type { SheetCell } from './sheet-cells';

/** Which field each value of a copied table goes into. */
export type Fitting = ReadonlyMap<LabelOrValue<string>, SheetCell>;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The cells of a grid, each once. */
export const cellsIn = <Value>(grid: CellGrid<Value>): readonly LabelOrValue<Value>[] =>
  grid.flatMap((cells, row) =>
    cells.filter((cell, column) => cell?.row === row && cell.column === column),
  ) as readonly LabelOrValue<Value>[];

export const labelsIn = (grid: CellGrid<unknown>): ReadonlySet<string> =>
  new Set(cellsIn(grid).flatMap(({ label }) => label ?? []));

/**
 * How far a table has to be moved for the most of its labels to fall on their like. Where they do in several places, as
 * 结果维持 in table four, it is the place where the clerk stands.
 */
const offsetOf = (sheet: CellGrid<SheetCell>, table: CellGrid<string>, from: Place): Place | undefined => {
  const votes = new Map<string, Place & { count: number }>();
  const labels = cellsIn(sheet);
  for (const cell of cellsIn(table))
    for (const like of cell.label === undefined ? [] : labels.filter(({ label }) => label === cell.label)) {
      const [row, column] = [like.row - cell.row, like.column - cell.column];
      const vote = votes.get(`${row},${column}`) ?? { row, column, count: 0 };
      vote.count++;
      votes.set(`${row},${column}`, vote);
    }
  const most = [...votes.values()].reduce((max, { count }) => Math.max(max, count), 0);
  const best = [...votes.values()].filter(({ count }) => count === most);
  if (best.length < 2) return best[0];
  const near = best.filter(({ row, column }) => table[from.row - row]?.[from.column - column]);
  return near.find(({ row, column }) => near.length === 1 || (row === from.row && column === from.column));
};

/**
 * Moves a whole table to where its labels fall on those of the sheet; not where one reaches over another or a field, or a
 * figure falls on a label or beside the fields.
 */
export const fitByOffset = (
  sheet: CellGrid<SheetCell>,
  table: CellGrid<string>,
  from: Place,
): Fitting | undefined => {
  const offset = offsetOf(sheet, table, from);
  if (!offset) return undefined;
  const known = labelsIn(sheet);
  const under = ({ row, column }: Place) => sheet[row + offset.row]?.[column + offset.column];
  const contradicted = new Set<string>();
  /** Whether a cell says, by one of the places that it covers, that this is not where the table belongs. */
  const objects = (cell: LabelOrValue<string> | undefined, place: Place): boolean => {
    const over = under(place);
    if (!cell || cell.text === '' || (over && cell.label === over.label)) return false;
    const isFigure = cell.label === undefined && /\d/u.test(cell.text);
    if (!over) return isFigure && !!sheet[place.row + offset.row]?.some((beside) => beside?.value);
    if (over.label !== undefined) contradicted.add(over.label);
    return isFigure || (cell.label !== undefined && known.has(cell.label));
  };
  if (table.some((cells, row) => cells.some((cell, column) => objects(cell, { row, column }))))
    return undefined;
  const fields = new Set(
    labelledValues(sheet)
      .filter(({ left, above }) => ![...left, ...above].some((label) => contradicted.has(label)))
      .map(({ value }) => value),
  );
  const fitting = new Map<LabelOrValue<string>, SheetCell>();
  for (const cell of cellsIn(table)) {
    const field = under(cell)?.value;
    const isText = field?.style.format === '@';
    if (field && cell.text !== '' && (isText || cell.label === undefined) && fields.delete(field))
      fitting.set(cell, field);
  }
  return fitting.size > 0 ? fitting : undefined;
};

/** Whether a value may belong into a field: none of its labels says otherwise. */
const accepts = (
  field: LabelledValue<SheetCell>,
  { left, above }: LabelledValue<string>,
  known: ReadonlySet<string>,
): boolean => {
  const nearest = above.at(-1);
  return (
    left.every((label) => field.left.includes(label)) &&
    (nearest === undefined || known.has(nearest)) &&
    above.every((label) => field.above.includes(label) || !known.has(label))
  );
};

/** What is in one row of a table, together. */
export const rowsOf = <Item extends Place>(items: readonly Item[]): readonly (readonly Item[])[] => {
  const rows: Item[][] = [];
  for (const item of items) (rows[item.row] ??= []).push(item);
  return rows.filter((row) => row);
};

/**
 * Puts each value into the field with the same labels, wherever that is. A row goes into the only row with as many fields
 * that its labels allow; otherwise each value into the only field, but not where a row of as many is left with gaps: its
 * heads are not above their figures then.
 */
export const fitByLabels = (sheet: CellGrid<SheetCell>, table: CellGrid<string>): Fitting | undefined => {
  const fields = labelledValues(sheet);
  const rows = rowsOf(fields);
  const known = labelsIn(sheet);
  const fitting = new Map<LabelOrValue<string>, SheetCell>();
  const accepting = new Map<string, readonly LabelledValue<SheetCell>[]>();
  const fieldsFor = (value: LabelledValue<string>): readonly LabelledValue<SheetCell>[] => {
    const key = JSON.stringify([value.left, value.above]);
    const fits = accepting.get(key) ?? fields.filter((field) => accepts(field, value, known));
    accepting.set(key, fits);
    return fits;
  };
  // Merged cells take no place in the text of some browsers.
  const isRagged = new Set(table.map(({ length }) => length)).size > 1;
  const found = labelledValues(table).map((value) => (isRagged ? { ...value, above: [] } : value));
  const most = Math.max(...rows.map(({ length }) => length));
  for (const row of rowsOf(found)) {
    // A block is as wide as its widest row, which a remark beside the table may make wider than the table.
    const values = row.filter(({ value }, at) => at < most || value !== '');
    const alike = rows.filter(({ length }) => length === values.length);
    const single = values.map(fieldsFor);
    const whole = alike.filter((row) => row.every((field, at) => single[at]!.includes(field)));
    const own = single.map((fits) => (fits.length === 1 ? fits[0] : undefined));
    const hasGaps = own.includes(undefined) && alike.some((row) => row.some((field) => own.includes(field)));
    const into = whole.length === 1 ? whole[0]! : hasGaps ? [] : own;
    values.forEach(({ row, column, value }, at) => {
      const field = into[at];
      if (field && value !== '') fitting.set(table[row]![column]!, field.value);
    });
  }
  return fitting.size > 0 && new Set(fitting.values()).size === fitting.size ? fitting : undefined;
};
