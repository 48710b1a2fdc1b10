import type { Answers } from '../model/answer';
import type { Report, ReportBlock } from '../model/report';
import { textOf } from '../model/report';
import type { Table, TableCell } from '../model/table';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => escapes[sign]!);

/** Word and WPS take frames and alignment from the cells themselves, whatever a style sheet says. */
const frame = 'border:1px solid #000;padding:3pt 4pt;font-size:10.5pt;';

const spansOf = ({ rows, columns }: TableCell): string =>
  (rows > 1 ? ` rowspan="${rows}"` : '') + (columns > 1 ? ` colspan="${columns}"` : '');

const cellHtml = (cell: TableCell, answers: Answers): string => {
  const { field, head } = cell;
  if (field) {
    const figure = escaped(String(answers[field.name] ?? ''));
    return `<td${spansOf(cell)} style="${frame}text-align:center">${figure}</td>`;
  }
  const text = escaped(cell.text ?? '');
  const scope = head ? (cell.columns > 1 ? 'colgroup' : 'col') : cell.rows > 1 ? 'rowgroup' : 'row';
  return `<th scope="${scope}"${spansOf(cell)} style="${frame}text-align:center;font-weight:${head ? 'bold' : 'normal'}">${text}</th>`;
};

const tableHtml = (table: Table, answers: Answers, caption: string): string => {
  const rows = Array.from({ length: table.height }, (_, row) =>
    table.cells
      .filter((cell) => cell.row === row)
      .sort((a, b) => a.column - b.column)
      .map((cell) => cellHtml(cell, answers))
      .join(''),
  );
  const lines = (from: number, to: number): string =>
    rows
      .slice(from, to)
      .map((cells) => `<tr>${cells}</tr>\n`)
      .join('');
  return `<table border="1" cellspacing="0" cellpadding="0" style="border-collapse:collapse;width:100%">
<caption style="font-weight:bold;padding:6pt">${escaped(caption)}</caption>
<thead>
${lines(0, table.headRows)}</thead>
<tbody>
${lines(table.headRows, table.height)}</tbody>
</table>`;
};

const blockHtml = (block: ReportBlock, chapter: string): string => {
  if (block.kind === 'table') return tableHtml(block.table, block.answers, chapter);
  if (block.kind === 'heading')
    return block.level === 1
      ? `<h2>${escaped(block.text)}</h2>`
      : `<h3 style="text-indent:2em">${escaped(block.text)}</h3>`;
  return `<p style="text-indent:2em">${escaped(textOf(block.runs))}</p>`;
};

/** The heading of a chapter without its number: what its table shows. */
const subjectOf = (heading: string): string => heading.replace(/^[一二三四五六七八九十]+、/u, '');

const blocksHtml = (report: Report): string => {
  let chapter = '';
  return report.blocks
    .map((block) => {
      if (block.kind === 'heading' && block.level === 1) chapter = subjectOf(block.text);
      return blockHtml(block, chapter);
    })
    .join('\n');
};

/** The report as a piece of HTML that Word and WPS take from the clipboard with its tables intact. */
export const clipboardHtml = (report: Report): string =>
  `<h1 style="text-align:center">${escaped(report.title)}</h1>\n${blocksHtml(report)}\n`;

/** The report as a web page of its own: headings, tables with captions and scopes, no script, nothing fetched. */
export const exportHtml = (report: Report): string => `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(report.title)}</title>
<style>
body { max-width: 52em; margin: 2em auto; padding: 0 1em; line-height: 1.8; font-family: FangSong, 仿宋, STFangsong, serif; }
h1 { line-height: 1.4; }
h2 { font-family: SimHei, 黑体, sans-serif; font-weight: normal; }
h3 { font-family: KaiTi, 楷体, STKaiti, serif; font-weight: normal; }
table { line-height: 1.3; }
@media print { thead { display: table-header-group; } tr { break-inside: avoid; } }
</style>
</head>
<body>
<main>
${clipboardHtml(report)}</main>
</body>
</html>
`;
