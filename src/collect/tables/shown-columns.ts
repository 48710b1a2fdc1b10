import type { DataColumn, DataTable, DataValue } from '../../model/data-table';

/** A column of a table as a sheet shows it: as wide as there is room, and under a shorter head where one serves. */
export type ShownColumn = Pick<DataColumn, 'key' | 'width'> &
  Partial<Pick<DataColumn, 'head'>> & {
    /** Its texts as people can read them. */
    readonly shows?: (text: string) => string;
  };

/** Some columns of a table, in the order in which a sheet shows them. */
export const withColumns = (table: DataTable, shown: readonly ShownColumn[]): DataTable => {
  const at = shown.map(({ key }) => table.columns.findIndex((column) => column.key === key));
  const valueOf = (value: DataValue, shows: ShownColumn['shows']): DataValue =>
    typeof value === 'string' && shows ? shows(value) : value;
  return {
    name: table.name,
    columns: shown.map(({ width, head }, index) => {
      const column = table.columns[at[index]!]!;
      return { ...column, width, head: head ?? column.head };
    }),
    rows: {
      *[Symbol.iterator]() {
        for (const row of table.rows)
          yield at.map((column, index) => valueOf(row[column]!, shown[index]!.shows));
      },
    },
  };
};
