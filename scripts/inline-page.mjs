/** Pages that need no other file. */
import { createHash } from 'node:crypto';
import { attributeOf, newElement, replace, setAttributes, textIn } from './html-tree.mjs';
import { dataAddress, scriptText, styleText } from './inline-text.mjs';

/**
 * Puts into a page what its elements name.
 * @param {string} folder where that stands.
 * @param {readonly import('./html-tree.mjs').Element[]} elements of the page.
 * @returns the addresses that they named, and the scripts that wait until the page is there.
 */
export const inlineElements = (folder, elements) => {
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

/** Whether an element declares the policy of its page. */
export const isPolicy = (element) =>
  attributeOf(element, 'http-equiv')?.toLowerCase() === 'content-security-policy';

const checksum = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * Lets run what stands in a page, and nothing else, in the policy that it declares; what that says of other things stays.
 * @param {readonly import('./html-tree.mjs').Element[]} elements all of the page.
 */
export const declarePolicy = (elements) => {
  const allowed = (name) =>
    elements.filter(({ tagName }) => tagName === name).map((each) => checksum(textIn(each)));
  // A worker has no elements, and gets parts of its script from memory.
  const fromMemory = elements.some((each) => attributeOf(each, 'data-part') !== undefined) ? ['blob:'] : [];
  const meta = elements.find(isPolicy);
  const declared = attributeOf(meta, 'content')
    .split(';')
    .map((each) => each.trim().split(/\s+/u))
    .map(([name, ...values]) => [name, values]);
  const policy = new Map([
    ...declared,
    ['default-src', ["'none'"]],
    ['script-src', [...allowed('script'), ...fromMemory]],
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
