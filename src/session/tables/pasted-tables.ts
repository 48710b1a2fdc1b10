import { attributeOf, isElement, parsePage } from '../../imports/sources/html-tree';
import type { HtmlElement, HtmlNode } from '../../imports/sources/html-tree';
import { Fault } from '../../model/fault';
import { most } from './copied-block';
import type { CopiedBlock, CopiedCell, CopiedTable } from './copied-block';

/** Marks in the text of a cell: the end of a paragraph, and a line that was broken within one. */
const paragraphEnd = '\u2029';
const lineEnd = '\u2028';
const paragraphs = new Set('p div li h1 h2 h3 h4 h5 h6 pre blockquote'.split(' '));
const unseen = new Set(['script', 'style', 'template']);

const isUnseen = (element: HtmlElement): boolean =>
  unseen.has(element.tagName) ||
  attributeOf(element, 'hidden') !== undefined ||
  /display:\s?none|mso-hide:all/iu.test(attributeOf(element, 'style') ?? '');

const isCell = ({ tagName }: HtmlElement): boolean => tagName === 'td' || tagName === 'th';

/** The elements in a node that are seen. */
const childrenOf = ({ childNodes }: HtmlElement): readonly HtmlElement[] =>
  childNodes.filter(isElement).filter((each) => !isUnseen(each));

/** The tables in an element that are in no other table there. */
const tablesIn = (element: HtmlElement): readonly HtmlElement[] =>
  childrenOf(element).flatMap((each) => (each.tagName === 'table' ? [each] : tablesIn(each)));

/** Cells of a table, and not of those in it. */
const cellsOf = (element: HtmlElement): readonly HtmlElement[] =>
  childrenOf(element).flatMap((each) => {
    if (isCell(each)) return [each];
    return each.tagName === 'table' ? [] : cellsOf(each);
  });

/** Tables in the cells of a table but those around a single figure, which an editor may wrap so; the others lay out the page. */
const innerTables = (table: HtmlElement): readonly HtmlElement[] =>
  cellsOf(table)
    .flatMap(tablesIn)
    .filter((each) => !isWrapper(each));

const isWrapper = (table: HtmlElement): boolean =>
  cellsOf(table).length === 1 && innerTables(table).length === 0;

/** The tables that hold no others. @param isInCell whether one around a single figure is no table */
const leavesIn = (tables: readonly HtmlElement[], isInCell = false): readonly HtmlElement[] =>
  tables.flatMap((table) => {
    if (isInCell && isWrapper(table)) return [];
    return innerTables(table).length === 0 ? [table] : leavesIn(cellsOf(table).flatMap(tablesIn), true);
  });

const markedText = (node: HtmlNode): string => {
  if (!isElement(node)) return 'value' in node ? node.value : '';
  if (isUnseen(node)) return '';
  if (node.tagName === 'br') return lineEnd;
  const text = node.childNodes.map(markedText).join('');
  return paragraphs.has(node.tagName) || node.tagName === 'table' ? paragraphEnd + text + paragraphEnd : text;
};

/** White space counts as in HTML: a no-break space is one that is meant. */
const textOf = (cell: HtmlElement): string => {
  const lines = cell.childNodes
    .map(markedText)
    .join('')
    .replace(/[ \t\r\n\f]+/gu, ' ')
    .replace(/\u2029[\u2029 ]*/gu, paragraphEnd)
    .split(/ ?\u2029?\u2028\u2029? ?| ?\u2029/u)
    .map((line) => (line.trimStart() === '' ? '' : line.replace(/^ | $/gu, '').replaceAll('\u00a0', ' ')));
  while (lines[0] === '') lines.shift();
  while (lines.at(-1) === '') lines.pop();
  return lines.join('\n');
};

/** WPS and old Excel write the figure itself beside what is shown of it. */
const valueOf = (cell: HtmlElement): string => attributeOf(cell, 'x:num')?.trim() || textOf(cell);

/** How many places a cell covers, as browsers understand it. */
const spanOf = (cell: HtmlElement, name: 'colspan' | 'rowspan'): number => {
  const span = Number.parseInt(attributeOf(cell, name) ?? '', 10);
  return span > 0 || (span === 0 && name === 'rowspan') ? span : 1;
};

/** Rows of a table: those of its head come first and those of its foot last, wherever they stand. */
const rowsOf = (table: HtmlElement): readonly HtmlElement[] => {
  const parts = childrenOf(table);
  const named = (name: string): readonly HtmlElement[] => parts.filter(({ tagName }) => tagName === name);
  const body = parts.filter(({ tagName }) => tagName === 'tbody' || tagName === 'tr');
  return [...named('thead'), ...body, ...named('tfoot')].flatMap((part) =>
    part.tagName === 'tr' ? [part] : childrenOf(part).filter(({ tagName }) => tagName === 'tr'),
  );
};

const readTable = (table: HtmlElement): CopiedTable => {
  const rows = rowsOf(table).slice(0, most.rows);
  const grid: (CopiedCell | undefined)[][] = rows.map(() => []);
  rows.forEach((line, row) => {
    let column = 0;
    for (const cell of childrenOf(line).filter(isCell)) {
      while (grid[row]![column]) column++;
      if (column >= most.columns) break;
      const place = { row, column, text: valueOf(cell) };
      const rowSpan = spanOf(cell, 'rowspan');
      const right = Math.min(column + spanOf(cell, 'colspan'), most.columns);
      const bottom = rowSpan === 0 ? rows.length : Math.min(row + rowSpan, rows.length);
      for (; column < right && !grid[row]![column]; column++)
        for (let under = row; under < bottom; under++) grid[under]![column] = place;
    }
  });
  const width = Math.max(0, ...grid.map(({ length }) => length));
  return grid.map((places) => Array.from({ length: width }, (_, column) => places[column]));
};

/** The tables of a page that was copied, maybe whole. None of it is run, loaded or shown; only texts are taken. */
export const readTables = (html: string): CopiedBlock => {
  try {
    const [page] = parsePage(html).filter(isElement);
    return page ? leavesIn(tablesIn(page)).slice(0, most.tables).map(readTable) : [];
  } catch (error) {
    // More than a table can have, or any page: what is beside it as plain text is read instead.
    if (error instanceof Fault) return [];
    throw error;
  }
};
