import { Fault } from '../model/fault';
import { damagedFile, lockedFile } from './bounds';
import { readDirectory } from './zip-directory';

/** Workbooks; `xls` is that of before 2007, `ods` that of LibreOffice. */
export type WorkbookKind = 'xlsx' | 'xlsb' | 'ods' | 'xls';
/** What can be read. */
export type ReadableKind = WorkbookKind | 'docx' | 'pdf' | 'html' | 'text';

const sayWhatToDo = '请打开后另存为 .docx 或 .html，或者复制全文后粘贴。';

/** What cannot be read, and what to do with it. */
const refusals = {
  ofd: '是 OFD 版式文件，不能直接读取。请打开后全选复制，存成 .txt 文件或粘贴导入。',
  picture: '是图片，读不出数字。请使用网页、文档或工作簿。',
  rtf: `是 RTF 文档。${sayWhatToDo}`,
  doc: `是旧版 Word 文档（.doc）。${sayWhatToDo}`,
  wps: `是 WPS 文字文档（.wps）。${sayWhatToDo}`,
  odt: `是 LibreOffice 文字文档（.odt）。${sayWhatToDo}`,
  wordXml: `是 XML 格式的 Word 文档。${sayWhatToDo}`,
  excelXml: '是 XML 格式的 Excel 工作簿。请用 Excel 或 WPS 打开，另存为 .xlsx 后再试。',
  slides: '是演示文稿，不是年度报告。请检查是不是选错了文件。',
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

/** Endings of programs' own files, for those whose inside does not tell what they are. */
const endings: readonly (readonly [ending: RegExp, kind: FileKind])[] = [
  [/\.(?:wps|wpt)$/iu, 'wps'],
  [/\.(?:doc|dot)$/iu, 'doc'],
  [/\.(?:ppt|pps|dps)$/iu, 'slides'],
];

const sectorSize = 512;
/** Types of records with which the stream of a workbook begins. */
const [beginning, writeProtection, password] = [0x0809, 0x86, 0x2f];

/** Whether a workbook of before 2007 asks for a password: what comes after its first record says so. */
const isLocked = (bytes: Uint8Array): boolean => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = sectorSize; at + sectorSize <= bytes.length; at += sectorSize) {
    // 5 stands for the workbook, in contrast to its sheets.
    if (view.getUint16(at, true) !== beginning || view.getUint16(at + 6, true) !== 5) continue;
    const after = (record: number): number => record + 4 + view.getUint16(record + 2, true);
    let next = after(at);
    if (next + 4 <= bytes.length && view.getUint16(next, true) === writeProtection) next = after(next);
    if (next + 2 <= bytes.length && view.getUint16(next, true) === password) return true;
  }
  return false;
};

const compoundKind = (bytes: Uint8Array, name: string): FileKind => {
  const text = latin(bytes);
  if (text.includes(wide('EncryptedPackage'))) return 'locked';
  const named = endings.find(([ending]) => ending.test(name))?.[1];
  if (text.includes(wide('WordDocument'))) return named === 'wps' ? 'wps' : 'doc';
  if (text.includes(wide('PowerPoint Document'))) return 'slides';
  if (text.includes(wide('Workbook'))) return isLocked(bytes) ? 'locked' : 'xls';
  return named ?? 'xls';
};

/** By the names in the directory alone: what is inside the files, such as another document, counts for nothing. */
const zipKind = (bytes: Uint8Array): FileKind => {
  const entries = readDirectory(bytes);
  if (!entries) return 'damaged';
  const names = entries.map(({ name }) => name);
  if (names.includes('word/document.xml')) return 'docx';
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('ppt/'))) return 'slides';
  if (names.includes('OFD.xml')) return 'ofd';
  // The first file in an OpenDocument says what it is, and is not packed.
  const [, open] =
    /application\/vnd\.oasis\.opendocument\.(spreadsheet|text)/u.exec(latin(bytes, 1000)) ?? [];
  return open === 'spreadsheet' ? 'ods' : open === 'text' ? 'odt' : 'zip';
};

/** What a file of letters is by the way it begins. */
const textKind = (bytes: Uint8Array): FileKind => {
  const head = latin(bytes, 65_536).replaceAll('\0', '');
  // Pages that Word has saved name its namespaces on <html>, and may begin as XML.
  const isXml = /^[^<]*<(?:\?xml|\?mso-application|w:wordDocument)/u.test(head) && !/<html[\s>]/iu.test(head);
  if (isXml && /progid="Word\.Document"|schemas\.microsoft\.com\/office\/word\/2003/u.test(head))
    return 'wordXml';
  if (/<\?mso-application progid="Excel\.Sheet"/u.test(head)) return 'excelXml';
  return /<(?:!doctype|html|head|body|meta|table|tr|td|div|p|span)[\s>]/iu.test(head) ? 'html' : 'text';
};

/**
 * Tells what a file is by its content; names of files are often wrong. Nothing is unpacked.
 * @param name counts where the content does not tell one old format from another
 */
export const fileKindOf = (bytes: Uint8Array, name = ''): FileKind => {
  const start = String.fromCharCode(...bytes.subarray(0, 64));
  const signed = signatures.find(([, signature]) => start.startsWith(signature))?.[0];
  if (signed === 'compound') return compoundKind(bytes, name);
  if (signed) return signed === 'zip' ? zipKind(bytes) : signed;
  return /^(?:From:|MIME-Version:)/iu.test(start) ? 'mht' : textKind(bytes);
};

/** Tells what a file is. @throws Fault for kinds that cannot be read, saying what to do instead. */
export const readableKindOf = (bytes: Uint8Array, name?: string): ReadableKind => {
  const kind = fileKindOf(bytes, name);
  if (kind in refusals) throw new Fault(refusals[kind as keyof typeof refusals]);
  return kind as ReadableKind;
};

export const isWorkbook = (kind: ReadableKind): kind is WorkbookKind =>
  kind === 'xlsx' || kind === 'xlsb' || kind === 'ods' || kind === 'xls';
