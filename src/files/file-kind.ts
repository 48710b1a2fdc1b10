import { ImportFault } from '../imports/import-fault';

/** What a file is, by its content; names of files are often wrong. */
export type SourceKind = 'html' | 'docx' | 'xlsx' | 'xlsb' | 'ods' | 'xls' | 'csv' | 'text';

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const holds = (bytes: Uint8Array, text: string, within = bytes.length): boolean =>
  new TextDecoder('latin1').decode(bytes.subarray(0, within)).includes(text);

/** Names of streams in an OLE2 container are written in UTF-16. */
const wide = (name: string): string => [...name].join('\0');

const sayWhatToDo = '请打开后另存为 .docx 或 .html，或者复制全文后粘贴。';

/** Files of which nothing can be read, and what to do with them. */
const refused: readonly (readonly [is: (bytes: Uint8Array) => boolean, says: string])[] = [
  [
    (bytes) => startsWith(bytes, 0x25, 0x50, 0x44, 0x46),
    '是 PDF 文件，不能直接读取。请打开后全选复制，存成 .txt 文件或粘贴导入。',
  ],
  [
    (bytes) =>
      startsWith(bytes, 0xff, 0xd8, 0xff) ||
      startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) ||
      startsWith(bytes, 0x47, 0x49, 0x46, 0x38),
    '是图片，读不出数字。请使用网页、文档或工作簿。',
  ],
  [(bytes) => startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66), `是 RTF 文档。${sayWhatToDo}`],
  [
    (bytes) => startsWith(bytes, 0x52, 0x61, 0x72, 0x21) || startsWith(bytes, 0x37, 0x7a, 0xbc, 0xaf),
    '是压缩包。请解压后选择其中的文件。',
  ],
  [
    (bytes) => /^(?:From:|MIME-Version:)/iu.test(new TextDecoder('latin1').decode(bytes.subarray(0, 64))),
    `是单个文件的网页（.mht）。请用浏览器打开，另存为 .html 后再试。`,
  ],
];

const compoundKind = (bytes: Uint8Array): SourceKind => {
  if (holds(bytes, wide('EncryptedPackage')))
    throw new ImportFault('文件设有打开密码。请用 Excel 或 WPS 打开并取消密码后再试。');
  if (holds(bytes, wide('WordDocument'))) throw new ImportFault(`是旧版 Word 文档（.doc）。${sayWhatToDo}`);
  return 'xls';
};

const zipKind = (bytes: Uint8Array): SourceKind => {
  if (holds(bytes, 'word/document.xml')) return 'docx';
  if (holds(bytes, 'xl/workbook.bin')) return 'xlsb';
  if (holds(bytes, 'xl/workbook.xml')) return 'xlsx';
  if (holds(bytes, 'application/vnd.oasis.opendocument.spreadsheet', 1000)) return 'ods';
  // The directory at the end of a zip is missing.
  if (!holds(bytes, 'PK\x05\x06'))
    throw new ImportFault('文件已损坏或不完整，无法打开。请重新复制或下载后再试。');
  throw new ImportFault('是压缩包或不支持的文档。请解压，或另存为 .docx、.xlsx、.html 后再试。');
};

/** Tells what a file is. @throws ImportFault for kinds that cannot be read, saying what to do instead. */
export const sniffKind = (name: string, bytes: Uint8Array): SourceKind => {
  for (const [is, says] of refused) if (is(bytes)) throw new ImportFault(says);
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return compoundKind(bytes);
  if (startsWith(bytes, 0x50, 0x4b)) return zipKind(bytes);
  if (/\.csv$/iu.test(name)) return 'csv';
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 65_536)).replaceAll('\0', '');
  return /<(?:!doctype|html|head|body|meta|table|tr|td|div|p|span)[\s>]/iu.test(head) ? 'html' : 'text';
};
