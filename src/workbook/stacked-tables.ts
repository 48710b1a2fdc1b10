import type { Form } from '../model/form';
import type { Table } from '../model/table';
import { straightEdges } from './table-drawing';
import type { Placement } from './table-drawing';

const labelWidths = [5, 11, 32];
const valueWidth = 7.5;
/** Table four has the most figures; all tables share one set of columns. */
const valueColumns = 15;

/** Widths of a sheet with all statutory tables under one another. */
export const stackWidths: readonly number[] = [
  ...labelWidths,
  ...Array.from({ length: valueColumns }, () => valueWidth),
];

/** Spreads the columns of a narrow table over the seven figure columns of table three. */
const spreadEdges = (table: Table): readonly number[] => {
  const first = labelWidths.length;
  const edges = Array.from(
    { length: table.valueColumns + 1 },
    (_, index) => first + Math.floor((index * 7) / table.valueColumns),
  );
  return [0, ...edges];
};

const edgesOf = (table: Table): readonly number[] => {
  if (table.labelColumns === labelWidths.length) return straightEdges(table);
  return table.labelColumns === 0 ? straightEdges(table, labelWidths.length) : spreadEdges(table);
};

/**
 * Each statutory table under the one before.
 * @param top the row of the first heading; each table begins in the row below its own
 * @param between rows from the end of a table to the first row of the next, that of the heading among them
 * @param edges the columns of the sheet that those of a table take, where the sheet has not {@link stackWidths}
 */
export const stackTables = (
  form: Form,
  sheet: string,
  top: number,
  between: number,
  edges: (table: Table) => readonly number[] = edgesOf,
): ReadonlyMap<Table, Placement> => {
  const placements = new Map<Table, Placement>();
  let heading = top;
  for (const table of form.tables) {
    if (!table.statutory) continue;
    placements.set(table, { sheet, top: heading + 1, edges: edges(table) });
    heading += table.height + between;
  }
  return placements;
};
