/** The browser edition as one page that needs no server: a double click opens it from any folder. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parse, serialize } from 'parse5';
import { attributeOf, elementsIn, moveTo, newElement, replace, setAttributes, textIn } from './html-tree.mjs';
import { dataAddress, partText, scriptText, styleText } from './inline-text.mjs';

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
  const parts = readdirSync(path.join(folder, filesFolder))
    .sort()
    .map((name) => `${filesFolder}/${name}`)
    .filter((address) => !named.has(address));
  for (const address of parts.filter((each) => each.endsWith('.css')))
    moveTo(head, newElement('style', { 'data-href': address }, styleText(folder, address)));
  // What is loaded when it is needed counts as loaded, as long as it stands before the script that would load it.
  for (const address of parts.filter((each) => each.endsWith('.js')))
    moveTo(body, newElement('script', {}, partText(folder, address)));
  for (const element of deferred) moveTo(body, element);

  declarePolicy([...elementsIn(page)]);
  return serialize(page);
};

/** Puts into the page what its elements name. @returns what they named, and the scripts that wait for the page */
const inlineElements = (folder, elements) => {
  const named = new Set();
  const deferred = [];
  for (const element of elements) {
    const from = element.tagName === 'link' ? 'href' : 'src';
    const address = attributeOf(element, from);
    if (address === undefined || address.startsWith('data:')) continue;
    named.add(address);
    if (element.tagName === 'script') {
      const script = newElement('script', {}, scriptText(folder, address));
      script.attrs = element.attrs.filter(({ name }) => name !== 'src' && name !== 'defer');
      replace(element, script);
      if (attributeOf(element, 'defer') !== undefined) deferred.push(script);
    } else if (attributeOf(element, 'rel') === 'stylesheet') {
      replace(element, newElement('style', { 'data-href': address }, styleText(folder, address)));
    } else {
      setAttributes(element, { [from]: dataAddress(folder, address) });
    }
  }
  return { named, deferred };
};

const isPolicy = (element) => attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';

const checksum = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Lets run what stands in the page, and nothing else; what the page says of other things stays. */
const declarePolicy = (elements) => {
  const allowed = (name) =>
    elements.filter(({ tagName }) => tagName === name).map((each) => checksum(textIn(each)));
  const meta = elements.find(isPolicy);
  const declared = attributeOf(meta, 'content')
    .split(';')
    .map((each) => each.trim().split(/\s+/u))
    .map(([name, ...values]) => [name, values]);
  const policy = new Map([
    ...declared,
    ['default-src', ["'none'"]],
    ['script-src', allowed('script')],
    ['style-src', allowed('style')],
    ['img-src', ['data:', 'blob:']],
    ['worker-src', ['blob:']],
    ['connect-src', ["'none'"]],
  ]);
  policy.delete('');
  setAttributes(meta, {
    content: [...policy].map(([name, values]) => [name, ...values].join(' ')).join('; '),
  });
};
