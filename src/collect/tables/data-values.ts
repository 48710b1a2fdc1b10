import type { DataColumn, DataKind, DataValue } from '../../model/data-table';
import { displayWidth } from '../../model/display-width';

/** A column with the value that each record has in it. */
export interface ValueColumn<RecordOf> extends DataColumn {
  readonly of: (record: RecordOf) => DataValue;
}

/** Whether a number may stand in a column of whole numbers: such as every reader keeps exactly. */
export const isWhole = (value: number): boolean => Number.isSafeInteger(value);

/** An empty text is written as nothing, so that files of all formats say the same. */
export const textOrNull = (text: string): string | null => (text === '' ? null : text);

export const yesOrNo = (value: boolean): string => (value ? '是' : '否');

/** A column that is as wide as its head at least. */
export const column = <RecordOf>(
  key: string,
  head: string,
  of: ValueColumn<RecordOf>['of'],
  kind: DataKind = 'text',
  width = 10,
): ValueColumn<RecordOf> => ({ key, head, kind, of, width: Math.max(width, displayWidth(head) + 2) });

/** Rows that are made when they are asked for, anew each time. */
export const rowsOf = <RecordOf>(
  columns: readonly ValueColumn<RecordOf>[],
  records: () => Iterable<RecordOf>,
): Iterable<readonly DataValue[]> => ({
  *[Symbol.iterator]() {
    for (const record of records()) yield columns.map(({ of }) => of(record));
  },
});

/** Columns as a table has them, without what makes their values. */
export const plainColumns = <RecordOf>(columns: readonly ValueColumn<RecordOf>[]): readonly DataColumn[] =>
  columns.map(({ key, head, kind, width }) => ({ key, head, kind, width }));

/** A record with its number in the table, from 1 on. */
export interface WithNumber<RecordOf> {
  readonly number: number;
  readonly of: RecordOf;
}

export function* numbered<RecordOf>(records: Iterable<RecordOf>): Iterable<WithNumber<RecordOf>> {
  let number = 0;
  for (const of of records) yield { number: ++number, of };
}
