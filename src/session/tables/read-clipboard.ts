import { isTabular, mayHoldTables, most } from './copied-block';
import type { Clipboard, CopiedBlock, CopiedCell, CopiedTable } from './copied-block';
import { readTables } from './pasted-tables';

/** A cell is in quotes where it has a tab, a line break or quotes in it, which then are doubled. */
const nextCell = /(?:"([^"]*(?:""[^"]*)*)"|([^\t\r\n]*))(\t|\r\n?|\n|$)/y;

const readTabs = (text: string): CopiedTable => {
  const rows: CopiedCell[][] = [[]];
  nextCell.lastIndex = 0;
  while (rows.length <= most.rows) {
    const [, quoted, plain = '', end] = nextCell.exec(text)!;
    const cells = rows.at(-1)!;
    const content = quoted?.replaceAll('""', '"').replace(/\r\n?/gu, '\n') ?? plain;
    if (cells.length < most.columns)
      cells.push({ row: rows.length - 1, column: cells.length, text: content });
    // What ends the last line begins no other.
    if (end === '' || (end !== '\t' && nextCell.lastIndex === text.length)) break;
    if (end !== '\t') rows.push([]);
  }
  return rows.slice(0, most.rows);
};

const readText = (text: string): CopiedBlock => (isTabular(text) ? [readTabs(text.slice(0, most.text))] : []);

/**
 * Reads the cells that were copied from Excel, WPS, Word or a web page; HTML is preferred, since it tells of merged cells.
 * At most 10 tables of 500 rows and 60 columns are read, out of 1 MB of text or 4 MB of HTML.
 * @returns nothing where there is one cell or plain text, which the browser pastes by itself.
 */
export const readBlock = ({ html, text }: Clipboard): CopiedBlock | undefined => {
  const tables = mayHoldTables(html) ? readTables(html) : [];
  const block = tables.length > 0 ? tables : readText(text);
  return new Set(block.flat(2).filter(Boolean)).size > 1 ? block : undefined;
};
