/** A cell as it was copied, with its place in its table. */
export interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table row by row: a merged cell in each place that it covers, and nothing where there is none. */
export type CopiedTable = readonly (readonly (CopiedCell | undefined)[])[];

/** What was copied: its tables, one under the other. */
export type CopiedBlock = readonly CopiedTable[];

/** What is on the clipboard, formatted and plain; empty where it is not. */
export interface Clipboard {
  readonly html: string;
  readonly text: string;
}

/** How much of the clipboard is read: in tables, rows and columns of each, and characters. */
export const most = { tables: 10, rows: 500, columns: 60, text: 1_000_000, html: 4_000_000 };

/** Whether there may be a table in HTML. */
export const mayHoldTables = (html: string): boolean => html.length <= most.html && /<table/iu.test(html);

const figures = /^[\d０-９.,，+\-－\s]+$/u;

/** Whether a text has cells: parted by tabs, or figures one under the other, which an input would run together into one. */
export const isTabular = (text: string): boolean =>
  text.includes('\t') || (/[\r\n]./u.test(text) && figures.test(text));

/** Whether a text is one value for certain: with a blank or a line break in it, it may be several cells run together. */
const isSingle = (text: string): boolean => {
  const line = text.replace(/\r?\n$/u, '');
  return text !== '' && !/[\t\r\n]/u.test(line) && !/\s/u.test(line.trim());
};

/**
 * Whether there may be more than one cell on the clipboard; what is surely not is left to the browser, though programs
 * copy a single cell as a table of one, too.
 */
export const mayBeBlock = ({ html, text }: Clipboard): boolean =>
  isTabular(text) || (!isSingle(text) && mayHoldTables(html));
