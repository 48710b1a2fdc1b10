import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import type { DuckDBConnection } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { filingsTable } from '../../src/collect/tables/filings-table';
import { findingsTable } from '../../src/collect/tables/findings-table';
import type { Collection } from '../../src/collect/collection';
import { dataCsv } from '../../src/exports/data-csv';
import { parquetPieces } from '../../src/exports/parquet';
import { form2021 } from '../../src/forms/2021/index';
import type { DataTable, DataValue } from '../../src/model/data-table';
import { fieldsOf } from '../../src/model/form';
import { assessedWith, collectionOf, firstRound, listed, withoutReport } from '../support/sent-back';

const folder = mkdtempSync(path.join(tmpdir(), 'gouji-data-'));
let instance: DuckDBInstance;
let connection: DuckDBConnection;
beforeAll(async () => {
  instance = await DuckDBInstance.create(':memory:', { threads: '1' });
  connection = await instance.connect();
});
afterAll(() => {
  connection.closeSync();
  instance.closeSync();
  rmSync(folder, { recursive: true, force: true });
});

const write = (name: string, pieces: Iterable<string | Uint8Array>): string => {
  const file = path.join(folder, name);
  writeFileSync(file, Buffer.concat([...pieces].map((piece) => Buffer.from(piece))));
  return file;
};

type Read = string | number | null;
const rowsFor = async (query: string): Promise<readonly (readonly Read[])[]> => {
  const rows = (await connection.runAndReadAll(query)).getRows();
  return rows.map((row) => row.map((value) => (typeof value === 'bigint' ? Number(value) : (value as Read))));
};

const parquetRows = (file: string): Promise<readonly (readonly Read[])[]> =>
  rowsFor(`SELECT * FROM read_parquet('${file}')`);

/** All as texts: whatever a spreadsheet would compute or misread has an apostrophe before it. */
const csvRows = async (file: string): Promise<readonly (readonly Read[])[]> => {
  const rows = await rowsFor(
    `SELECT * FROM read_csv('${file}', header = true, all_varchar = true, quote = '"', escape = '"', delim = ',', strict_mode = false)`,
  );
  return rows.map((row) =>
    row.map((value) => (typeof value === 'string' && value.startsWith("'") ? value.slice(1) : value)),
  );
};

const asTexts = (rows: Iterable<readonly DataValue[]>): readonly (readonly (string | null)[])[] =>
  [...rows].map((row) => row.map((value) => (value === null ? null : String(value))));

/** A county of a few bodies, one of which is faulty, one missing, and one does not count. */
const county = (area: string, first: number): Collection => {
  const fields = fieldsOf(form2021);
  const bodies = ['水务局', '农业农村局', '云台镇人民政府'].map((name, at) => {
    const body = assessedWith(
      listed(`${area}${name}`, { counts: at !== 2, code: '11370285004321234A', others: { 分管领导: '=李' } }),
      firstRound([]),
    );
    const figures = Object.fromEntries(
      fields.map(({ name: field, kind }, index) => [
        field,
        first + at * 7 + index + (kind === 'amount' ? 0.5 : 0),
      ]),
    );
    return { ...body, report: { ...body.report!, figures } };
  });
  const collection = collectionOf([...bodies, withoutReport(listed(`${area}统计局`), 'missing')], { area });
  return { ...collection, list: { ...collection.list, otherHeads: ['分管领导', '状态'] } };
};

test('filings.parquet of several counties are added up by one query, and counted once', async () => {
  const counties = [county('青岚县', 3), county('云台县', 100)];
  counties.forEach((each, at) => write(`filings-${at}.parquet`, parquetPieces(filingsTable(each))));
  const rows = await rowsFor(
    `SELECT area, count(*), sum("requests.received.total"), sum("fees.amount")
     FROM read_parquet('${folder}/filings-*.parquet', union_by_name = true)
     WHERE counted = '是' GROUP BY area ORDER BY area DESC`,
  );
  const expected = counties.map(({ area, bodies }) => {
    const sum = (field: string): number =>
      bodies.slice(0, 2).reduce((all, { report }) => all + report!.figures[field]!, 0);
    return [area, 2, sum('requests.received.total'), sum('fees.amount')];
  });
  expect(rows).toEqual(expected);
});

