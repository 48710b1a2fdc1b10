import type { Field } from '../../src/model/field';

/** A field as the field lists give it; labels of messages are ours and not part of the contract. */
export interface FieldFacts {
  readonly field: string;
  readonly table: number;
  readonly row: readonly string[];
  readonly column: readonly string[];
  readonly kind: string;
}

export const factsOf = (fields: readonly Field[]): readonly FieldFacts[] =>
  fields.map(({ name, table, row, column, kind }) => ({ field: name, table, row, column, kind }));
