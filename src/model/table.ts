import type { Field, FieldKind } from './field';
import { asQuoted } from './nest-quotes';

/** A row or a column: its part of the field name and its labels from the outermost inwards. */
export interface Line {
  readonly key: string;
  readonly labels: readonly string[];
  /** What messages call it when the last label alone is too long or says too little. */
  readonly short?: string;
  readonly kind?: FieldKind;
  /** The clerk writes the label, which is one of the filing's texts, under the row's key. */
  readonly own?: true;
}

/** Rows under one head. Table two has one block for each item of article 20, the other tables have one. */
export interface Block {
  /** A line across the whole table above the head. */
  readonly banner?: string;
  /** A head over all columns, which is not part of their labels. */
  readonly over?: string;
  /** The text over the row labels. */
  readonly corner?: string;
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** How many grid columns each column of this block takes; one each where left out. */
  readonly spans?: readonly number[];
}

/** What a table is made from. */
export interface TablePlan {
  readonly number: number;
  /** What messages call it: 表三. */
  readonly name: string;
  /** False for the tables of our own, whose cells may stay blank. */
  readonly statutory: boolean;
  readonly labelColumns: number;
  readonly valueColumns: number;
  /** Widths of all columns in half-width characters, for drawing the table. */
  readonly widths: readonly number[];
  readonly blocks: readonly Block[];
}

/** A cell of the drawn table, 0-based, spanning rows × columns; a label, or the place of a field. */
export interface TableCell {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly text?: string;
  /** Key of the text that is the clerk's own label. */
  readonly slot?: string;
  readonly field?: Field;
  /** Whether a label heads columns (as against naming a row). */
  readonly head?: boolean;
}

/** A table with its fields and its grid worked out. */
export interface Table extends TablePlan {
  readonly fields: readonly Field[];
  readonly cells: readonly TableCell[];
  readonly height: number;
  readonly width: number;
  /** Rows above the first row of figures. */
  readonly headRows: number;
}

interface Stretch {
  readonly from: number;
  readonly length: number;
  readonly depth: number;
  readonly text: string;
  readonly last: boolean;
  readonly line: Line;
}

/** Runs of neighbouring lines that share a label at the same depth: each is one merged cell. */
const stretchesOf = (lines: readonly Line[], sizes: readonly number[]): Stretch[] => {
  const stretches: Stretch[] = [];
  const depths = Math.max(0, ...lines.map((line) => line.labels.length));
  for (let depth = 0; depth < depths; depth++) {
    let position = 0;
    let open: { from: number; length: number; path: string; line: Line } | undefined;
    const close = (): void => {
      if (open)
        stretches.push({
          from: open.from,
          length: open.length,
          depth,
          text: open.line.labels[depth] ?? '',
          last: open.line.labels.length === depth + 1,
          line: open.line,
        });
      open = undefined;
    };
    lines.forEach((line, index) => {
      const size = sizes[index] ?? 1;
      // A label of the clerk's own is never shared between rows.
      const path = (line.own ? [line.key] : line.labels.slice(0, depth + 1)).join('\n');
      if (line.labels.length <= depth) close();
      else if (open?.path === path) open.length += size;
      else {
        close();
        open = { from: position, length: size, path, line };
      }
      position += size;
    });
    close();
  }
  return stretches;
};

const shortLabel = (line: Line): string => line.short ?? line.labels.at(-1) ?? '';

const fieldOf = (plan: TablePlan, row: Line, column: Line): Field => {
  const [rowName, columnName] = [shortLabel(row), shortLabel(column)];
  const where = [
    row.labels.length > 0 ? `“${asQuoted(rowName)}”行` : '',
    column.labels.length > 0 ? `“${asQuoted(columnName)}”列` : '',
  ];
  return {
    name: [row.key, column.key].filter((part) => part !== '').join('.'),
    table: plan.number,
    row: row.labels,
    column: column.labels,
    kind: column.kind ?? row.kind ?? 'count',
    rowName,
    columnName,
    label: plan.name + where.join(''),
  };
};

/** Works out the fields and the merged grid of a table from its labels. */
export const defineTable = (plan: TablePlan): Table => {
  const cells: TableCell[] = [];
  const fields: Field[] = [];
  const width = plan.labelColumns + plan.valueColumns;
  let top = 0;
  let headRows = 0;
  const drawHead = (row: number, column: number, rows: number, columns: number, text?: string): void => {
    if (text !== undefined) cells.push({ row, column, rows, columns, text, head: true });
  };
  for (const block of plan.blocks) {
    drawHead(top, 0, 1, width, block.banner);
    if (block.banner !== undefined) top++;
    const spans = block.spans ?? block.columns.map(() => 1);
    const over = block.over === undefined ? 0 : 1;
    const depth = over + Math.max(...block.columns.map((column) => column.labels.length));
    if (plan.labelColumns > 0) drawHead(top, 0, depth, plan.labelColumns, block.corner);
    drawHead(top, plan.labelColumns, 1, plan.valueColumns, block.over);
    for (const { depth: at, from, length, last, text } of stretchesOf(block.columns, spans))
      drawHead(top + over + at, plan.labelColumns + from, last ? depth - over - at : 1, length, text);
    top += depth;
    headRows ||= top;
    for (const stretch of stretchesOf(block.rows, []))
      cells.push({
        row: top + stretch.from,
        column: stretch.depth,
        rows: stretch.length,
        columns: stretch.last ? plan.labelColumns - stretch.depth : 1,
        text: stretch.text,
        ...(stretch.last && stretch.line.own ? { slot: stretch.line.key } : {}),
      });
    block.rows.forEach((row, index) => {
      let left = plan.labelColumns;
      block.columns.forEach((column, at) => {
        const field = fieldOf(plan, row, column);
        const columns = spans[at] ?? 1;
        fields.push(field);
        cells.push({ row: top + index, column: left, rows: 1, columns, field });
        left += columns;
      });
    });
    top += block.rows.length;
  }
  return { ...plan, cells, fields, height: top, width, headRows };
};
