import type { Form } from '../../model/form';
import type { Table } from '../../model/table';
import { straightEdges } from '../../workbook/table-drawing';
import type { Placement } from '../../workbook/table-drawing';
import { stackTables } from '../../workbook/stacked-tables';
import { sheetNames } from './sheet-names';

/** Rows above the first table. */
const top = 2;
/** Rows between tables: the figures that the bodies worked out themselves, a gap, and a heading. */
const between = 3;

const narrow = 7.5;
/** The innermost labels of table three stand over several columns, so that table four has columns enough. */
const innermost = 4;
const figures = 7;
/** Columns that a sum beside a table takes. */
export const besideColumns = 3;

/**
 * All tables share these columns. Table four, which has the most, begins at the left edge and not where the others have
 * their figures: so the sheet is narrow enough to be read on paper.
 */
export const totalsWidths: readonly number[] = [
  5,
  11,
  ...Array.from({ length: innermost + figures + besideColumns }, () => narrow),
];

const labels = totalsWidths.length - figures - besideColumns;

const edgesOf = (table: Table): readonly number[] => {
  // The first figure of table four takes the two columns of labels that the others have there.
  if (table.labelColumns === 0) return [0, ...straightEdges(table, 1).slice(1)];
  const outer = Array.from({ length: table.labelColumns }, (_, index) => index);
  const values = Array.from(
    { length: table.valueColumns + 1 },
    (_, index) => labels + Math.floor((index * figures) / table.valueColumns),
  );
  return [...outer, ...values];
};

/** Where the tables are on 汇总表. */
export const totalsPlacements = ({ form }: { readonly form: Form }): ReadonlyMap<Table, Placement> =>
  stackTables(form, sheetNames.totals, top, between, edgesOf);
