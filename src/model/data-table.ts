/** What stands in a column. */
export type DataKind = 'text' | 'integer' | 'number';

export interface DataColumn {
  /** By which programs know it: unique, in ASCII where it is a field. */
  readonly key: string;
  /** What people read above it. */
  readonly head: string;
  readonly kind: DataKind;
  /** In half-width characters, where it is drawn. */
  readonly width: number;
}

export type DataValue = string | number | null;

/** Records under named columns: the rows of a sheet, of a .csv, of a .parquet. */
export interface DataTable {
  /** What the sheet or the file is called, without an ending. */
  readonly name: string;
  readonly columns: readonly DataColumn[];
  /** Each as long as the columns are; made anew each time that they are gone through. */
  readonly rows: Iterable<readonly DataValue[]>;
}
