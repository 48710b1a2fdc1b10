/** A cell of a table on a page; it is found at every place that it spans. Rows and columns are 0-based. */
export interface GridCell {
  readonly text: string;
  /** The number in a cell of a workbook. */
  readonly value?: number;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
}

/** A table as it is laid out, rows of cells; a place that no cell covers is left out. */
export interface SourceGrid {
  readonly kind: 'grid';
  readonly rows: readonly (readonly (GridCell | undefined)[])[];
}

/** A line of text on a page. */
export interface SourceLine {
  readonly kind: 'line';
  readonly text: string;
}

/** A piece of a page. */
export type SourceBlock = SourceLine | SourceGrid;

/** A file or a paste, free of its format: lines and tables in reading order. */
export interface Source {
  readonly blocks: readonly SourceBlock[];
  /** Title in the file's own data, e.g. of the browser's tab. */
  readonly title?: string;
  /** Pictures among the text, which nothing can be read from. */
  readonly pictures: number;
  /** Lines may have been broken at the edge of a page, so that a paragraph can have several. */
  readonly wraps?: true;
}

export const lineOf = (text: string): SourceLine => ({ kind: 'line', text });

/** How many characters the lines and cells of a page have; of spans, each cell counts once. */
export const lengthOf = (blocks: readonly SourceBlock[]): number => {
  let length = 0;
  for (const block of blocks)
    if (block.kind === 'line') length += block.text.length;
    else
      block.rows.forEach((row, index) =>
        row.forEach((cell, column) => {
          if (cell?.row === index && cell.column === column) length += cell.text.length;
        }),
      );
  return length;
};

/** The texts of a block; a cell that spans several columns counts once in each row. */
export const textsIn = (block: SourceBlock): readonly string[] =>
  block.kind === 'line'
    ? [block.text]
    : block.rows.flatMap((row) => [...new Set(row)].map((cell) => cell?.text ?? ''));
