import { Fault } from '../model/fault';

const megabyte = 1024 * 1024;

/** In bytes. A workbook of ours has about 40 KB, a saved page with pictures a few MB. */
export const largestFile = 32 * megabyte;

/**
 * In bytes, for all that is unpacked of a zip: XML takes up to 50 times its size in memory as it is parsed. A workbook
 * of ours has 0.2 MB in 20 files, and 3 MB with all texts as long as cells can hold; the official Word template 0.3 MB.
 */
export const largestUnpacked = 8 * megabyte;

/** Files in a zip. */
export const mostEntries = 2000;

/**
 * Elements in the XML of a workbook, and cells among them, over all its sheets; one of ours has 20,000 and 3,000. Each takes memory of its
 * own, however little there is in it.
 */
export const mostElements = 600_000;
export const mostCells = 100_000;

/** Elements of a workbook besides those of sheets and their texts: formats, drawings and the like. */
export const mostOtherElements = 250_000;

/** Cells of one sheet, those among them that are only formatted: whole tables of nothing are drawn far down. */
export const mostFormatted = 3 * mostCells;

/** Links and comments on the cells of a workbook. */
export const mostNotes = 20_000;

/** Signs between two tags of an XML; a cell holds 32,767. */
export const longestRun = 300_000;

/** Signs in one tag; a formula, or a list of choices, can stand in one. */
export const longestTag = 100_000;

/** Places for cells on all sheets of a workbook, from A1 to the last of each: reading makes up those that are empty. */
export const mostPlaces = 1_000_000;

/** Sheets in a workbook; only some of the first are looked at. */
export const mostSheets = 500;

/**
 * The part of a workbook in which one of ours has its cells, with room for what was inserted. A cell far out would have
 * all those before it made up in memory.
 */
export const ourArea = { sheets: 64, rows: 5000, columns: 52 };

/** The part of any workbook in which tables are looked for. */
export const readArea = { rows: ourArea.rows, columns: 100 };

/** Refuses a file by its size in bytes, before any of it is read. */
export const refuseTooLarge = (size: number): void => {
  if (size > largestFile)
    throw new Fault(
      `文件超过 ${largestFile / megabyte} MB，不像年度报告，没有读取。请检查是不是选错了文件；网页里图片太多的，请复制报告全文，存成 .txt 文件或粘贴导入。`,
    );
};

/** In characters, tables and all; a real report has at most some 30,000, and a file may have several. */
export const longestReport = 200_000;

/** Refuses texts by their length in characters, whether they come from a file or were pasted. */
export const refuseTooLong = (length: number): void => {
  if (length > longestReport)
    throw new Fault(
      `文字超过 ${longestReport / 10_000} 万字，不像年度报告，没有读入。请只保留报告的正文和表格，再导入或粘贴。`,
    );
};

/** What is said of files that are not what they should be, wherever it is found out. */
export const emptyFile = '文件是空的。请检查文件是否完整。';
export const damagedFile = '文件已损坏或不完整，无法打开。请重新复制或下载后再试。';
export const lockedFile = '文件设有打开密码。请打开文件，取消密码后再试。';
export const archivedFile = '是压缩包。请解压后选择其中的文件。';
export const tooIntricate = '文件内容过多，不像年度报告，已停止读取。请只保留年报的工作表，另存后再试。';
export const unpacksTooLarge = '文件解压后过大，不像年度报告，已停止读取。请检查文件来源。';
