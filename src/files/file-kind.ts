import { Fault } from '../model/fault';
import { archivedFile, damagedFile, lockedFile } from './bounds';
import { namesInRoot } from './compound-file';
import { crc32 } from './crc32';
import { readDirectory } from './zip-directory';
import type { ZipEntry } from './zip-directory';

/** Workbooks; `xls` is that of before 2007, `excelXml` that of 2003 as XML, `ods` that of LibreOffice. */
export type WorkbookKind = 'xlsx' | 'xlsb' | 'ods' | 'xls' | 'excelXml';
/** What can be read; `doc` is also what WPS writes as .wps, `wordXml` a document of Word in one file of XML. */
export type ReadableKind =
  WorkbookKind | 'docx' | 'doc' | 'rtf' | 'wordXml' | 'odt' | 'pdf' | 'html' | 'mht' | 'text';

const sayWhatToDo = '请打开后另存为 .docx 或 .html，或者复制全文后粘贴。';

/** What cannot be read, and what to do with it. */
const refusals = {
  ofd: '是 OFD 版式文件，不能直接读取。请打开后全选复制，存成 .txt 文件或粘贴导入。',
  picture: '是图片，读不出数字。请使用网页、文档或工作簿。',
  wps: `是旧版 WPS 或 Works 的文字文档（.wps），不能直接读取。${sayWhatToDo}`,
  slides: '是演示文稿，不是年度报告。请检查是不是选错了文件。',
  archive: archivedFile,
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
  ['archive', '\x1f\x8b'],
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
  [/\.(?:wps|wpt|doc|dot)$/iu, 'wps'],
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

/** The names of what an OLE2 container has; none where it is cut off. */
const namesIn = (bytes: Uint8Array): readonly string[] => {
  try {
    return namesInRoot(bytes);
  } catch {
    return [];
  }
};

const compoundKind = (bytes: Uint8Array, name: string): FileKind => {
  const names = namesIn(bytes);
  const isDamaged = names.length === 0;
  const text = isDamaged ? latin(bytes) : '';
  const has = (stream: string): boolean => (isDamaged ? text.includes(wide(stream)) : names.includes(stream));
  if (has('EncryptedPackage')) return 'locked';
  if (has('WordDocument')) return 'doc';
  if (has('PowerPoint Document')) return 'slides';
  if (has('Workbook')) return isLocked(bytes) ? 'locked' : 'xls';
  if (isDamaged) return 'damaged';
  return endings.find(([ending]) => ending.test(name))?.[1] ?? 'xls';
};

/** What a file named `mimetype` says in an OpenDocument, and in the template of one. */
const mimetypes = (['spreadsheet', 'text'] as const).flatMap((kind) =>
  ['', '-template'].map((suffix) => ({
    kind: kind === 'text' ? ('odt' as const) : ('ods' as const),
    content: new TextEncoder().encode(`application/vnd.oasis.opendocument.${kind}${suffix}`),
  })),
);

/** An OpenDocument says what it is in a file that should be the first and not packed; its checksum tells it as well. */
const openDocumentKind = (entries: readonly ZipEntry[], name: string): 'ods' | 'odt' | undefined => {
  const has = (path: string): boolean => entries.some((entry) => entry.name === path);
  if (!has('content.xml')) return undefined;
  const entry = entries.find((each) => each.name === 'mimetype');
  const said = mimetypes.find(({ content }) => crc32(content) === entry?.checksum);
  if (said) return said.kind;
  if (!has('META-INF/manifest.xml')) return undefined;
  return /\.(?:ods|ots)$/iu.test(name) ? 'ods' : /\.(?:odt|ott)$/iu.test(name) ? 'odt' : undefined;
};

/** By the names in the directory alone: what is inside the files, such as another document, counts for nothing. */
const zipKind = (bytes: Uint8Array, name: string): FileKind => {
  const entries = readDirectory(bytes);
  if (!entries) return 'damaged';
  const names = entries.map(({ name }) => name);
  if (names.some((name) => /^word\/document\d{0,9}\.xml$/u.test(name))) return 'docx';
  if (names.includes('xl/workbook.bin')) return 'xlsb';
  if (names.some((name) => name.startsWith('xl/'))) return 'xlsx';
  if (names.some((name) => name.startsWith('ppt/'))) return 'slides';
  if (names.includes('OFD.xml')) return 'ofd';
  return openDocumentKind(entries, name) ?? 'zip';
};

/** A page in one file is a message: heads, one of which says so, in whatever order programs write them. */
const isMessage = (head: string): boolean => {
  const [heads = ''] = head.split(/\r?\n\r?\n/u, 1);
  return (
    /^[a-z][a-z-]{0,40}:/iu.test(heads) &&
    /^(?:mime-version:|content-type:\s{0,9}(?:multipart\/|text\/html))/imu.test(heads)
  );
};

/** What a document or workbook as one file of XML is: by the program that it names, or by its first element. */
const officeXmlKind = (head: string): FileKind | undefined => {
  const [, program] = /progid="(Word\.Document|Excel\.Sheet)"/u.exec(head) ?? [];
  if (program) return program === 'Excel.Sheet' ? 'excelXml' : 'wordXml';
  const at = head.search(/<(?:\w{1,20}:)?(?:wordDocument|package|Workbook)\s/u);
  const root = at < 0 ? '' : head.slice(at, head.indexOf('>', at));
  if (root.includes('urn:schemas-microsoft-com:office:spreadsheet')) return 'excelXml';
  return /schemas\.microsoft\.com\/office\/(?:word\/2003|2006\/xmlPackage)/u.test(root)
    ? 'wordXml'
    : undefined;
};

/** What a file of letters is by the way it begins. */
const textKind = (bytes: Uint8Array): FileKind => {
  const head = latin(bytes, 65_536)
    .replaceAll('\0', '')
    .replace(/^(?:ï»¿|ÿþ|þÿ)/u, '');
  if (head.startsWith('{\\rtf')) return 'rtf';
  if (isMessage(head)) return 'mht';
  // Pages that Word has saved name its namespaces on <html>, and may begin as XML.
  const isXml = /^\s*<[?\w]/u.test(head) && !/<html[\s>]/iu.test(head);
  const office = isXml ? officeXmlKind(head) : undefined;
  if (office) return office;
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
  if (signed) return signed === 'zip' ? zipKind(bytes, name) : signed;
  return textKind(bytes);
};

/** Tells what a file is. @throws Fault for kinds that cannot be read, saying what to do instead. */
export const readableKindOf = (bytes: Uint8Array, name?: string): ReadableKind => {
  const kind = fileKindOf(bytes, name);
  if (kind in refusals) throw new Fault(refusals[kind as keyof typeof refusals]);
  return kind as ReadableKind;
};

const workbookKinds: readonly ReadableKind[] = ['xlsx', 'xlsb', 'ods', 'xls', 'excelXml'];

export const isWorkbook = (kind: ReadableKind): kind is WorkbookKind => workbookKinds.includes(kind);
