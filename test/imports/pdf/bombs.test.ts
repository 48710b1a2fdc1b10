import { deflateSync } from 'node:zlib';
import { forms } from '../../../src/forms/index';
import { importFile } from '../../../src/imports/import-filing';
import { firstObject, pdfOf, PdfPage, stream } from '../../support/pdf-writer';
import { processorTime } from '../../support/processor-time';

const tooMuch = 'PDF 内容过多，不像年度报告，已停止读取。请只保留年度报告的几页，另存后再试。';
const damaged = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';
const nothing = 'PDF 里没有文字。请检查是不是选错了文件。';

/** A file with one page whose content is packed. */
const packed = (content: Buffer | string): Buffer => {
  const page = new PdfPage();
  page.keys = `/Contents ${firstObject} 0 R`;
  const hex = `${deflateSync(content).toString('hex')}>`;
  return pdfOf([page], [stream(hex, '/Filter [/ASCIIHexDecode /FlateDecode]')]);
};

const withoutEnd = (objects: string): Buffer => Buffer.from(`%PDF-1.4\n${objects}`);

const bombs: readonly (readonly [what: string, make: () => Buffer, says: string])[] = [
  ['more pages than any report has', () => pdfOf(Array.from({ length: 201 }, () => new PdfPage())), tooMuch],
  ['a page that unpacks to 200 MB', () => packed(Buffer.alloc(200 * 1024 * 1024, ' ')), tooMuch],
  ['operators without end', () => packed('q Q '.repeat(1_000_000)), tooMuch],
  ['states in one another', () => packed('q '.repeat(60_000)), tooMuch],
  ['a path without end', () => packed('0 0 l '.repeat(1_000_000)), tooMuch],
  ['a text without end', () => packed(`BT /F1 9 Tf ${'(abcdefgh) Tj '.repeat(500_000)} ET`), tooMuch],
  ['a string without end', () => packed(`BT /F1 9 Tf (${'a'.repeat(5_000_000)}) Tj ET`), tooMuch],
  ['lists in one another', () => packed('['.repeat(5_000_000)), nothing],
  [
    'objects without end',
    () => withoutEnd(Array.from({ length: 300_000 }, (_, at) => `${at + 1} 0 obj<<>>endobj\n`).join('')),
    tooMuch,
  ],
  [
    'strings without end in one another',
    () => withoutEnd(`1 0 obj\n(${'a'.repeat(700)}\n`.repeat(400)),
    tooMuch,
  ],
  ['a line without end', () => withoutEnd('\0'.repeat(20_000_000)), damaged],
  [
    'a tree of pages that is its own branch',
    () =>
      withoutEnd(
        '1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Count 9 /Kids [2 0 R 2 0 R] >>\nendobj\ntrailer << /Root 1 0 R >>\n',
      ),
    nothing,
  ],
  [
    'a list of objects that goes on with itself',
    () =>
      withoutEnd(
        'xref\n0 1\n0000000000 65535 f \ntrailer << /Size 1 /Prev 9 /Root 1 0 R >>\nstartxref\n9\n%%EOF',
      ),
    damaged,
  ],
];

/** In seconds. Each of these took far longer, or all the memory there is, before it was bounded. */
const patience = 5;

it.each(bombs)('%s: a PDF is refused with a word, at once', async (_, make, says) => {
  const bytes = make();
  const seconds = await processorTime(() =>
    expect(importFile('年报.pdf', bytes, forms)).rejects.toThrow(says),
  );
  expect(seconds).toBeLessThan(patience);
});
