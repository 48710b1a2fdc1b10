import type { DataColumn, DataTable } from '../../model/data-table';

/** A column of a table as a sheet shows it: as wide as there is room, and under a shorter head where one serves. */
export type ShownColumn = Pick<DataColumn, 'key' | 'width'> & Partial<Pick<DataColumn, 'head'>>;

/** Some columns of a table, in the order in which a sheet shows them. */
export const withColumns = (table: DataTable, shown: readonly ShownColumn[]): DataTable => {
  const at = shown.map(({ key }) => table.columns.findIndex((column) => column.key === key));
  return {
    name: table.name,
    columns: shown.map((own, index) => ({ ...table.columns[at[index]!]!, ...own })),
    rows: {
      *[Symbol.iterator]() {
        for (const row of table.rows) yield at.map((column) => row[column]!);
      },
    },
  };
};
