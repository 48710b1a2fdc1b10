import { strToU8, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';
import { forms } from '../../src/forms/index';
import { form2021 } from '../../src/forms/2021/index';
import { importFile } from '../../src/imports/import-filing';
import { withAnswers } from '../support/filing-fixture';
import { bombOf, pack, zipOf } from '../support/zip-files';
import { documentXml, pageOf, zipOfDocument } from '../support/report-files';
import { paragraphs } from '../support/report-text';
import { processorTime } from '../support/processor-time';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const page = pageOf(form2021, withAnswers({ 'decisions.licences': 42 }));
const damaged = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';
const unzippedTooLarge = '文件解压后过大，不像年度报告，已停止读取。请检查文件来源。';

/** In seconds. */
const patience = 20;

const refused: readonly (readonly [
  what: string,
  name: string,
  make: () => Uint8Array,
  says: string | RegExp,
])[] = [
  [
    'a page of 50 MB',
    'a.html',
    () => utf8(`<p>${'长'.repeat(17_000_000)}</p>`.repeat(2)),
    /^(?:网页内容过多|没有找到年度报告)/u,
  ],
  [
    'ten thousand tables in one another',
    'a.html',
    () => utf8('<table><tr><td>'.repeat(10_000)),
    '网页中的表格或元素套了太多层，不像年度报告，已停止读取。请复制报告全文后粘贴导入。',
  ],
  ['more elements than any page has', 'a.html', () => utf8('<p><b>'.repeat(400_000)), /^网页/u],
  [
    'a tag with attributes without end',
    'a.html',
    () => utf8(`<table ${Array.from({ length: 200_000 }, (_, at) => `a${at}=1`).join(' ')}>`),
    '没有找到年度报告的表格和正文。请检查是不是选错了文件。',
  ],
  [
    'a table wider than any',
    'a.html',
    () => utf8(`<table>${`<tr>${'<td colspan=1000>1</td>'.repeat(20)}</tr>`.repeat(2000)}</table>`),
    '表格过大，不像年度报告，已停止读取。请检查文件来源。',
  ],
  [
    'a table that begins again at every other row',
    'a.html',
    () =>
      utf8(
        `<table>${'<tr><td>自然人<td>商业企业<td>科研机构<td>其他</tr><tr><td>0<td>0</tr>'.repeat(6000)}</table>`,
      ),
    '没有找到年度报告的表格和正文。请检查是不是选错了文件。',
  ],
  [
    'a document with an external entity',
    'a.docx',
    () =>
      zipOfDocument(
        `<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/passwd">]>${documentXml('<w:p><w:r><w:t>&x;</w:t></w:r></w:p>')}`,
      ),
    '文档里声明了外部内容，可能不安全，已停止读取。请检查文件来源。',
  ],
  [
    'a document that unpacks to gigabytes',
    'a.docx',
    () => zipOf([pack('[Content_Types].xml', strToU8('<Types/>')), bombOf('word/document.xml', 40)]),
    unzippedTooLarge,
  ],
  [
    'one that lies about its size',
    'a.docx',
    () =>
      zipOf([
        pack('[Content_Types].xml', strToU8('<Types/>')),
        { ...bombOf('word/document.xml', 40), unpacked: 900 },
      ]),
    damaged,
  ],
  [
    'a workbook that unpacks to gigabytes',
    'a.xlsx',
    () => zipOf([pack('xl/workbook.xml', strToU8('<workbook/>')), bombOf('xl/worksheets/sheet1.xml', 40)]),
    unzippedTooLarge,
  ],
  ['half a document', 'a.docx', () => zipOfDocument(documentXml('<w:p/>')).subarray(0, 150), damaged],
  [
    'a damaged old workbook',
    'a.xls',
    () => Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(1500).fill(0)]),
    damaged,
  ],
  ['the beginning of a PDF', 'a.html', () => utf8('%PDF-1.7\n'), damaged],
  [
    'a photo',
    'a.docx',
    () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]),
    '是图片，读不出数字。请使用网页、文档或工作簿。',
  ],
  [
    'any zip',
    'a.docx',
    () => zipSync({ 'readme.txt': utf8('hello') }),
    '是压缩包或不支持的文档。请解压，或另存为 .docx、.xlsx、.html 后再试。',
  ],
  [
    'a page with pictures of the tables',
    'a.html',
    () => utf8(`<html><p>附表</p><img src="a.png"><img src="b.png"></html>`),
    '表格是图片，读不出数字。请找到文字版的报告，或把数字填入工作簿。',
  ],
  [
    'something else',
    'a.txt',
    () => utf8('今天天气很好。'),
    '没有找到年度报告的表格和正文。请检查是不是选错了文件。',
  ],
  [
    'bytes of no encoding',
    'a.txt',
    () => Uint8Array.from({ length: 3000 }, (_, at) => ((at * 7919) % 251 < 128 ? 0x81 : 0xff)),
    /^文字编码无法识别/u,
  ],
];

it.each(refused)('refuses %s in bounded time', async (_, name, make, says) => {
  const bytes = make();
  const seconds = await processorTime(() => expect(importFile(name, bytes, forms)).rejects.toThrow(says));
  expect(seconds).toBeLessThan(patience);
});

describe('reads what is only odd', () => {
  const licences = async (name: string, bytes: Uint8Array): Promise<unknown> =>
    (await importFile(name, bytes, forms)).filing.answers['decisions.licences'];

  it('spans beyond all rows and columns', async () => {
    const wild = page
      .replace('rowspan=1 colspan="3">42', 'rowspan=99999999 colspan="99999999">42')
      .replace(/rowspan=22/u, 'rowspan="0"');
    expect(wild).not.toBe(page);
    expect(await licences('a.html', utf8(wild))).toBe(42);
  });

  it('pages in UTF-16 and without any encoding', async () => {
    expect(
      await licences('a.htm', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page, 'utf16le')])),
    ).toBe(42);
    expect(await licences('noname', utf8(page.replace('<meta charset="utf-8">', '')))).toBe(42);
  });

  it('text in GB18030 that does not say so', async () => {
    const label = [0xd0, 0xd0, 0xd5, 0xfe, 0xd0, 0xed, 0xbf, 0xc9];
    expect(await licences('a.txt', Uint8Array.from([...label, ...utf8('\t42\n')]))).toBe(42);
  });

  it('tags that are not closed, and hidden copies of the tables', async () => {
    const loose = page.replace(/<\/(?:td|tr|p)>/gu, '');
    expect(await licences('a.html', utf8(loose))).toBe(42);
    const hidden = page.replace(
      '<body>',
      `<body><div style="display:none">${page.replaceAll('42', '41')}</div>`,
    );
    expect(await licences('a.html', utf8(hidden))).toBe(42);
  });

  it('a page that calls itself a workbook, as some sites do', async () => {
    expect(await licences('a.xls', utf8(page))).toBe(42);
  });

  it('a cell far out in a workbook', async () => {
    const rows = [['行政许可', 42], ...Array.from({ length: 3000 }, () => [])];
    const far = await writeXlsx({ sheets: [{ name: 'a', rows: [...rows, Array(300).fill(1) as number[]] }] });
    expect(await licences('a.xlsx', far)).toBe(42);
  });

  it('text without tables, and says that there are none', async () => {
    const { filing, notices } = await importFile(
      'a.html',
      utf8(`<p>一、总体情况</p><p>${paragraphs.disclosure}</p><img src=a>`),
      forms,
    );
    expect(filing.texts).toEqual({ disclosure: paragraphs.disclosure });
    expect(notices).toEqual(['表格是图片，读不出数字；只读入了正文。']);
  });
});
