/** A cell of a table on a page; it stands at every place that it spans. Rows and columns are 0-based. */
export interface GridCell {
  readonly text: string;
  /** The number in a cell of a workbook. */
  readonly value?: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** A table as it is laid out, rows of cells; a place that no cell covers is left out. */
export interface Grid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
}

export interface Line {
  readonly kind: 'line';
  readonly text: string;
}

export type Block = Line | Grid;

/** A file or a paste, free of its format: lines and tables in reading order. */
export interface Source {
  readonly blocks: readonly Block[];
  /** Title in the file's own data, e.g. of the browser's tab. */
  readonly title?: string;
  /** Pictures among the text, which nothing can be read from. */
  readonly pictures: number;
}

export const lineOf = (text: string): Line => ({ kind: 'line', text });