test('filings.csv and filings.parquet have the same rows, which are those of the table', async () => {
  const table = filingsTable(county('青岚县', 3));
  const files = [write('f.parquet', parquetPieces(table)), write('f.csv', dataCsv(table))] as const;
  expect(await parquetRows(files[0])).toEqual([...table.rows]);
  expect(await csvRows(files[1])).toEqual(asTexts(table.rows));
  const heads = table.columns.map(({ head }) => head);
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads).toEqual(expect.arrayContaining(['状态', '状态（名录）', '分管领导']));
});

test('a figure that is no count is left out and named, so that every column keeps its type', async () => {
  const [body] = county('青岚县', 3).bodies;
  const figures = { ...body!.report!.figures, 'decisions.licences': 12.5, 'decisions.penalties': 1e20 };
  const table = filingsTable(collectionOf([{ ...body!, report: { ...body!.report!, figures } }]));
  const file = write('fraction.parquet', parquetPieces(table));
  expect(
    await rowsFor(
      `SELECT "decisions.licences", "decisions.penalties", "leftOut" FROM read_parquet('${file}')`,
    ),
  ).toEqual([
    [...[null, null], '表二“行政许可”行“本年处理决定数量”列；表二“行政处罚”行“本年处理决定数量”列'],
  ]);
});

test('findings come back from both files with their places and words', async () => {
  const findings = firstRound([
    {
      ...{ key: 'k', rule: 'equations-hold', severity: 'error', place: '表三“（七）总计”行', present: '=8' },
      ...{ expected: 7, difference: 1, clause: '附件表三', message: '“总计”，\n请“核对”,"。' },
    },
  ]);
  const table = findingsTable(collectionOf([assessedWith(listed('青岚县水务局'), findings)]));
  const [row] = await parquetRows(write('findings.parquet', parquetPieces(table)));
  expect(row).toEqual([
    ...['青岚县水务局', '必须改正', '表三“（七）总计”行', '=8', '7', 1, '附件表三', '“总计”，\n请“核对”,"。'],
    ...[1, 1, '新增', '部门/青岚县水务局.xlsx', 'equations-hold'],
  ]);
  expect(await csvRows(write('findings.csv', dataCsv(table)))).toEqual(asTexts(table.rows));
});

const tableOf = (values: readonly (readonly [string | null, number | null, number | null])[]): DataTable => ({
  name: 'any',
  columns: [
    { key: 'words', head: '文字', kind: 'text', width: 10 },
    { key: 'count', head: '件数', kind: 'integer', width: 10 },
    { key: 'amount', head: '金额', kind: 'number', width: 10 },
  ],
  rows: values,
});

test('whatever stands in a table comes back from Parquet as it was', async () => {
  const row = fc.tuple(
    fc.option(
      fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.constantFrom("'=1", '\n"', '000123', '1e5')),
    ),
    fc.option(fc.maxSafeInteger()),
    fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (values) => {
      expect(await parquetRows(write('any.parquet', parquetPieces(tableOf(values))))).toEqual(values);
    }),
    { numRuns: 40 },
  );
});

test('a long table is written in pieces, none of which holds all of it', async () => {
  const long = tableOf(Array.from({ length: 4500 }, (_, at) => [`机关${at}`, at, at / 2]));
  const pieces = [...parquetPieces(long)];
  expect(pieces).toHaveLength(3);
  const file = write('long.parquet', pieces);
  expect(await rowsFor(`SELECT count(*), sum("count"), max(words) FROM read_parquet('${file}')`)).toEqual([
    [4500, (4499 * 4500) / 2, '机关999'],
  ]);
  expect(await rowsFor(`SELECT count(DISTINCT row_group_id) FROM parquet_metadata('${file}')`)).toEqual([
    [3],
  ]);
  expect([...dataCsv(long)].length).toBeGreaterThan(5);
});

test('a .csv has nothing that a spreadsheet would compute, not even in its heads', () => {
  const table = tableOf([
    ['=cmd|1', -5, 0.5],
    ['＝1', 0, null],
    ['2026-01-26', null, null],
    ['"a",b', 1, 2],
  ]);
  const [first, ...columns] = table.columns;
  const text = [...dataCsv({ ...table, columns: [{ ...first!, head: '@文字' }, ...columns] })].join('');
  expect(text).toBe(
    '\uFEFF\'@文字,件数,金额\r\n\'=cmd|1,-5,0.5\r\n\'＝1,0,\r\n\'2026-01-26,,\r\n"""a"",b",1,2\r\n',
  );
});
