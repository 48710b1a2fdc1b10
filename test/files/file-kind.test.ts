import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { form2021 } from '../../src/forms/2021/index';
import { fileKindOf, readableKindOf } from '../../src/files/file-kind';
import type { FileKind } from '../../src/files/file-kind';
import { readWorkbookFile } from '../../src/files/read-workbook-file';
import { docxOf } from '../support/report-files';
import { withAnswers } from '../support/filing-fixture';

const sheets = [{ name: '台账', rows: [['收件日期', 7]] }];
const document = docxOf(form2021, withAnswers({}));

const stored = (bytes: Uint8Array): [Uint8Array, { level: 0 }] => [bytes, { level: 0 }];

/** A zip with one file more, which is stored as it is, as Office stores what is embedded. */
const holding = (files: Readonly<Record<string, string>>, name: string, inside: Uint8Array): Uint8Array =>
  zipSync({
    ...Object.fromEntries(Object.entries(files).map(([path, text]) => [path, stored(strToU8(text))])),
    [name]: stored(inside),
  });

const bare = { '[Content_Types].xml': '<Types/>' };
const compound = (stream: string): Uint8Array =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.from(stream, 'utf16le'),
  ]);

/** An old workbook up to the record that says that it has a password. */
const lockedXls = (between: readonly number[]): Uint8Array => {
  const records = [0x09, 0x08, 4, 0, 0, 6, 5, 0, ...between, 0x2f, 0, 54, 0];
  const bytes = new Uint8Array(2048);
  bytes.set(compound('Workbook'));
  bytes.set(records, 1024);
  return bytes;
};

const wordNamespace = 'xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"';

const excelNamespace = 'xmlns:x="urn:schemas-microsoft-com:office:excel"';

const cases: readonly (readonly [
  what: string,
  make: () => Uint8Array | Promise<Uint8Array>,
  kind: FileKind,
])[] = [
  ['a workbook', () => writeXlsx({ sheets }), 'xlsx'],
  [
    'a workbook with a document inside',
    () => holding({ ...bare, 'xl/workbook.xml': '<workbook/>' }, 'xl/embeddings/a.docx', document),
    'xlsx',
  ],
  [
    'a document with a workbook inside',
    async () =>
      holding(
        { ...bare, 'word/document.xml': '<a/>' },
        'word/embeddings/a.xlsx',
        await writeXlsx({ sheets }),
      ),
    'docx',
  ],
  [
    'an .ods with a document inside',
    async () =>
      holding(
        { mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<a/>' },
        'Object 1.docx',
        document,
      ),
    'ods',
  ],
  ['a binary workbook', () => holding(bare, 'xl/workbook.bin', new Uint8Array(9)), 'xlsb'],
  ['a workbook of LibreOffice', () => writeOds({ sheets }), 'ods'],
  [
    'a text of LibreOffice',
    () => holding({ mimetype: 'application/vnd.oasis.opendocument.text' }, 'content.xml', new Uint8Array(9)),
    'odt',
  ],
  ['slides', () => holding(bare, 'ppt/presentation.xml', new Uint8Array(9)), 'slides'],
  ['an official page layout', () => holding(bare, 'OFD.xml', new Uint8Array(9)), 'ofd'],
  ['a workbook that is cut off', async () => (await writeXlsx({ sheets })).subarray(0, -30), 'damaged'],
  ['an old workbook', () => compound('Workbook'), 'xls'],
  ['an old document', () => compound('WordDocument'), 'doc'],
  ['a workbook with a password', () => compound('EncryptedPackage'), 'locked'],
  ['an old workbook with a password', () => lockedXls([]), 'locked'],
  ['the same with leave to read it only', () => lockedXls([0x86, 0, 0, 0]), 'locked'],
  ['old slides', () => compound('PowerPoint Document'), 'slides'],
  ['a document as XML', () => strToU8('<?xml?><?mso-application progid="Word.Document"?><w:p>'), 'wordXml'],
  ['a page made from one', () => strToU8(`<?xml version="1.0"?><html ${wordNamespace}><body>`), 'html'],
  ['a part of such a page', () => strToU8(`<div ${wordNamespace}>年报</div>`), 'html'],
  ['a document as XML alone', () => strToU8(`<w:wordDocument ${wordNamespace}><w:p>`), 'wordXml'],
  ['a workbook as XML', () => strToU8('<?xml?><?mso-application progid="Excel.Sheet"?><a>'), 'excelXml'],
  ['a photo', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'picture'],
  ['a web archive', () => strToU8('MIME-Version: 1.0'), 'mht'],
  ['one of another program', () => strToU8('\ufeffX-A: b\r\n c\r\nContent-Type: multipart/related'), 'mht'],
  ['a letter', () => strToU8('From: 海滨县水利局\n\nMIME-Version: 1.0'), 'text'],
  ['a document of RTF after a mark', () => strToU8('\ufeff{\\rtf1 年报}'), 'rtf'],
  [
    'a workbook as XML that names no program',
    () => strToU8('<ss:Workbook a="b" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'excelXml',
  ],
  [
    'a document in one file of XML',
    () => strToU8('<pkg:package xmlns:pkg="http://schemas.microsoft.com/office/2006/xmlPackage">'),
    'wordXml',
  ],
  ['a page in the clothes of a workbook', () => strToU8(`<html ${excelNamespace}><table ><tr>`), 'html'],
  ['other XML', () => strToU8('<?xml version="1.0"?><package xmlns="urn:a"/>'), 'text'],
  ['a page in UTF-16', () => Buffer.from('<table ><tr>', 'utf16le'), 'html'],
  ['anything else', () => strToU8('今天下午三点开会'), 'text'],
  ['nothing', () => new Uint8Array(), 'text'],
];

it.each(cases)('knows %s', async (_, make, kind) => {
  expect(fileKindOf(await make())).toBe(kind);
});

it('says what to do with what cannot be read', () => {
  expect(() => readableKindOf(strToU8('Rar!'))).toThrow('是压缩包。请解压后选择其中的文件。');
  expect(() => readableKindOf(zipSync({ 'OFD.xml': new Uint8Array(9) }))).toThrow(
    '是 OFD 版式文件，不能直接读取。请打开后全选复制，存成 .txt 文件或粘贴导入。',
  );
  // Cut off before anything in it tells what it is.
  expect(() => readableKindOf(compound(''), '年报.DOC')).toThrow(
    '文件已损坏或不完整，无法打开。请重新复制或下载后再试。',
  );
});

it('says of a workbook of LibreOffice with a password that it has one', async () => {
  const manifest = strToU8('<manifest><encryption-data/></manifest>');
  const ods = { ...unzipSync(await writeOds({ sheets })), 'content.xml': new Uint8Array(9) };
  const locked = zipSync({ ...ods, 'META-INF/manifest.xml': manifest }, { level: 0 });
  await expect(readWorkbookFile('ods', locked)).rejects.toThrow('文件设有打开密码。');
});
