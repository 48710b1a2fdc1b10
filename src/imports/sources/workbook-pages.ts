import { decodedEntities } from '../../files/xml-tags';
import { Fault } from '../../model/fault';
import type { Source } from '../source';
import { decodeText } from './decode-text';
import { readHtml, roomOfPages } from './html-source';
import type { PageRoom } from './html-source';
import { pagesIn } from './mht-parts';
import type { MhtPage } from './mht-parts';
import { reportOfSheets } from './report-sheets';
import type { SourceSheet } from './report-sheets';

/** Sheets that are looked at; workbooks of reports have ten. */
const mostSheets = 100;

/** Where LibreOffice begins a sheet in a page that has all of them. */
const sheetHead = /<a name="?table\d{1,4}"?><h1>[^<]{0,100}<em>([^<]{0,200})<\/em><\/h1><\/a>/giu;
/** Where the frame of a workbook that Excel or WPS saved names a sheet, and the page that it is on. */
const sheetEntry = /<x:Name>([^<]{0,200})<\/x:Name>\s{0,99}<x:WorksheetSource\s{1,99}HRef="([^"]{1,500})"/giu;

/** A sheet of which only its page is known: the table comes first, whatever stands before it. */
const sheetOn = (name: string, html: string, room: PageRoom): readonly SourceSheet[] => {
  const { blocks, pictures } = readHtml(html, room);
  const grid = blocks.find((block) => block.kind === 'grid');
  if (!grid) return [];
  const others = blocks.filter((block) => block !== grid);
  return [{ name: decodedEntities(name).trim(), grid, others, pictures }];
};

/** The sheets of a workbook that LibreOffice saved as a page; none on any other page. */
const sheetsOnPage = (html: string): readonly SourceSheet[] => {
  const heads = [...html.matchAll(sheetHead)].slice(0, mostSheets);
  const room = roomOfPages();
  return heads.flatMap((head, index) =>
    sheetOn(head[1]!, html.slice(head.index + head[0].length, heads[index + 1]?.index), room),
  );
};

/** What a page in an archive is called, without its folder. */
const fileOf = (location: string): string => location.slice(location.lastIndexOf('/') + 1).toLowerCase();

const isAt =
  (href: string) =>
  ({ id, location }: MhtPage): boolean =>
    href.startsWith('cid:') ? id.replace(/^<|>$/gu, '') === href.slice(4) : fileOf(location) === fileOf(href);

/** The text of a page in an archive. */
export const textOfPage = ({ content, charset }: MhtPage): string => decodeText(content(), charset);

/**
 * The sheets of a workbook that Excel or WPS saved as an archive of pages; none in any other archive.
 * @param frame the text of the archive's own page
 */
export const sheetsInArchive = (frame: string, pages: readonly MhtPage[]): readonly SourceSheet[] => {
  const room = roomOfPages();
  const left = new Set(pages);
  const found = [...frame.matchAll(sheetEntry)].slice(0, mostSheets).flatMap(([, name, href]) => {
    const page = [...left].find(isAt(decodedEntities(href!)));
    // One page is no two sheets.
    return page && left.delete(page) ? sheetOn(name!, textOfPage(page), room) : [];
  });
  return found.length > 0 ? found : sheetsOnPage(frame);
};

/**
 * The sheets of a workbook that a program saved as a page or as an archive of pages; none where it is another page.
 * @throws Fault
 */
export const sheetsInPages = (kind: 'html' | 'mht', bytes: Uint8Array): readonly SourceSheet[] => {
  if (kind === 'html') return sheetsOnPage(decodeText(bytes));
  const { pages, own } = pagesIn(bytes);
  return own ? sheetsInArchive(textOfPage(own), pages) : [];
};

const onlyFrame =
  '这个网页只是外框，内容在同名的文件夹里，没有读入。请用 Excel、WPS 或浏览器打开它，另存为 .xlsx 或 .mht 后再试。';

/**
 * Reads a page from a file of its own: as {@link readHtml} does, or the sheets of a workbook that was saved as a page.
 * @throws Fault
 */
export const readHtmlFile = (bytes: Uint8Array): Source => {
  const html = decodeText(bytes);
  const sheets = sheetsOnPage(html);
  if (sheets.length > 0) return reportOfSheets(sheets);
  const page = readHtml(html);
  if (/<frameset[\s>]/iu.test(html) && page.blocks.every(({ kind }) => kind === 'line'))
    throw new Fault(onlyFrame);
  return page;
};
