import { Fault } from '../../model/fault';
import type { Source } from '../source';
import { readHtml, roomOfPages } from './html-source';
import { pagesIn } from './mht-parts';
import { reportOfSheets } from './report-sheets';
import { sheetsInArchive, textOfPage } from './workbook-pages';

const noPage = '网页存档里没有网页正文，无法读取。请用浏览器打开原网页，另存为 .html 后再试。';
/** Pages inside one page. */
const mostFrames = 100;

/**
 * Reads a page that was saved as one file (.mht), by whichever program: the page itself, and where it is made of frames,
 * all that is in them; of a workbook, its sheets.
 * @throws Fault
 */
export const readMht = (bytes: Uint8Array): Source => {
  const { pages, own } = pagesIn(bytes);
  if (!own) throw new Fault(noPage);
  const html = textOfPage(own);
  const sheets = sheetsInArchive(html, pages);
  if (sheets.length > 0) return reportOfSheets(sheets);
  const room = roomOfPages();
  const page = readHtml(html, room);
  if (!/<i?frame[\s>]/iu.test(html)) return page;
  const inFrames = pages
    .filter((each) => each !== own)
    .slice(0, mostFrames)
    .map((each) => readHtml(textOfPage(each), room));
  const all = [page, ...inFrames];
  return {
    ...page,
    blocks: all.flatMap(({ blocks }) => blocks),
    pictures: all.reduce((sum, { pictures }) => sum + pictures, 0),
  };
};
