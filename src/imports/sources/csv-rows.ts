import { parseCsv } from 'hucre/csv';
import { fromCell } from '../../model/answers-table';
import { Fault } from '../../model/fault';
import { decodeText } from './decode-text';

/** Cells and lines of a table that is read whole; each takes memory of its own. */
const [mostCells, mostLines] = [3_000_000, 200_000];
/** No cell has as many lines: where one has, a quotation mark in it has no counterpart. */
const mostLinesOfCell = 100;

const separators = [',', ';', '\t'] as const;

const countOf = (text: string, sign: string): number => {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) count++;
  return count;
};

/** What stands between the cells, as the first lines have it. */
const separatorOf = (text: string): string => {
  const start = text.slice(0, 5000);
  return separators.reduce((best, each) => (countOf(start, each) > countOf(start, best) ? each : best));
};

/** A cell without the apostrophe that keeps spreadsheets from computing it; digits stay as they are written. */
const plainCell = (text: string): string => {
  const value = fromCell(text);
  return typeof value === 'string' ? value : text;
};

/**
 * All rows of a .csv in any encoding, each cell as text.
 * @throws Fault where it is empty, larger than any table of ours, or has quotation marks without counterparts
 */
export const readCsvRows = (bytes: Uint8Array): readonly (readonly string[])[] => {
  const text = decodeText(bytes);
  if (text.trim() === '') throw new Fault('表格是空的。请检查是不是选错了文件。');
  const delimiter = separatorOf(text);
  const lines = Math.max(countOf(text, '\n'), countOf(text, '\r'));
  if (lines > mostLines || countOf(text, delimiter) > mostCells)
    throw new Fault(`表格超过 ${mostLines / 10_000} 万行，或者列太多，没有读取。请检查是不是选错了文件。`);
  const rows = parseCsv(text, { delimiter }).map((cells) =>
    cells.map((cell) => plainCell(typeof cell === 'string' ? cell : '')),
  );
  const broken = rows.findIndex((cells) => cells.some((cell) => countOf(cell, '\n') > mostLinesOfCell));
  if (broken >= 0)
    throw new Fault(
      `第 ${broken + 1} 行的引号（"）没有成对，后面的内容分不清。请用 Excel 或 WPS 改正后再试。`,
    );
  return rows;
};
