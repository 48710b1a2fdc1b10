import { strToU8, zipSync } from 'fflate';
import { writeOds, writeXlsx } from 'hucre';
import { form2021 } from '../../src/forms/2021/index';
import { fileKindOf, readableKindOf } from '../../src/files/file-kind';
import type { FileKind } from '../../src/files/file-kind';
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
    () => zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }),
    'zip',
  ],
  ['slides', () => holding(bare, 'ppt/presentation.xml', new Uint8Array(9)), 'zip'],
  ['a workbook that is cut off', async () => (await writeXlsx({ sheets })).subarray(0, -30), 'damaged'],
  ['an old workbook', () => compound('Workbook'), 'xls'],
  ['an old document', () => compound('WordDocument'), 'doc'],
  ['a workbook with a password', () => compound('EncryptedPackage'), 'locked'],
  ['a photo', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47]), 'picture'],
  ['a web archive', () => strToU8('MIME-Version: 1.0'), 'mht'],
  ['a page in UTF-16', () => Buffer.from('<table ><tr>', 'utf16le'), 'html'],
  ['anything else', () => strToU8('今天下午三点开会'), 'text'],
  ['nothing', () => new Uint8Array(), 'text'],
];

it.each(cases)('knows %s', async (_, make, kind) => {
  expect(fileKindOf(await make())).toBe(kind);
});

it('says what to do with what cannot be read', () => {
  expect(() => readableKindOf(strToU8('Rar!'))).toThrow('是压缩包。请解压后选择其中的文件。');
  expect(() => readableKindOf(compound('WordDocument'))).toThrow(
    '是旧版 Word 文档（.doc）。请打开后另存为 .docx 或 .html，或者复制全文后粘贴。',
  );
});
