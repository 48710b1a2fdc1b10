import { Fault } from '../../model/fault';
import type { Source } from '../source';
import { readHtml } from './html-source';
import { decodeText } from './decode-text';
import { pagesIn } from './mht-parts';
import type { MhtPage } from './mht-parts';

const noPage = '网页存档里没有网页正文，无法读取。请用浏览器打开原网页，另存为 .html 后再试。';
/** Pages inside one page, such as the sheets of a workbook that was saved as a web archive. */
const mostFrames = 100;

const textOf = ({ content, charset }: MhtPage): string => decodeText(content(), charset);

/**
 * Reads a page that was saved as one file (.mht), by whichever program: the page itself, and where it is made of frames,
 * all that is in them.
 * @throws Fault
 */
export const readMht = (bytes: Uint8Array): Source => {
  const { pages, start } = pagesIn(bytes);
  const root = pages.find(({ id }) => id !== '' && id === start) ?? pages[0];
  if (!root) throw new Fault(noPage);
  const html = textOf(root);
  const page = readHtml(html);
  if (!/<i?frame[\s>]/iu.test(html)) return page;
  const inFrames = pages
    .filter((each) => each !== root)
    .slice(0, mostFrames)
    .map((each) => readHtml(textOf(each)));
  const all = [page, ...inFrames];
  return {
    ...page,
    blocks: all.flatMap(({ blocks }) => blocks),
    pictures: all.reduce((sum, { pictures }) => sum + pictures, 0),
  };
};
