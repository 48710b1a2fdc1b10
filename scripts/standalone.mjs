/** The browser edition as one page that needs no server: a double click opens it from any folder. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, serialize } from 'parse5';
import { attributeOf, elementsIn, insertText, moveTo, newElement, setAttributes } from './html-tree.mjs';
import { declarePolicy, inlineElements } from './inline-page.mjs';
import { partText, scriptText, styleText } from './inline-text.mjs';

/** Where the scripts and styles of the page stand. */
const filesFolder = 'web';

/**
 * Makes one page of the browser edition as it is built: its scripts, styles and icons stand in the page, and its
 * policy lets nothing else run and asks no machine for anything. The service worker is left out.
 * @param {string} folder dist/web.
 * @returns {string} the page.
 * @throws an Error where the folder holds something that cannot stand in a page.
 */
export const standaloneHtml = (folder) => {
  const page = parse(readFileSync(path.join(folder, 'index.html'), 'utf8'));
  const elements = [...elementsIn(page)];
  const [head, body] = ['head', 'body'].map((name) => elements.find(({ tagName }) => tagName === name));

  const { named, deferred } = inlineElements(folder, elements);
  // Of no kind that a browser runs: the page makes a worker of it, and of the parts.
  const worker = elements.find((each) => attributeOf(each, 'id') === 'worker');
  const workerAddress = worker && attributeOf(worker, 'data-address');
  if (workerAddress !== undefined) {
    named.add(workerAddress);
    setAttributes(worker, { 'data-address': undefined });
    insertText(worker, scriptText(folder, workerAddress));
  }
  const parts = readdirSync(path.join(folder, filesFolder))
    .sort()
    .map((name) => `${filesFolder}/${name}`)
    .filter((address) => !named.has(address));
  for (const address of parts.filter((each) => each.endsWith('.css')))
    moveTo(head, newElement('style', { 'data-href': address }, styleText(folder, address)));
  // Of no kind that a browser runs, either, until one is needed: src/web/inert-parts.ts.
  for (const address of parts.filter((each) => each.endsWith('.js')))
    moveTo(
      body,
      newElement('script', { type: 'text/plain', 'data-part': address }, partText(folder, address)),
    );
  // They may need any part at once.
  for (const element of deferred) moveTo(body, element);

  declarePolicy([...elementsIn(page)]);
  return serialize(page);
};
