import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { DataColumn, DataKind, DataTable, DataValue } from '../model/data-table';

/** How many rows are held and written at once; programs read as many at once as well. */
const rowsInGroup = 2000;

type SchemaElement = ParquetWriter['schema'][number];

const types: Readonly<Record<DataKind, Pick<SchemaElement, 'type' | 'converted_type'>>> = {
  text: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT64' },
  number: { type: 'DOUBLE' },
};

const schemaOf = (columns: readonly DataColumn[]): SchemaElement[] => [
  { name: 'schema', num_children: columns.length },
  ...columns.map(({ key, kind }) => ({ name: key, repetition_type: 'OPTIONAL' as const, ...types[kind] })),
];

/** A value as a column of its kind takes it. */
const valueIn = (value: DataValue, { key, kind }: DataColumn): string | number | bigint | null => {
  if (value === null) return null;
  if (kind === 'text') return String(value);
  if (typeof value !== 'number') throw new Error(`${key} has a text where a number belongs`);
  return kind === 'integer' ? BigInt(value) : value;
};

/** What has been written so far, which then is forgotten; places in the file are counted on. */
const take = (bytes: ByteWriter): Uint8Array => {
  const taken = new Uint8Array(bytes.buffer, 0, bytes.index).slice();
  bytes.index = 0;
  return taken;
};

/**
 * A table as Parquet, in pieces that follow each other, a group of rows each: columns by their keys, all of which may be
 * blank, whole numbers in 64 bits, texts in UTF-8, Snappy.
 * @throws Error for a number in a column of whole ones that is none.
 */
export function* parquetPieces({ name, columns, rows }: DataTable): Generator<Uint8Array> {
  const bytes = new ByteWriter();
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(columns),
    createdBy: 'gouji',
    kvMetadata: [{ key: 'table', value: name }],
  });
  let group: (readonly DataValue[])[] = [];
  const write = (): void => {
    const columnData = columns.map((column, at) => ({
      name: column.key,
      data: group.map((row) => valueIn(row[at] ?? null, column)),
    }));
    void writer.write({ columnData, rowGroupSize: rowsInGroup });
    group = [];
  };
  for (const row of rows) {
    group.push(row);
    if (group.length < rowsInGroup) continue;
    write();
    yield take(bytes);
  }
  if (group.length > 0) write();
  void writer.finish();
  yield take(bytes);
}
