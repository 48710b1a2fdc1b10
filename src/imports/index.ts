import type { ReadableKind } from '../files/file-kind';
import type { Filing } from '../model/filing';
import type { Form } from '../model/form';
import type { Source } from './source';
import { decodeText, decodeUtf8 } from './sources/decode-text';

/** One file format that reports are read from. What it needs is loaded when such a file is first read. */
export interface ImportFormat {
  /** What it is called, in the clerk's words. */
  readonly name: string;
  /** Endings of such files, with their dots. The first is named to the clerk, others are taken as well. */
  readonly endings: readonly [string, ...string[]];
  /** What the content of such a file is; left out where it is text, and only the ending tells what for. */
  readonly kind?: ReadableKind;
  /** What the file says: a page to find the report in, or a filing that is exact. @throws Fault */
  read(bytes: Uint8Array, forms: readonly Form[]): Promise<Source | Filing>;
}

const workbook = 'Excel 或 WPS 表格';

/** All formats. */
export const importFormats: readonly ImportFormat[] = [
  {
    name: '网页',
    endings: ['.html', '.htm'],
    kind: 'html',
    read: async (bytes) => (await import('./sources/html-source')).readHtml(decodeText(bytes)),
  },
  {
    name: 'Word',
    endings: ['.docx', '.docm'],
    kind: 'docx',
    read: async (bytes) => (await import('./sources/docx-source')).readDocx(bytes),
  },
  {
    name: workbook,
    endings: ['.xlsx', '.xlsm'],
    kind: 'xlsx',
    read: async (bytes) => (await import('./sources/workbook-source')).readReportSheets('xlsx', bytes),
  },
  {
    name: workbook,
    endings: ['.xls', '.et'],
    kind: 'xls',
    read: async (bytes) => (await import('./sources/workbook-source')).readReportSheets('xls', bytes),
  },
  {
    name: workbook,
    endings: ['.xlsb'],
    kind: 'xlsb',
    read: async (bytes) => (await import('./sources/workbook-source')).readReportSheets('xlsb', bytes),
  },
  {
    name: workbook,
    endings: ['.ods'],
    kind: 'ods',
    read: async (bytes) => (await import('./sources/workbook-source')).readReportSheets('ods', bytes),
  },
  {
    name: workbook,
    endings: ['.csv'],
    read: async (bytes, forms) => {
      const text = decodeText(bytes);
      return (
        (await import('./answers-csv')).readAnswersCsv(text, forms) ??
        (await import('./sources/workbook-source')).readCsv(text)
      );
    },
  },
  {
    name: '文本',
    endings: ['.txt'],
    kind: 'text',
    read: async (bytes) => (await import('./sources/text-source')).readText(decodeText(bytes)),
  },
  {
    name: '答案文件',
    endings: ['.json'],
    read: async (bytes, forms) => (await import('./answers-json')).readAnswersJson(decodeUtf8(bytes), forms),
  },
];

/** The format of a file: by its content, and where that is text, by the ending of its name. */
export const formatOf = (name: string, kind: ReadableKind): ImportFormat => {
  const isText = kind === 'html' || kind === 'text';
  const named = importFormats.find(
    (format) => !format.kind && format.endings.some((ending) => name.toLowerCase().endsWith(ending)),
  );
  return (isText && named) || importFormats.find((format) => format.kind === kind)!;
};

/** Each name with the endings that are shown to the clerk, e.g. 网页（.html）. */
export const formatNames: readonly string[] = [...new Set(importFormats.map(({ name }) => name))].map(
  (name) => {
    const endings = importFormats.flatMap((format) => (format.name === name ? [format.endings[0]] : []));
    return `${name}（${endings.join('、')}）`;
  },
);

/** The endings of all formats. */
export const formatEndings: readonly string[] = importFormats.flatMap(({ endings }) => endings);
