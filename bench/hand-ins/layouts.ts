import { strToU8, zipSync } from 'fflate';
import type { MergeRange } from 'hucre';
import { escaped } from '../../src/model/markup';
import type { Filing } from '../../src/model/filing';
import type { Table, TableCell } from '../../src/model/table';
import { tableHtml } from '../../test/support/report-files';
import { textIn } from '../../test/support/report-text';
import { below } from '../repair/random';
import type { Random } from '../repair/random';
import type { ReportLine } from './report-lines';

/** How other people lay reports out, who do not know our workbook. */

const navigation = ['首页', '政务公开', '政务服务', '互动交流', '数据开放'];

/** A page as it was saved from a site, with what stands around the report there. */
export const pageOf = (lines: readonly ReportLine[], filing: Filing, site: string): string => {
  const [first, ...rest] = lines;
  const title = typeof first === 'string' ? escaped(first) : '';
  const body = rest
    .map((line) => (typeof line === 'string' ? `<p>　　${escaped(line)}</p>` : tableHtml(line, filing)))
    .join('\n');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${title}_${site}</title>
<style>td{border:1px solid #999}</style><script>var page = 1;</script></head><body>
<div class="top">${navigation.map((name) => `<a href="#">${name}</a>`).join(' | ')}</div>
<div class="way">当前位置：<a href="#">首页</a> &gt; <a href="#">政府信息公开</a> &gt; <a href="#">年度报告</a></div>
<h1>${title}</h1><div>发布时间：${filing.year! + 1}-01-20　来源：${site}　字号：大 中 小</div>
${body}
<div>打印 关闭</div><p>主办：${site}　备案编号：000000</p></body></html>`;
};

const escapedXml = (text: string): string =>
  text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;').replace(/>/gu, '&gt;');
const paragraphXml = (text: string): string =>
  `<w:p><w:r><w:t xml:space="preserve">${escapedXml(text)}</w:t></w:r></w:p>`;

const mergeXml = ({ row, rows }: TableCell, at: number): string =>
  rows === 1 ? '' : row === at ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';

const tableXml = (table: Table, filing: Filing): string => {
  const rows = Array.from({ length: table.height }, (_, at) =>
    table.cells
      .filter(({ row, rows }) => row <= at && at < row + rows)
      .sort((one, other) => one.column - other.column)
      .map(
        (cell) =>
          `<w:tc><w:tcPr><w:gridSpan w:val="${cell.columns}"/>${mergeXml(cell, at)}</w:tcPr>${paragraphXml(
            cell.row === at ? textIn(cell, filing) : '',
          )}</w:tc>`,
      )
      .join(''),
  );
  const grid = Array.from({ length: table.width }, () => '<w:gridCol w:w="900"/>').join('');
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows
    .map((row) => `<w:tr>${row}</w:tr>`)
    .join('')}</w:tbl>`;
};

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const packageOf = 'http://schemas.openxmlformats.org/package/2006';
const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const officeDocument = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** A Word document without any styles. */
export const plainDocx = (lines: readonly ReportLine[], filing: Filing): Uint8Array => {
  const body = lines
    .map((line) => (typeof line === 'string' ? paragraphXml(line) : tableXml(line, filing)))
    .join('');
  return zipSync({
    '[Content_Types].xml': strToU8(
      `${declaration}<Types xmlns="${packageOf}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${documentType}"/></Types>`,
    ),
    '_rels/.rels': strToU8(
      `${declaration}<Relationships xmlns="${packageOf}/relationships"><Relationship Id="rId1" Type="${officeDocument}" Target="word/document.xml"/></Relationships>`,
    ),
    'word/document.xml': strToU8(
      `${declaration}<w:document xmlns:w="${word}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    ),
  });
};

type SheetCell = string | number | null;
interface PlainSheet {
  readonly name: string;
  readonly rows: SheetCell[][];
  readonly merges: MergeRange[];
}

/** The whole report on one sheet, some rows and columns off the corner, without any names. */
export const plainSheets = (
  lines: readonly ReportLine[],
  filing: Filing,
  random: Random,
): readonly PlainSheet[] => {
  const rows: SheetCell[][] = Array.from({ length: below(random, 3) }, () => []);
  const merges: MergeRange[] = [];
  const left = below(random, 3);
  const isMerged = random() < 0.7;
  for (const line of lines) {
    if (typeof line === 'string') {
      rows.push([...Array<null>(left).fill(null), line]);
      continue;
    }
    const top = rows.length;
    for (let row = 0; row < line.height; row++) rows.push(Array<null>(left + line.width).fill(null));
    for (const cell of line.cells) {
      const [row, column] = [top + cell.row, left + cell.column];
      const value = cell.field ? filing.answers[cell.field.name] : cell.text;
      rows[row]![column] = value ?? null;
      if (isMerged && cell.rows * cell.columns > 1)
        merges.push({
          ...{ startRow: row, startCol: column },
          ...{ endRow: row + cell.rows - 1, endCol: column + cell.columns - 1 },
        });
    }
  }
  const report = { name: random() < 0.5 ? 'Sheet1' : '年报', rows, merges };
  return random() < 0.3 ? [{ name: '填报说明', rows: [['请如实填写']], merges: [] }, report] : [report];
};
