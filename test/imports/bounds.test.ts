import { writeXlsx } from 'hucre';
import { forms } from '../../src/forms/index';
import { importFile } from '../../src/imports/import-filing';
import { documentXml, zipOfDocument } from '../support/report-files';
import { processorTime } from '../support/processor-time';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const documentOf = (body: string): Uint8Array => zipOfDocument(documentXml(body));
const paragraph = '<w:p><w:r><w:t>a</w:t></w:r></w:p>';

const nothingFound = '没有找到年度报告的表格和正文。请检查是不是选错了文件。';
const tableTooLarge = '表格过大，不像年度报告，已停止读取。请检查文件来源。';
const documentTooLong = '文档内容过多，不像年度报告，已停止读取。请检查文件来源。';

const tooLong = '文字超过 20 万字，不像年度报告，没有读入。请只保留报告的正文和表格，再导入或粘贴。';

const longCell = `<w:tbl><w:tr><w:tc><w:p><w:r><w:t>${'公开。'.repeat(66_667)}</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`;
const torn = `<table><tr><td>${'1 '.repeat(99_000)}</td></tr></table>`;

/** In seconds. Each of these took far longer, or all the memory there is, before it was bounded. */
const patience = 5;

const wideTable = (rows: number): string =>
  `<table>${`<tr>${'<td colspan=250>1</td>'}</tr>`.repeat(rows)}</table>`;
const wideRow = '<w:tr><w:tc><w:tcPr><w:gridSpan w:val="250"/></w:tcPr></w:tc></w:tr>';

const refused: readonly (readonly [what: string, name: string, make: () => Uint8Array, says: string])[] = [
  ['a table of blank lines only', 'a.csv', () => utf8('\n'.repeat(1_999_999)), nothingFound],
  ['a table longer than any', 'a.csv', () => utf8('\n'.repeat(2_000_001)), tableTooLarge],
  ['a text longer than any report', 'a.txt', () => utf8('公开。'.repeat(66_667)), tooLong],
  ['a page whose text is', 'a.html', () => utf8(`<p>${'公开。'.repeat(66_667)}`), tooLong],
  ['a document whose cells are', 'a.docx', () => documentOf(longCell), tooLong],
  ['a table whose cells are', 'a.csv', () => utf8(`${'公开。'.repeat(34)}\n`.repeat(2000)), tooLong],
  [
    'answers with texts that are',
    'a.json',
    () => utf8(JSON.stringify({ texts: { disclosure: '公开。'.repeat(66_667) } })),
    tooLong,
  ],
  ['torn digits without end in a cell', 'a.html', () => utf8(torn), nothingFound],
  ['groups of digits without end', 'a.txt', () => utf8(',234'.repeat(45_000)), nothingFound],
  ['numbers of items without end', 'a.txt', () => utf8('（一）'.repeat(66_000)), nothingFound],
  [
    'an unending head',
    'a.txt',
    () => utf8(`${'本年收费金额（单位：'.repeat(100)}${' '.repeat(4_000)}\n`),
    nothingFound,
  ],
  ['a line of figures without end', 'a.txt', () => utf8('1 '.repeat(99_000)), nothingFound],
  ['a line of dashes without end', 'a.txt', () => utf8('a- '.repeat(66_000)), nothingFound],
  [
    'paragraphs without end, and a table',
    'a.docx',
    () => documentOf(`${paragraph.repeat(130_000)}<w:tbl></w:tbl>`),
    documentTooLong,
  ],
  [
    'one paragraph of lines without end',
    'a.docx',
    () => documentOf(`<w:p><w:r>${'<w:t>a</w:t><w:br/>'.repeat(100_000)}</w:r></w:p>`),
    documentTooLong,
  ],
  [
    'lines without end in a table that lays out a page',
    'a.html',
    () => utf8(`<table><tr><td>${'a<br>'.repeat(140_000)}<table><tr><td>1<td>2</table></table>`),
    '网页内容过多，不像年度报告，已停止读取。请只保存报告所在的网页后再试。',
  ],
  [
    'twenty thousand blank tables',
    'a.docx',
    () => documentOf('<w:tbl></w:tbl>'.repeat(20_000)),
    nothingFound,
  ],
  ['two wide tables in a page', 'a.html', () => utf8(wideTable(500).repeat(2)), tableTooLarge],
  [
    'two wide tables in a document',
    'a.docx',
    () => documentOf(`<w:tbl>${wideRow.repeat(500)}</w:tbl>`.repeat(2)),
    tableTooLarge,
  ],
];

it.each(refused)('refuses %s before long', async (_, name, make, says) => {
  const bytes = make();
  const seconds = await processorTime(() => expect(importFile(name, bytes, forms)).rejects.toThrow(says));
  expect(seconds).toBeLessThan(patience);
});

it('refuses merged cells that cover a workbook again and again', async () => {
  const rows = Array.from({ length: 2000 }, () => [1]);
  const merges = Array.from({ length: 3 }, () => ({ startRow: 0, startCol: 0, endRow: 1999, endCol: 60 }));
  const sheets = merges.map((merge, at) => ({ name: `${at}`, rows, merges: [merge] }));
  await expect(importFile('a.xlsx', await writeXlsx({ sheets }), forms)).rejects.toThrow(tableTooLarge);
  await expect(importFile('a.xlsx', await writeXlsx({ sheets: sheets.slice(1, 2) }), forms)).rejects.toThrow(
    nothingFound,
  );
});

describe('a document with tracked changes', () => {
  const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
  const licences = async (cell: string): Promise<unknown> => {
    const cells = [run('行政许可'), cell].map((content) => `<w:tc><w:p>${content}</w:p></w:tc>`).join('');
    const document = documentOf(`<w:tbl><w:tr>${cells}</w:tr></w:tbl>`);
    return (await importFile('a.docx', document, forms)).filing.answers['decisions.licences'];
  };

  it('is read as if they were accepted', async () => {
    expect(
      await licences(`<w:moveFrom w:id="1">${run('1')}</w:moveFrom><w:moveTo>${run('2')}</w:moveTo>`),
    ).toBe(2);
    expect(
      await licences(
        `${run('3')}<w:del><w:r><w:br/><w:delText>4</w:delText></w:r></w:del><w:ins>${run('5')}</w:ins>`,
      ),
    ).toBe(35);
  });

  it('loses nothing behind a paragraph mark that was moved or deleted', async () => {
    for (const mark of ['moveFrom', 'del'])
      expect(await licences(`<w:pPr><w:rPr><w:${mark} w:id="1"/></w:rPr></w:pPr>${run('6')}`)).toBe(6);
  });
});
