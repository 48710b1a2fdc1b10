import type { ReadableKind, WorkbookKind } from '../files/file-kind';
import type { Filing } from '../model/filing';
import type { FormWithWriting } from '../model/form';
import type { Source } from './source';
import { decodeText, decodeUtf8 } from './sources/decode-text';

/** Reads what a file says: a page to find the report in, or a filing that is exact. @throws Fault */
export type FormatReader = (
  bytes: Uint8Array,
  forms: readonly FormWithWriting[],
) => Source | Filing | Promise<Source | Filing>;

/** One file format that reports are read from. */
export interface ImportFormat {
  /** What it is called, in the clerk's words. */
  readonly name: string;
  /**
   * Endings of such files, with their dots. The first is named to the clerk, others are taken as well; none where files
   * of this format have the ending of another, as all XML has.
   */
  readonly endings: readonly string[];
  /** What the content of such a file is; left out where it is text, and only the ending tells what for. */
  readonly kind?: ReadableKind;
  /** Loads what reads such files, with whatever that needs. */
  load(): Promise<FormatReader>;
}

const word = 'Word 或 WPS 文字';
const workbook = 'Excel 或 WPS 表格';

const loadSheets = async (kind: WorkbookKind): Promise<FormatReader> => {
  const [{ readReportSheets }, { loadWhatReads }] = await Promise.all([
    import('./sources/workbook-source'),
    import('../files/read-workbook-file'),
  ]);
  await loadWhatReads(kind);
  return (bytes) => readReportSheets(kind, bytes);
};

/** All formats. */
export const importFormats: readonly ImportFormat[] = [
  {
    name: '网页',
    endings: ['.html', '.htm'],
    kind: 'html',
    load: async () => {
      const { readHtmlFile } = await import('./sources/workbook-pages');
      return readHtmlFile;
    },
  },
  {
    name: '网页',
    endings: ['.mht', '.mhtml'],
    kind: 'mht',
    load: async () => {
      const { readMht } = await import('./sources/mht-source');
      return readMht;
    },
  },
  {
    name: word,
    endings: ['.docx', '.docm'],
    kind: 'docx',
    load: async () => {
      const { readDocx } = await import('./sources/docx-source');
      return readDocx;
    },
  },
  {
    name: word,
    endings: ['.doc', '.dot', '.wps', '.wpt'],
    kind: 'doc',
    load: async () => {
      const { readDoc } = await import('./sources/doc/doc-source');
      return readDoc;
    },
  },
  {
    name: word,
    endings: ['.rtf'],
    kind: 'rtf',
    load: async () => {
      const { readRtf } = await import('./sources/rtf/rtf-source');
      return readRtf;
    },
  },
  {
    name: word,
    endings: ['.odt'],
    kind: 'odt',
    load: async () => {
      const { readOdt } = await import('./sources/odt-source');
      return readOdt;
    },
  },
  {
    name: word,
    endings: ['.xml'],
    kind: 'wordXml',
    load: async () => {
      const { readFlatWord } = await import('./sources/flat-word-source');
      return readFlatWord;
    },
  },
  {
    name: 'PDF',
    endings: ['.pdf'],
    kind: 'pdf',
    load: async () => {
      // A part of its own in Node's programs too: it is as large as all the rest of them.
      const { readPdf } = await import(
        /* webpackChunkName: "pdf", webpackMode: "lazy" */ './sources/pdf/pdf-source'
      );
      return readPdf;
    },
  },
  {
    name: workbook,
    endings: ['.xlsx', '.xlsm'],
    kind: 'xlsx',
    load: () => loadSheets('xlsx'),
  },
  {
    name: workbook,
    endings: ['.xls', '.et'],
    kind: 'xls',
    load: () => loadSheets('xls'),
  },
  {
    name: workbook,
    endings: ['.xlsb'],
    kind: 'xlsb',
    load: () => loadSheets('xlsb'),
  },
  {
    name: workbook,
    endings: ['.ods'],
    kind: 'ods',
    load: () => loadSheets('ods'),
  },
  {
    name: workbook,
    endings: [],
    kind: 'excelXml',
    load: () => loadSheets('excelXml'),
  },
  {
    name: workbook,
    endings: ['.csv'],
    load: async () => {
      const [{ readAnswersCsv }, { readCsv }] = await Promise.all([
        import('./answers-csv'),
        import('./sources/workbook-source'),
      ]);
      return (bytes, forms) => {
        const text = decodeText(bytes);
        return readAnswersCsv(text, forms) ?? readCsv(text);
      };
    },
  },
  {
    name: '文本',
    endings: ['.txt', '.md'],
    kind: 'text',
    load: async () => {
      const { readText } = await import('./sources/text-source');
      return (bytes) => readText(decodeText(bytes));
    },
  },
  {
    name: '答案文件',
    endings: ['.json'],
    load: async () => {
      const { readAnswersJson } = await import('./answers-json');
      return (bytes, forms) => readAnswersJson(decodeUtf8(bytes), forms);
    },
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
    const endings = importFormats.flatMap((format) =>
      format.name === name ? format.endings.slice(0, 1) : [],
    );
    return `${name}（${endings.join('、')}）`;
  },
);

/** The endings of all formats. */
export const formatEndings: readonly string[] = importFormats.flatMap(({ endings }) => endings);
