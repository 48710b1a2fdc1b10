import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { attributeOf, elementsIn } from '../html-tree.mjs';
import { isPolicy } from '../inline-page.mjs';

/**
 * Where Excel on the web stands, which shows the pane in a frame: Microsoft's own, and 21Vianet's (世纪互联) in China.
 * https://github.com/OfficeDev/office-js/issues/3342, https://github.com/OfficeDev/office-js-docs-pr/issues/4911;
 * Microsoft publishes no list, and of 21Vianet's only that its hosts are in these two domains is known.
 */
export const officeOrigins = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://*.office.com',
  'https://*.cloud.microsoft',
  'https://onedrive.live.com',
  'https://*.officeapps.partner.office365.cn',
  'https://*.sharepoint.cn',
];

/**
 * The policy that a server sends with a page: what the page declares itself, and who may show it in a frame, which
 * only a server may say.
 * @param {string} file the page.
 * @param {readonly string[]} ancestors
 */
export const serverPolicy = (file, ancestors) => {
  const meta = [...elementsIn(parse(readFileSync(file, 'utf8')))].find(isPolicy);
  return `${attributeOf(meta, 'content')}; frame-ancestors ${ancestors.join(' ')}`;
};
