import { strToU8, zipSync } from 'fflate';
import type { Filing } from '../../src/model/filing';
import type { Form } from '../../src/model/form';
import type { Table, TableCell } from '../../src/model/table';
import { paragraphs, reportLines, rowsOf, tableOf, textIn } from './report-text';

/** Habits of the editors that published pages were written in. */
export interface Markup {
  /** What stands around the text of a cell. */
  readonly cell: (text: string) => string;
  /** What stands around a whole table. */
  readonly around: (table: string) => string;
}

const plain: Markup = { cell: (text) => text, around: (table) => table };

/** The words of a head in several paragraphs, with spaces that do not break. */
const inParagraphs = (text: string): string =>
  text.length === 4 && !/\d/u.test(text)
    ? `<p style="text-indent: 0em;">${text.slice(0, 2)}</p><p>${text.slice(2)} &nbsp; &nbsp;</p>`
    : `<p><span style="font-size:14px">${text}</span></p>`;

export const markups: Readonly<Record<string, Markup>> = {
  plain,
  'words in several paragraphs': { ...plain, cell: inParagraphs },
  'tables inside layout tables': {
    cell: (text) => `<div>&nbsp;${text}<br></div>`,
    around: (table) =>
      `<table width="100%"><tr><td><table><tr><td>${table}</td></tr></table></td></tr></table>`,
  },
  'a figure in a table of its own': {
    ...plain,
    cell: (text) => (/^\d/u.test(text) ? `<table><tbody><tr><td>${text}</td></tr></tbody></table>` : text),
  },
};

const cellHtml = (cell: TableCell, filing: Filing, markup: Markup): string =>
  `<td rowspan=${cell.rows} colspan="${cell.columns}">${markup.cell(textIn(cell, filing))}</td>`;

export const tableHtml = (table: Table, filing: Filing, markup = plain): string =>
  markup.around(
    `<table border=1><tbody>${rowsOf(table)
      .map((row) => `<tr>${row.map((cell) => cellHtml(cell, filing, markup)).join('')}</tr>`)
      .join('\n')}</tbody></table>`,
  );

/** A page with navigation before and links after the report. */
export const pageOf = (form: Form, filing: Filing, markup = plain): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${paragraphs.title}_海滨县政府</title><style>td{}</style></head>
  <body><div><a href="#">首页</a> &gt; <a>信息公开</a></div><script>var a = '一、总体情况';</script>${reportLines(
    form,
    filing,
    (table) => [tableHtml(table, filing, markup)],
  )
    .map((line) => (line.startsWith('<table') ? line : `<p>　　${line}</p>`))
    .join('\n')}<p>相关链接</p><p>主办：海滨县人民政府</p></body></html>`;

const paragraphXml = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')}</w:t></w:r></w:p>`;

const mergeXml = (cell: TableCell | undefined, row: number): string =>
  cell === undefined || cell.rows === 1
    ? ''
    : cell.row === row
      ? '<w:vMerge w:val="restart"/>'
      : '<w:vMerge/>';

const tableXml = (table: Table, filing: Filing): string => {
  const rows = Array.from({ length: table.height }, (_, row) => {
    const cells = table.cells
      .filter((cell) => cell.row <= row && row < cell.row + cell.rows)
      .sort((one, other) => one.column - other.column);
    return `<w:tr>${cells
      .map(
        (cell) =>
          `<w:tc><w:tcPr><w:gridSpan w:val="${cell.columns}"/>${mergeXml(cell, row)}</w:tcPr>${paragraphXml(
            cell.row === row ? textIn(cell, filing) : '',
          )}</w:tc>`,
      )
      .join('')}</w:tr>`;
  });
  return `<w:tbl>${rows.join('')}</w:tbl>`;
};

/** The XML of a Word document. */
export const documentXml = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document xmlns:w="urn:w"><w:body>${body}</w:body></w:document>`;

export const zipOfDocument = (xml: string): Uint8Array =>
  zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8(xml),
    'word/media/image1.png': new Uint8Array(10),
  });

export const docxOf = (form: Form, filing: Filing): Uint8Array =>
  zipOfDocument(
    documentXml(
      reportLines(form, filing, (table) => [tableXml(table, filing)])
        .map((line) => (line.startsWith('<w:tbl') ? line : paragraphXml(line)))
        .join(''),
    ),
  );

/** The sheets of a workbook with the three tables on one sheet, off the corner, with their merges or without. */
export const sheetsOf = (form: Form, filing: Filing, merged: boolean) => {
  const rows: (string | number | null)[][] = [[paragraphs.title], []];
  const merges: { startRow: number; startCol: number; endRow: number; endCol: number }[] = [];
  for (const number of [2, 3, 4]) {
    const table = tableOf(form, number);
    const top = rows.length + 1;
    rows.push(['', form.chapters[number - 1]!.heading]);
    for (let row = 0; row < table.height; row++) rows.push(Array<null>(table.width + 2).fill(null));
    for (const cell of table.cells) {
      const value = cell.field ? (filing.answers[cell.field.name] ?? null) : (cell.text ?? null);
      rows[top + cell.row]![cell.column + 2] = value;
      if (merged && cell.rows * cell.columns > 1)
        merges.push({
          startRow: top + cell.row,
          startCol: cell.column + 2,
          endRow: top + cell.row + cell.rows - 1,
          endCol: cell.column + 1 + cell.columns,
        });
    }
    rows.push([]);
  }
  return [
    { name: '说明', rows: [['填报说明']] },
    { name: 'Sheet2', rows, ...(merged ? { merges } : {}) },
  ];
};
