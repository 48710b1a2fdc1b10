import { Fault } from '../model/fault';
import { damagedFile, lockedFile } from './bounds';
import { readDirectory } from './zip-directory';

/** Workbooks; `xls` is that of before 2007, `ods` that of LibreOffice. */
export type WorkbookKind = 'xlsx' | 'xlsb' | 'ods' | 'xls';
/** What can be read. */
export type ReadableKind = WorkbookKind | 'docx' | 'html' | 'text';

const sayWhatToDo = '请打开后另存为 .docx 或 .html，或者复制全文后粘贴。';

/** What cannot be read, and what to do with it. */
const refusals = {
  pdf: '是 PDF 文件，不能直接读取。请打开后全选复制，存成 .txt 文件或粘贴导入。',
  picture: '是图片，读不出数字。请使用网页、文档或工作簿。',
  rtf: `是 RTF 文档。${sayWhatToDo}`,
  doc: `是旧版 Word 文档（.doc）。${sayWhatToDo}`,
  mht: '是单个文件的网页（.mht）。请用浏览器打开，另存为 .html 后再试。',
  archive: '是压缩包。请解压后选择其中的文件。',
  zip: '是压缩包或不支持的文档。请解压，或另存为 .docx、.xlsx、.html 后再试。',
  locked: lockedFile,
  damaged: damagedFile,
} as const;

export type FileKind = ReadableKind | keyof typeof refusals;

const signatures: readonly (readonly [kind: FileKind | 'compound', bytes: string])[] = [
  ['pdf', '%PDF'],
  ['picture', '\xff\xd8\xff'],
  ['picture', '\x89PNG'],
  ['picture', 'GIF8'],
  ['rtf', '{\\rtf'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
  ['compound', '\xd0\xcf\x11\xe0'],
  ['zip', 'PK'],
];

/** Bytes as characters, one each. */
const latin = (bytes: Uint8Array, length = bytes.length): string =>
  new TextDecoder('latin1').decode(bytes.subarray(0, length));

/** Names of streams in an OLE2 container are written in UTF-16. */
const wide = (name: string): string => [...name].join('\0');

const compoundKind = (bytes: Uint8Array): FileKind => {
  const text = latin(bytes);
  if (text.includes(wide('EncryptedPackage'))) return 'locked';
  return text.includes(wide('WordDocument')) ? 'doc' : 'xls';
};

/** By the names in the directory alone: what is inside the files, such as another document, counts for nothing. */
const zipKind = (bytes: Uint8Array): FileKind => {
  const entries = readDirectory(bytes);
  if (!entries) return 'damaged';
  const names = entries.map(({ name }) => name);
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  // The first file in an OpenDocument says what it is, and is not packed.
  return latin(bytes, 1000).includes('application/vnd.oasis.opendocument.spreadsheet') ? 'ods' : 'zip';
};

/** Tells what a file is by its content; names of files are often wrong. Nothing is unpacked. */
export const fileKindOf = (bytes: Uint8Array): FileKind => {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const signed = signatures.find(([, signature]) => start.startsWith(signature))?.[0];
  if (signed === 'compound') return compoundKind(bytes);
  if (signed) return signed === 'zip' ? zipKind(bytes) : signed;
  if (/^(?:From:|MIME-Version:)/iu.test(start)) return 'mht';
  const head = latin(bytes, 65_536).replaceAll('\0', '');
  return /<(?:!doctype|html|head|body|meta|table|tr|td|div|p|span)[\s>]/iu.test(head) ? 'html' : 'text';
};

/** Tells what a file is. @throws Fault for kinds that cannot be read, saying what to do instead. */
export const readableKindOf = (bytes: Uint8Array): ReadableKind => {
  const kind = fileKindOf(bytes);
  if (kind in refusals) throw new Fault(refusals[kind as keyof typeof refusals]);
  return kind as ReadableKind;
};

export const isWorkbook = (kind: ReadableKind): kind is WorkbookKind =>
  kind === 'xlsx' || kind === 'xlsb' || kind === 'ods' || kind === 'xls';
