import type { Answers } from '../model/answer';
import type { Table, TableCell } from '../model/table';
import { escaped } from '../model/markup';
import type { Grid } from '../model/report';
import { cellsAcross, textIn } from './table-cells';

/** Word, WPS and editors of web sites take frames and alignment from the cells themselves, not from a style sheet. */
const frame =
  'border:1px solid #000;padding:3pt 4pt;text-align:center;vertical-align:middle;font-size:10.5pt';

const spansOf = ({ rows, columns }: TableCell): string =>
  (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');

/** Whether a head goes over the whole table: in the body, such a line begins a block of its own. */
const isBanner = ({ head, columns }: TableCell, { width }: Table): boolean =>
  head === true && columns === width && width > 1;

const scopeOf = (cell: TableCell, table: Table): string => {
  if (!cell.head) return 'row';
  return isBanner(cell, table) && cell.row >= table.headRows ? 'rowgroup' : 'col';
};

const cellHtml = (cell: TableCell, table: Table, answers: Answers): string => {
  const { field, head } = cell;
  const content = escaped(textIn(cell, answers));
  const spans = spansOf(cell);
  // A label without words heads nothing.
  if (field || content === '') return `<td${spans} align="center" style="${frame}">${content}</td>`;
  const weight = head ? 'bold' : 'normal';
  return `<th scope="${scopeOf(cell, table)}"${spans} align="center" style="${frame};font-weight:${weight}">${content}</th>`;
};

/** Rows at which a part of the table begins: its head, its body, and each further block of it. */
const partsOf = (table: Table): readonly number[] => {
  const banners = table.cells.filter((cell) => cell.row > table.headRows && isBanner(cell, table));
  return [0, table.headRows, ...banners.map(({ row }) => row)];
};

/** Shares of the width in both ways of saying it: browsers and Word know the one, LibreOffice the other. */
const columnsHtml = (widths: readonly number[]): string => {
  const all = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => {
    const share = (width * 100) / all;
    return `<col width="${Math.round(share)}*" style="width:${share.toFixed(2)}%">`;
  });
  return `<colgroup>${columns.join('')}</colgroup>`;
};

/** A table of the report with its merges, heads and frames. @param caption left out where it is empty. */
export const tableHtml = (table: Table, answers: Answers, caption: string): string => {
  const rowHtml = (row: number): string => {
    const cells = cellsAcross(table, row).filter((cell) => cell.row === row);
    return `<tr>${cells.map((cell) => cellHtml(cell, table, answers)).join('')}</tr>\n`;
  };
  const starts = partsOf(table);
  const parts = starts.map((from, index) => {
    const to = starts[index + 1] ?? table.height;
    const rows = Array.from({ length: to - from }, (_, at) => rowHtml(from + at)).join('');
    return index === 0 ? `<thead>\n${rows}</thead>` : `<tbody>\n${rows}</tbody>`;
  });
  return framed(table.widths, parts.join('\n'), caption);
};

const framed = (widths: readonly number[], parts: string, caption: string): string => {
  const name = caption === '' ? '' : `<caption>${escaped(caption)}</caption>\n`;
  return `<table border="1" cellspacing="0" cellpadding="0" width="100%" style="border-collapse:collapse;width:100%">\n${name}${columnsHtml(widths)}\n${parts}\n</table>`;
};

/** A plain table with its heads and frames; the sentences in it begin at the left. */
export const gridHtml = ({ columns, rows }: Grid, caption: string): string => {
  const cellHtml = (text: string, column: number): string => {
    const style = columns[column]!.isText ? frame.replace('text-align:center', 'text-align:left') : frame;
    return `<td style="${style}">${escaped(text).replace(/\r\n?|\n/gu, '<br>')}</td>`;
  };
  const heads = columns.map(
    ({ head }) => `<th scope="col" align="center" style="${frame};font-weight:bold">${escaped(head)}</th>`,
  );
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>\n`).join('');
  const parts = `<thead>\n<tr>${heads.join('')}</tr>\n</thead>\n<tbody>\n${body}</tbody>`;
  return framed(
    columns.map(({ width }) => width),
    parts,
    caption,
  );
};
