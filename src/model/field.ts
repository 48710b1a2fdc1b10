/** What is typed into a cell: a whole number ≥ 0, an amount that may carry decimals, or a change such as “+2” or “减4”. */
export type FieldKind = 'count' | 'amount' | 'change';

/** One cell of a form that the clerk fills in. */
export interface Field {
  readonly name: string;
  /** Number of the table, which is the number of its chapter. */
  readonly table: number;
  readonly row: readonly string[];
  readonly column: readonly string[];
  readonly kind: FieldKind;
  /** What messages call its row and its column; empty where there is no label. */
  readonly rowName: string;
  readonly columnName: string;
  /** How a message names the cell, e.g. 表三“（一）予以公开”行“自然人”列. */
  readonly label: string;
}
