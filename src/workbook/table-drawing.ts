import { isBlank } from '../model/answer';
import type { Answers } from '../model/answer';
import type { CellArea, CellContent, Style } from '../model/drawing';
import type { Field } from '../model/field';
import type { Table } from '../model/table';
import type { CellPlace } from '../model/address';
import { guardFigures } from './guard-figures';
import type { SheetBuilder } from './sheet-builder';
import { styles } from './styles';

/** Where a table is on its sheet: its top row, and the sheet columns that each of its columns takes. */
export interface Placement {
  readonly sheet: string;
  readonly top: number;
  /** First sheet column of each table column, and one past the last. */
  readonly edges: readonly number[];
}

/** What fills the cells of a table. */
export interface TableContents {
  readonly answers: Answers;
  /** The clerk's own row labels, by slot. */
  readonly texts: Readonly<Record<string, string>>;
  /** Formula of a field that is computed, without “=”. */
  readonly formulaOf: (field: string) => string | undefined;
  readonly nameOf: (field: string) => string | undefined;
  readonly slotName: (slot: string) => string;
  /** Whether nobody writes into the table: it is to be read. */
  readonly isToRead?: true;
}

/** Table columns one to one on sheet columns from `first` on. */
export const straightEdges = (table: Table, first = 0): readonly number[] =>
  Array.from({ length: table.width + 1 }, (_, index) => first + index);

const areaOf = (cell: CellArea, { top, edges }: Placement): CellArea => {
  const from = edges[cell.column] ?? 0;
  return {
    row: top + cell.row,
    column: from,
    rows: cell.rows,
    columns: (edges[cell.column + cell.columns] ?? from) - from,
  };
};

/** The cell of each field of a table. */
export const placesOf = (table: Table, placement: Placement): ReadonlyMap<string, CellPlace> =>
  new Map(
    table.cells.flatMap((cell) => {
      if (!cell.field) return [];
      const { row, column } = areaOf(cell, placement);
      return [[cell.field.name, { sheet: placement.sheet, row, column }] as const];
    }),
  );

const styleOf = (field: Field, computed: boolean, { isToRead }: TableContents): Style =>
  isToRead ? (computed ? styles.sum : styles.figure) : computed ? styles.total : styles[field.kind];

const contentOf = (field: Field, { answers, formulaOf }: TableContents): CellContent => {
  const formula = formulaOf(field.name);
  const answer = answers[field.name];
  if (formula !== undefined) return { formula, result: isBlank(answer) ? '' : (answer ?? '') };
  return { value: isBlank(answer) ? null : (answer ?? null) };
};

/** Draws a table with its merges, labels, figures, validation and red cells. */
export const drawTable = (
  builder: SheetBuilder,
  table: Table,
  placement: Placement,
  contents: TableContents,
  isTotal: (field: string) => boolean,
): void => {
  const byKind = new Map<Field['kind'], CellArea[]>();
  for (const cell of table.cells) {
    const area = areaOf(cell, placement);
    const { field, slot } = cell;
    if (field) {
      builder.put(
        area,
        contentOf(field, contents),
        styleOf(field, isTotal(field.name), contents),
        contents.nameOf(field.name),
      );
      byKind.set(field.kind, [...(byKind.get(field.kind) ?? []), area]);
      builder.height(area.row, 21);
    } else if (slot !== undefined)
      builder.put(area, { value: contents.texts[slot] ?? null }, styles.ownLabel, contents.slotName(slot));
    else {
      const text = cell.text ?? '';
      const innermost = cell.column + cell.columns === table.labelColumns && table.labelColumns > 1;
      const style = cell.head ? styles.head : innermost ? styles.leftLabel : styles.label;
      builder.put(area, { value: text }, style);
    }
  }
  if (contents.isToRead) return;
  for (const kind of ['count', 'amount'] as const) guardFigures(builder, kind, byKind.get(kind) ?? []);
};
