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

const most = { tables: 10, rows: 500, columns: 60, text: 1_000_000, html: 4_000_000, elements: 100_000 };

/** Marks in the text of a cell: the end of a paragraph, and a line that was broken within one. */
const paragraphEnd = '\u2029';
const lineEnd = '\u2028';
const paragraphs = 'p, div, li, h1, h2, h3, h4, h5, h6, pre, blockquote';
const unseen =
  'script, style, template, [hidden], [data-style*="display:none" i], [data-style*="display: none" i], [data-style*="mso-hide:all" i]';

/** Looks under another name: the policy of the page refuses those of others, and browsers complain of each even here. */
const withoutLooks = (html: string): string =>
  html
    .split(/(?=<style\b)/iu)
    .map((piece) => piece.replace(/^<style\b[\s\S]*?<\/style>/iu, ''))
    .join('')
    .replace(/<[a-z][^<>]*>/giu, (tag) => tag.replace(/\sstyle\s*=/giu, ' data-style='));

/** White space counts as in HTML: a no-break space is one that is meant. */
const textOf = (cell: Element): string => {
  const lines = cell.textContent
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replace(/\u2029[\u2029 ]*/gu, paragraphEnd)
    .split(/ ?\u2029?\u2028\u2029? ?| ?\u2029/u)
    .map((line) => (line.trimStart() === '' ? '' : line.replace(/^ | $/gu, '').replaceAll('\u00a0', ' ')));
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
};

/** WPS and old Excel write the figure itself beside what is shown of it. */
const valueOf = (cell: Element): string => cell.getAttribute('x:num')?.trim() || textOf(cell);

const readTable = (table: HTMLTableElement): CopiedTable => {
  const rows = [...table.rows].slice(0, most.rows);
  const grid: (CopiedCell | undefined)[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]![column]) column++;
      if (column >= most.columns) break;
      const place = { row, column, text: valueOf(cell) };
      const right = Math.min(column + cell.colSpan, most.columns);
      const bottom = cell.rowSpan === 0 ? rows.length : Math.min(row + cell.rowSpan, rows.length);
      for (; column < right && !grid[row]![column]; column++)
        for (let under = row; under < bottom; under++) grid[under]![column] = place;
    }
  });
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return grid.map((places) => Array.from({ length: width }, (_, column) => places[column]));
};

/** The tables of a page: a report may have been copied whole. */
const readTables = (html: string): CopiedBlock => {
  // Such a document runs and loads nothing.
  const { body } = new DOMParser().parseFromString(withoutLooks(html), 'text/html');
  if (body.getElementsByTagName('*').length > most.elements) return [];
  for (const element of body.querySelectorAll(unseen)) element.remove();
  for (const element of body.querySelectorAll('td br, th br')) element.replaceWith(lineEnd);
  for (const element of body.querySelectorAll(paragraphs)) {
    element.before(paragraphEnd);
    element.after(paragraphEnd);
  }
  // An editor may wrap a single figure in a table of its own; other tables around tables only lay out the page.
  for (const table of [...body.querySelectorAll<HTMLTableElement>('td table, th table')].reverse()) {
    const cells = table.querySelectorAll('td, th');
    if (cells.length === 1) table.replaceWith(paragraphEnd, ...cells[0]!.childNodes, paragraphEnd);
  }
  return [...body.querySelectorAll('table')]
    .filter((table) => !table.querySelector('table'))
    .slice(0, most.tables)
    .map(readTable);
};

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

const figures = /^[\d０-９.,，+\-－\s]+$/u;

/** Cells in text: parted by tabs, or figures one under the other, which an input would run together into one. */
const readText = (text: string): CopiedBlock => {
  const isTable = text.includes('\t') || (/[\r\n]./u.test(text) && figures.test(text));
  return isTable ? [readTabs(text.slice(0, most.text))] : [];
};

/**
 * Reads the cells that were copied from Excel, WPS, Word or a web page; HTML is preferred, since it tells of merged cells.
 * At most 10 tables of 500 rows and 60 columns are read, out of 1 MB of text or 4 MB of HTML with 100,000 elements.
 * @returns nothing where there is one cell or plain text, which the browser pastes by itself.
 */
export const readBlock = ({
  html,
  text,
}: {
  readonly html: string;
  readonly text: string;
}): CopiedBlock | undefined => {
  const tables = html.length <= most.html && /<table/iu.test(html) ? readTables(html) : [];
  const block = tables.length > 0 ? tables : readText(text);
  return new Set(block.flat(2).filter(Boolean)).size > 1 ? block : undefined;
};
