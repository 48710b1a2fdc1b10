import { writeCsv } from 'hucre/csv';
import { toCell } from '../model/answers-table';
import type { DataTable, DataValue } from '../model/data-table';

/** Rows in a piece. */
const pieceLength = 500;

const piece = (rows: readonly (readonly DataValue[])[], bom: boolean): string =>
  writeCsv(
    rows.map((row) => row.map(toCell)),
    { bom },
  ) + '\r\n';

/**
 * A table for spreadsheets, in pieces that follow each other: UTF-8 with a mark by which Excel and WPS know it, CRLF, and
 * nothing in it that a spreadsheet would compute or take for a date. Each piece has whole lines.
 */
export function* dataCsv({ columns, rows }: DataTable): Generator<string> {
  yield piece([columns.map(({ head }) => head)], true);
  let waiting: (readonly DataValue[])[] = [];
  for (const row of rows) {
    waiting.push(row);
    if (waiting.length < pieceLength) continue;
    yield piece(waiting, false);
    waiting = [];
  }
  if (waiting.length > 0) yield piece(waiting, false);
}
